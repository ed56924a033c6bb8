package org.parkcert.shared;

/** 查无此项: unknown, or not to be known to whoever asks. Answered as 404. */
public final class NotFound extends RuntimeException {

    private final String code;

    private NotFound(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The glossary's word ({@code case}), the Chinese name of the thing, and its id. */
    public static NotFound of(String what, String name, Object id) {
        return new NotFound(what + ".not-found", "没有找到" + name + "“" + id + "”，请核对后重试");
    }

    public String code() {
        return code;
    }
}
