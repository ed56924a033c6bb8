package org.parkcert.bundle;

import java.util.regex.Pattern;

/** 允许的表达式: all that a diagram may write between <code>${</code> and <code>}</code>, and where. */
final class Expressions {

    private static final String NAME = "[a-z][A-Za-z0-9]*";

    static final Pattern DELEGATE = Pattern.compile("\\$\\{(?<bean>" + NAME + "Delegate)}");
    static final Pattern LISTENER = Pattern.compile("\\$\\{(?<bean>" + NAME + "Listener)}");
    /** People of a case, or a question about it that a gateway asks, such as whether a practice is on. */
    static final Pattern BEAN = Pattern.compile("\\$\\{(?<bean>" + NAME + ")\\.of\\(execution\\)}");

    static final Pattern VARIABLE = Pattern.compile("\\$\\{" + NAME + "}");
    static final Pattern CONDITION = Pattern.compile("\\$\\{\\s*(?:!?" + NAME + "|" + NAME
            + "\\s*(?:==|!=)\\s*(?:true|false|'[^'{}\\\\]*'|-?\\d+(?:\\.\\d+)?))\\s*}");
    static final Pattern BUSINESS_KEY = Pattern.compile("#\\{execution\\.processBusinessKey}");

    private Expressions() {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text.strip()).matches();
    }
}
