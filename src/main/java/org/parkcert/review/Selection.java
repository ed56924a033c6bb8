package org.parkcert.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 入选: who of an order sits on the panel. Going down the order everybody is taken, except one with whom the seats left could no
 * longer meet the requirements: of all panels that meet them, it is the first in the order. Without requirements it is the
 * first ones; with a chair missing among them, the last gives way to the highest who may chair.
 */
final class Selection {

    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;

    private final List<Draw.Candidate> order;
    private final Requirements required;

    /** Fewest seats in which those from a place on cover the fields of a mask with so many chairs. */
    private final int[][][] fewest;

    private Selection(List<Draw.Candidate> order, Requirements required) {
        this.order = order;
        this.required = required;
        this.fewest = fewestSeats();
    }

    /** Empty when no panel of this order meets the requirements. */
    static Optional<List<String>> of(List<Draw.Candidate> order, Requirements required) {
        return new Selection(order, required).panel();
    }

    private Optional<List<String>> panel() {
        var uncovered = (1 << required.fields().size()) - 1;
        var chairs = required.chairs();
        if (!possible(0, required.needed(), uncovered, chairs)) {
            return Optional.empty();
        }
        var panel = new ArrayList<String>();
        for (var place = 0; panel.size() < required.needed(); place++) {
            var candidate = order.get(place);
            var uncoveredThen = uncovered & ~covers(candidate);
            var chairsThen = chairsLeft(chairs, candidate);
            if (possible(place + 1, required.needed() - panel.size() - 1, uncoveredThen, chairsThen)) {
                panel.add(candidate.id());
                uncovered = uncoveredThen;
                chairs = chairsThen;
            }
        }
        return Optional.of(List.copyOf(panel));
    }

    private boolean possible(int from, int seats, int uncovered, int chairs) {
        return order.size() - from >= seats && fewest[from][uncovered][chairs] <= seats;
    }

    private int[][][] fewestSeats() {
        var masks = 1 << required.fields().size();
        var table = new int[order.size() + 1][masks][required.chairs() + 1];
        for (var row : table[order.size()]) {
            Arrays.fill(row, IMPOSSIBLE);
        }
        table[order.size()][0][0] = 0;
        for (var place = order.size() - 1; place >= 0; place--) {
            var candidate = order.get(place);
            for (var mask = 0; mask < masks; mask++) {
                for (var chairs = 0; chairs <= required.chairs(); chairs++) {
                    table[place][mask][chairs] = Math.min(
                            table[place + 1][mask][chairs],
                            1 + table[place + 1][mask & ~covers(candidate)][chairsLeft(chairs, candidate)]);
                }
            }
        }
        return table;
    }

    private int covers(Draw.Candidate candidate) {
        var mask = 0;
        for (var at = 0; at < required.fields().size(); at++) {
            if (candidate.fields().contains(required.fields().get(at))) {
                mask |= 1 << at;
            }
        }
        return mask;
    }

    private static int chairsLeft(int chairs, Draw.Candidate candidate) {
        return candidate.chair() ? Math.max(0, chairs - 1) : chairs;
    }
}
