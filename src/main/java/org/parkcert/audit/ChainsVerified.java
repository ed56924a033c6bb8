package org.parkcert.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.CheckpointsVerified.Mentions;

/** 链的核对: takes all rows, chain by chain in the order of their positions, and names for each chain the first link that is broken. */
final class ChainsVerified {

    private final Map<String, ChainHead> heads;
    private final Mentions mentions;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    private ChainHead before = ChainHead.ofNew("");
    private Map<Long, CheckpointsVerified.Mention> mentionsOfChain = Map.of();
    private long covered;
    private boolean broken;
    private long rows;
    private long afterLastCheckpoint;

    ChainsVerified(Map<String, ChainHead> heads, Mentions mentions, Findings findings) {
        this.heads = heads;
        this.mentions = mentions;
        this.findings = findings;
    }

    void next(ChainedRow row) {
        if (!row.chainKey().equals(before.chainKey())) {
            endOfChain();
            begin(row.chainKey());
        }
        rows++;
        if (row.chainPosition() > covered) {
            afterLastCheckpoint++;
        }
        if (!broken) {
            var fault = fault(row);
            if (fault != null) {
                broken = true;
                findings.add("链 " + row.chainKey() + " 从第 " + row.chainPosition() + " 条断开：" + fault + "（"
                        + row.recordedAt() + " " + row.action() + "）");
            }
        }
        before = row.head();
    }

    void end() {
        endOfChain();
        heads.keySet().stream().filter(chain -> !seen.contains(chain)).sorted().forEach(this::gone);
        mentions.chains().stream()
                .filter(chain -> !seen.contains(chain) && !heads.containsKey(chain))
                .forEach(this::gone);
    }

    long rows() {
        return rows;
    }

    int chains() {
        return seen.size();
    }

    /** Rows that no checkpoint covers yet: whoever alters them with all that follows isn't found out by a checkpoint. */
    long afterLastCheckpoint() {
        return afterLastCheckpoint;
    }

    private void begin(String chainKey) {
        seen.add(chainKey);
        before = ChainHead.ofNew(chainKey);
        broken = false;
        covered = 0;
        mentionsOfChain = new HashMap<>();
        for (var mention : mentions.of(chainKey)) {
            mentionsOfChain.put(mention.position(), mention);
            covered = Math.max(covered, mention.position());
        }
    }

    private @Nullable String fault(ChainedRow row) {
        var expected = before.lastPosition() + 1;
        if (row.chainPosition() != expected) {
            return row.chainPosition() > expected
                    ? "前面缺第 " + expected + " 条"
                            + (row.chainPosition() - 1 > expected ? "至第 " + (row.chainPosition() - 1) + " 条" : "")
                            + "，已被删除"
                    : "次序不对";
        }
        if (!row.isIntact()) {
            return "内容与其哈希不符，已被改动";
        }
        if (!row.previousHash().equals(before.lastHash())) {
            return "没有接着上一条，上一条已被改动、调换，或者这一条是插入的";
        }
        var mention = mentionsOfChain.get(row.chainPosition());
        if (mention != null && !mention.hash().equals(row.ownHash())) {
            return "与检查点 " + mention.checkpoint() + " 记下的不同，这一条或以前的留痕被整段改写";
        }
        return null;
    }

    private void endOfChain() {
        if (before.chainKey().isEmpty() || broken) {
            return;
        }
        if (covered > before.lastPosition()) {
            missing(before.chainKey(), before.lastPosition(), covered, lastMention(before.chainKey(), covered));
            return;
        }
        var head = heads.get(before.chainKey());
        if (head == null) {
            findings.add("链 " + before.chainKey() + " 没有链头：链头已被删除，或者整条链是插入的");
        } else if (head.lastPosition() > before.lastPosition()) {
            missing(before.chainKey(), before.lastPosition(), head.lastPosition(), "链头");
        } else if (!head.equals(before)) {
            findings.add("链 " + before.chainKey() + " 的链头（第 " + head.lastPosition() + " 条）与最后一条（第 "
                    + before.lastPosition() + " 条）不符：链头已被改动，或者末尾有插入的留痕");
        }
    }

    private void gone(String chain) {
        var mentioned = mentions.of(chain).stream()
                .mapToLong(CheckpointsVerified.Mention::position)
                .max();
        var head = heads.get(chain);
        var last = mentioned.orElseGet(() -> head == null ? 0 : head.lastPosition());
        missing(chain, 0, last, mentioned.isPresent() ? lastMention(chain, last) : "链头");
    }

    private void missing(String chain, long last, long recorded, String source) {
        findings.add("链 " + chain + " 的末尾缺第 " + (last + 1) + " 条" + (recorded > last + 1 ? "至第 " + recorded + " 条" : "")
                + "，已被删除（据" + source + "）");
    }

    private String lastMention(String chain, long position) {
        return mentions.of(chain).stream()
                .filter(mention -> mention.position() == position)
                .findFirst()
                .map(mention -> "检查点 " + mention.checkpoint())
                .orElse("检查点");
    }
}
