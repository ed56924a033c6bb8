package org.parkcert.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.parkcert.bench.BenchDatabase.Counts;
import org.parkcert.bench.LaneProcess.Round;

/** 结果表: medians for each number of threads, what a case and a human task cost, and the budget of the design. */
final class Report {

    private static final double ROUND_TRIPS_OF_STOCK = 0.8;
    private static final double ENGINE_ROWS = 15;
    private static final double THROUGHPUT_OF_CAMUNDA = 1.2;
    private static final double THROUGHPUT_OF_FLOWABLE = 1.0;

    private final Map<Entrant, Map<Integer, List<Round>>> measured;

    Report(Map<Entrant, Map<Integer, List<Round>>> measured) {
        this.measured = measured;
    }

    void print(PrintStream out) {
        var runtime = Runtime.getRuntime();
        out.printf(
                "%n基准测试结果（%d 核，Java %s，MySQL 8.0.15）%n%n",
                runtime.availableProcessors(), System.getProperty("java.version"));
        printCosts(out);
        printThroughput(out);
        printBudget(out);
    }

    private void printCosts(PrintStream out) {
        out.println("| 每件 | 人工任务 | 往返 | 提交 | 插入（其中引擎） | 更新 | 删除 | 每个人工任务往返 | 每个人工任务引擎插入行 |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        for (var entrant : measured.keySet()) {
            var cost = cost(entrant);
            out.printf(
                    "| %s | %.0f | %.1f | %.1f | %.1f（%.1f） | %.1f | %.1f | %.1f | %.1f |%n",
                    entrant.label(),
                    cost.humanTasks,
                    cost.roundTrips,
                    cost.commits,
                    cost.inserted,
                    cost.engineInserted,
                    cost.updated,
                    cost.deleted,
                    cost.roundTrips / cost.humanTasks,
                    cost.engineInserted / cost.humanTasks);
        }
    }

    private void printThroughput(PrintStream out) {
        out.println();
        out.println("| 件/秒（中位数） | 1 线程 | 4 线程 | 8 线程 |");
        out.println("|---|---|---|---|");
        for (var entrant : measured.keySet()) {
            out.print("| " + entrant.label() + " |");
            threads().forEach(threads -> out.printf(" %.1f |", median(entrant, threads)));
            out.println();
        }
        for (var other : List.of(Entrant.CAMUNDA, Entrant.FLOWABLE)) {
            out.print("| 本平台 ÷ " + other.label() + " |");
            threads().forEach(threads -> out.printf(" %.2f |", ratio(other, threads)));
            out.println();
        }
    }

    private void printBudget(PrintStream out) {
        var ours = cost(Entrant.PLATFORM);
        var stock = cost(Entrant.CAMUNDA);
        var allowed = ROUND_TRIPS_OF_STOCK * stock.roundTrips / stock.humanTasks;
        var trips = ours.roundTrips / ours.humanTasks;
        var rows = ours.engineInserted / ours.humanTasks;
        out.println();
        out.println("| 预算（DESIGN.md 第7节） | 上限或下限 | 实测 | 结论 |");
        out.println("|---|---|---|---|");
        line(out, "每个人工任务的数据库往返", "≤ %.1f".formatted(allowed), "%.1f".formatted(trips), trips <= allowed);
        line(out, "每个人工任务的引擎插入行", "≤ %.0f".formatted(ENGINE_ROWS), "%.1f".formatted(rows), rows <= ENGINE_ROWS);
        line(
                out,
                "每件的提交（人工动作、定时器、启动、异步接续各一次，读取不提交）",
                "≤ %.0f".formatted(ours.acts),
                "%.1f".formatted(ours.commits),
                ours.commits <= ours.acts);
        for (var threads : threads()) {
            budget(out, Entrant.CAMUNDA, threads, THROUGHPUT_OF_CAMUNDA);
            budget(out, Entrant.FLOWABLE, threads, THROUGHPUT_OF_FLOWABLE);
        }
    }

    private void budget(PrintStream out, Entrant other, int threads, double least) {
        var ratio = ratio(other, threads);
        line(
                out,
                "%d 线程吞吐量与 %s 之比".formatted(threads, other.label()),
                "≥ %.1f".formatted(least),
                "%.2f".formatted(ratio),
                ratio >= least);
    }

    private static void line(PrintStream out, String figure, String bound, String found, boolean holds) {
        out.printf("| %s | %s | %s | %s |%n", figure, bound, found, holds ? "达标" : "未达标");
    }

    private List<Integer> threads() {
        return List.copyOf(measured.getOrDefault(Entrant.PLATFORM, Map.of()).keySet());
    }

    private double ratio(Entrant other, int threads) {
        return median(Entrant.PLATFORM, threads) / median(other, threads);
    }

    private double median(Entrant entrant, int threads) {
        var sorted = rounds(entrant, threads).stream()
                .mapToDouble(Round::casesPerSecond)
                .sorted()
                .toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private List<Round> rounds(Entrant entrant, int threads) {
        return measured.getOrDefault(entrant, Map.of()).getOrDefault(threads, List.of());
    }

    /** Of one thread alone: there nobody waits for another, and the counters are the same in every run. */
    private Cost cost(Entrant entrant) {
        var rounds = rounds(entrant, 1);
        var counts = rounds.stream().map(Round::counts).reduce(Counts.NONE, Counts::plus);
        double cases = rounds.stream().mapToInt(Round::cases).sum();
        return new Cost(
                rounds.stream().mapToInt(Round::humanTasks).sum() / cases,
                rounds.stream().mapToInt(Round::acts).sum() / cases,
                counts.roundTrips() / cases,
                counts.commits() / cases,
                counts.inserted() / cases,
                counts.engineRows() / cases,
                counts.updated() / cases,
                counts.deleted() / cases);
    }

    /** What one case costs. */
    private record Cost(
            double humanTasks,
            double acts,
            double roundTrips,
            double commits,
            double inserted,
            double engineInserted,
            double updated,
            double deleted) {}
}
