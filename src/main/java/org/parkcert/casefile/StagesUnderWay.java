package org.parkcert.casefile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.Once;
import org.springframework.transaction.support.TransactionSynchronization;

/** 阶段变化: how the stages of a case move within one transaction, its row being locked; stored before the commit. */
final class StagesUnderWay implements TransactionSynchronization {

    private final CaseFileMapper cases;
    private final CaseNumber caseNumber;
    private final List<Stage> open;
    private @Nullable Stage stage;
    private boolean ended;
    private boolean changed;

    StagesUnderWay(CaseFileMapper cases, CaseNumber caseNumber, CaseFileMapper.Progress from) {
        this.cases = cases;
        this.caseNumber = caseNumber;
        this.stage = from.stage();
        this.ended = from.outcome() != null;
        this.open = Arrays.stream(from.openStages().split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Stage::valueOf)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    boolean isOf(CaseNumber number) {
        return caseNumber.equals(number);
    }

    /** The stage that is reached thereby, if it is another one. */
    Optional<Move> enter(Stage entered) {
        if (ended) {
            return Optional.empty();
        }
        open.add(entered);
        return move();
    }

    Optional<Move> leave(Stage left) {
        return ended || !open.remove(left) ? Optional.empty() : move();
    }

    /** Whether this is the first end. */
    boolean end() {
        var first = !ended;
        ended = true;
        return first;
    }

    /** The stage where the case stands; empty before the first. */
    String key() {
        return key(stage);
    }

    private Optional<Move> move() {
        changed = true;
        var before = stage;
        stage = open.stream().min(Comparator.naturalOrder()).orElse(before);
        return Optional.ofNullable(stage)
                .filter(reached -> reached != before)
                .map(reached -> new Move(key(before), reached.key()));
    }

    private static String key(@Nullable Stage stage) {
        return stage == null ? "" : stage.key();
    }

    /** From a stage to another; {@code before} is empty when it is the first. */
    record Move(String before, String after) {}

    @Override
    public void beforeCommit(boolean readOnly) {
        if (changed && !ended) {
            Once.again(cases);
            cases.updateProgress(
                    caseNumber, stage, open.stream().map(Stage::name).collect(Collectors.joining(",")));
            changed = false;
        }
    }
}
