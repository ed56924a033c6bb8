package org.parkcert.review;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.Command;

/** 重复抽取: does a recorded draw again and says whether record, hash and result agree (P-3). */
public final class RepeatDraw implements Command {

    @Override
    public String name() {
        return "repeat-draw";
    }

    @Override
    public String usage() {
        return "repeat-draw <抽取记录文件>：按记录的种子重新抽取专家，核对哈希值和结果";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 1) {
            out.println("用法：" + usage());
            return MISUSED;
        }
        DrawFile file;
        try {
            file = DrawFile.read(Files.readAllBytes(Path.of(arguments.get(0))));
        } catch (JacksonException foreign) {
            out.println("“" + arguments.get(0) + "”不是抽取记录文件，或者已被改动：" + foreign.getOriginalMessage());
            return DISAGREES;
        } catch (IOException | InvalidPathException unreadable) {
            out.println("无法读取文件“" + arguments.get(0) + "”，请核对路径");
            return MISUSED;
        }
        if (!isComplete(file)) {
            out.println("“" + arguments.get(0) + "”不是完整的抽取记录文件，请从办件页面重新下载");
            return DISAGREES;
        }
        return new Repetition(file, out).agrees() ? AGREES : DISAGREES;
    }

    /** What the reader leaves null was missing in the file. */
    private static boolean isComplete(DrawFile file) {
        return present(file)
                && present(file.draws(), file.replacements(), file.names())
                && !file.draws().isEmpty()
                && file.draws().stream().allMatch(RepeatDraw::isComplete)
                && file.replacements().stream()
                        .allMatch(replacement -> present(
                                replacement,
                                replacement.recused(),
                                replacement.replacedBy(),
                                replacement.passedOver()));
    }

    private static boolean isComplete(DrawFile.Recorded recorded) {
        if (!present(recorded) || !present(recorded.hash(), recorded.draw())) {
            return false;
        }
        var draw = recorded.draw();
        return present(
                        draw.caseNumber(),
                        draw.drawnAt(),
                        draw.seed(),
                        draw.requiredFields(),
                        draw.pool(),
                        draw.order(),
                        draw.drawn(),
                        draw.rule())
                && draw.pool().stream()
                        .allMatch(candidate -> present(candidate)
                                && present(candidate.id(), candidate.fields(), candidate.exclusions()))
                && draw.pool().stream().map(Draw.Candidate::id).distinct().count()
                        == draw.pool().size();
    }

    private static boolean present(@Nullable Object... parts) {
        return Stream.of(parts).allMatch(Objects::nonNull);
    }

    /** One file, gone through on paper. */
    private record Repetition(DrawFile file, PrintStream out) {

        boolean agrees() {
            var agrees = true;
            for (var recorded : file.draws()) {
                agrees &= agrees(recorded);
            }
            agrees &= replacementsAgree();
            out.println(agrees ? "结论：一致，记录没有改动，重新抽取得到同样的专家。" : "结论：不一致，不能作为抽取的依据。");
            return agrees;
        }

        private boolean agrees(DrawFile.Recorded recorded) {
            var draw = recorded.draw();
            out.println("办件 " + draw.caseNumber() + " 第 " + draw.drawNumber() + " 次抽取，" + draw.drawnAt() + "，种子 "
                    + draw.seed());
            if (draw.version() != Draw.VERSION) {
                out.println("记录格式为第 " + draw.version() + " 版，本程序只认第 " + Draw.VERSION + " 版，请用相应版本的程序核对");
                return false;
            }
            var repeated = repeated(draw);
            var eligible =
                    draw.pool().stream().filter(Draw.Candidate::isEligible).count();
            out.println(draw.requirements().inWords() + "；专家库 " + draw.pool().size() + " 名，可以抽取 " + eligible + " 名");
            repeated.ifPresent(this::printOrder);
            draw.pool().stream()
                    .filter(candidate -> !candidate.isEligible())
                    .forEach(candidate ->
                            out.println("  不抽取 " + named(candidate.id()) + "：" + reasons(candidate.exclusions())));
            var sameHash = told("哈希值（SHA-256）", recorded.hash(), draw.hash());
            var sameOrder = repeated.isPresent() && repeated.get().order().equals(draw.order());
            var sameDrawn = repeated.isPresent() && repeated.get().equals(draw);
            out.println("次序：" + answer(sameOrder) + "；抽取结果：" + answer(sameDrawn));
            return sameHash && sameOrder && sameDrawn;
        }

        private static Optional<Draw> repeated(Draw draw) {
            try {
                return draw.repeated();
            } catch (DateTimeException | IllegalArgumentException impossible) {
                return Optional.empty();
            }
        }

        private void printOrder(Draw repeated) {
            var place = 0;
            for (var id : repeated.order()) {
                place++;
                out.printf("  %2d  %s  %s%n", place, repeated.drawn().contains(id) ? "抽中" : "候补", named(id));
            }
        }

        private boolean replacementsAgree() {
            var follow = Replacement.allFollow(
                    file.draws().stream().map(DrawFile.Recorded::draw).toList(), file.replacements());
            for (var replacement : file.replacements()) {
                out.println(named(replacement.recused()) + "回避，由" + named(replacement.replacedBy()) + "递补");
                replacement
                        .passedOver()
                        .forEach((id, exclusions) -> out.println("  此时跳过 " + named(id) + "：" + reasons(exclusions)));
            }
            if (!file.replacements().isEmpty() || !follow) {
                out.println("递补：" + answer(follow));
            }
            return follow;
        }

        private boolean told(String what, String recorded, String computed) {
            var same = recorded.equals(computed);
            out.println(what + "：" + answer(same) + "，记录为 " + recorded + (same ? "" : "，重算为 " + computed));
            return same;
        }

        private String named(String id) {
            var name = file.names().get(id);
            return name == null ? id : id + "（" + name + "）";
        }

        private static String reasons(List<Exclusion> exclusions) {
            return exclusions.stream().map(Exclusion::label).collect(Collectors.joining("；"));
        }

        private static String answer(boolean agrees) {
            return agrees ? "一致" : "不一致";
        }
    }
}
