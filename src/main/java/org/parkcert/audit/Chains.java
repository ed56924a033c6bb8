package org.parkcert.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * 链: one for each case, one for each node and day for the rest, so that cases don't wait for each other.
 *
 * <p>Whoever appends locks the ends, in the order of their keys: cases, then the node's day, of which there is one. Nobody holds
 * the end of a day while he waits for another lock, so that no two wait for each other.
 */
@Component
class Chains {

    private static final String CASE = "case:";
    private static final String NODE = "node:";

    private final ChainMapper chains;
    private final Node node;
    private final Clock clock;

    Chains(ChainMapper chains, Node node, Clock clock) {
        this.chains = chains;
        this.node = node;
        this.clock = clock;
    }

    static String keyOf(CaseNumber caseNumber) {
        return CASE + caseNumber;
    }

    static String keyOf(String node, LocalDate day) {
        return NODE + node + ":" + day;
    }

    /** @param rows in the order in which they happened; at least one */
    void append(List<NewRow> rows) {
        var today = keyOf(node.name(), LocalDate.now(clock));
        var byChain = new TreeMap<String, List<NewRow>>();
        for (var row : rows) {
            var caseNumber = row.caseNumber();
            byChain.computeIfAbsent(caseNumber == null ? today : keyOf(caseNumber), key -> new ArrayList<>())
                    .add(row);
        }
        var linked = new ArrayList<ChainedRow>(rows.size());
        byChain.forEach((chainKey, rowsOfChain) -> link(chainKey, rowsOfChain, linked));
        chains.insert(linked);
    }

    private void link(String chainKey, List<NewRow> rows, List<ChainedRow> linked) {
        var last = chains.lock(chainKey);
        if (last.isEmpty() && chainKey.startsWith(NODE)) {
            chains.lock(ChainMapper.OPENING);
            last = chains.lock(chainKey);
        }
        var head = last.orElseGet(() -> ChainHead.ofNew(chainKey));
        for (var row : rows) {
            var next = ChainedRow.after(head, row);
            linked.add(next);
            head = next.head();
        }
        if (last.isEmpty()) {
            chains.open(head);
        } else {
            chains.advance(head);
        }
    }
}
