package org.parkcert.shared;

/**
 * 规则不允许: somebody asks for what the rules forbid. Answered as 409 over our own API and as 422 through the engine's,
 * with a stable code and a message in Chinese that says what to do.
 */
public abstract class BusinessRuleViolation extends RuntimeException {

    private final String code;

    /**
     * @param code stable, lower case, {@code <feature>.<what>}
     * @param message Chinese, shown to the person
     */
    protected BusinessRuleViolation(String code, String message) {
        super(message);
        this.code = code;
    }

    public final String code() {
        return code;
    }
}
