package org.parkcert.shared;

import java.util.ArrayList;
import java.util.List;

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
