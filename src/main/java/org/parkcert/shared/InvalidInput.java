package org.parkcert.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 输入有误: every fault of a request at once. Answered as 400 with one entry for each field in {@code errors}. */
public final class InvalidInput extends RuntimeException {

    private final List<Fault> faults;

    public InvalidInput(List<Fault> faults) {
        super("提交的内容有 " + faults.size() + " 处错误，请按提示逐项改正");
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }

    /**
     * @param field path of the field, such as {@code indicators.floorArea} or {@code roster.C7}
     * @param code stable, such as {@code required}, {@code not-a-number}, {@code too-large}
     * @param message Chinese: what is wrong and what to do
     */
    public record Fault(String field, String code, String message) {}

    /** Collects faults, throws once. */
    public static final class Faults {

        private final List<Fault> found = new ArrayList<>();

        public Faults add(String field, String code, String message) {
            found.add(new Fault(field, code, message));
            return this;
        }

        /** What somebody has to write: stripped; with the fault noted where nothing is written, or too much. */
        public String text(String field, String name, @Nullable String given, int longest) {
            var text = given == null ? "" : given.strip();
            if (text.isEmpty()) {
                add(field, "required", "请填写" + name);
            }
            if (text.length() > longest) {
                add(field, "too-long", name + "最多 " + longest + " 字，请精简");
            }
            return text;
        }

        public boolean isEmpty() {
            return found.isEmpty();
        }

        public List<Fault> list() {
            return List.copyOf(found);
        }

        /** @throws InvalidInput when there is any fault */
        public void throwIfAny() {
            if (!found.isEmpty()) {
                throw new InvalidInput(found);
            }
        }
    }
}
