package org.parkcert.bundle;

/**
 * 规范问题: what is wrong in a file of a bundle.
 *
 * @param file name as it was handed in
 * @param element id of the element, path in a YAML file, or empty for the whole file
 * @param code stable, {@code <area>.<what>}
 * @param message Chinese: what is wrong and what to do
 */
public record Fault(String file, String element, String code, Severity severity, String message) {

    /** 严重程度. */
    public enum Severity {
        /** 不得部署 */
        BLOCKING,
        /** 建议改正 */
        ADVICE
    }

    public static Fault blocking(String file, String element, String code, String message) {
        return new Fault(file, element, code, Severity.BLOCKING, message);
    }

    public static Fault advice(String file, String element, String code, String message) {
        return new Fault(file, element, code, Severity.ADVICE, message);
    }

    public boolean isBlocking() {
        return severity == Severity.BLOCKING;
    }

    @Override
    public String toString() {
        return file + (element.isEmpty() ? "" : "#" + element) + " [" + code + "] " + message;
    }
}
