package org.parkcert.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parkcert.bench.LaneProcess.Round;

/**
 * 基准测试: lets the contestants run in turn and prints what a case costs, what ratios that makes, and whether the
 * budget holds. It asserts none of it: machines differ.
 */
final class Benchmark {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int WARM_UP = Integer.getInteger("bench.warm-up", 150);
    private static final int CASES = Integer.getInteger("bench.cases", 24);

    /** Threads in the order of the table. */
    private static final List<Integer> THREADS = List.of(1, 4, 8);

    private Benchmark() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var lanes = new ArrayList<LaneProcess>();
        try {
            for (var entrant : Entrant.values()) {
                lanes.add(new LaneProcess(entrant));
            }
            lanes.forEach(lane -> lane.round(4, WARM_UP));
            new Report(measured(lanes, out)).print(out);
        } finally {
            lanes.forEach(LaneProcess::close);
        }
    }

    private static Map<Entrant, Map<Integer, List<Round>>> measured(List<LaneProcess> lanes, PrintStream out) {
        var measured = new EnumMap<Entrant, Map<Integer, List<Round>>>(Entrant.class);
        for (var round = 1; round <= ROUNDS; round++) {
            for (var threads : THREADS) {
                for (var lane : lanes) {
                    var result = lane.round(threads, CASES);
                    measured.computeIfAbsent(lane.entrant(), unknown -> new java.util.TreeMap<>())
                            .computeIfAbsent(threads, unknown -> new ArrayList<>())
                            .add(result);
                    out.printf(
                            "第%d轮 %d线程 %s %.1f 件/秒%n",
                            round, threads, lane.entrant().label(), result.casesPerSecond());
                }
            }
        }
        return measured;
    }
}
