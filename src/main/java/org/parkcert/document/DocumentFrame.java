package org.parkcert.document;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 文书版式框: the one page that a template's content is set into, after GB/T 9704-2012. A template names its layout: decision
 * (版头、发文字号、版记), letter (版头、编号), record (表格) or bare (its own page), and with {@code data-copies-to} whom its copies go
 * to. One that is a whole page stays as it is.
 */
public final class DocumentFrame {

    public static final String NAME = "frame";

    private static final Pattern CONTENT = Pattern.compile(
            "\\A\\s*<title>(?<title>.*?)</title>\\s*(?<style><style>.*?</style>)?\\s*"
                    + "<article class=\"(?<layout>decision|letter|record|bare)\"(?: data-copies-to=\"(?<copies>[^\"]*)\")?>\\n?(?<content>.*?)\\s*</article>\\s*\\z",
            Pattern.DOTALL);

    /** 发文机关标志 fits the width of the type area, and isn't larger than 初号. */
    private static final int HEAD_WIDTH = 430;

    private static final int LARGEST_HEAD = 42;

    private final String frame;

    public DocumentFrame(String frame) {
        this.frame = frame;
    }

    public static boolean takes(String template) {
        return CONTENT.matcher(template).matches();
    }

    public static boolean isPage(String template) {
        return template.stripLeading().regionMatches(true, 0, "<!DOCTYPE", 0, "<!DOCTYPE".length());
    }

    /** The page to fill. */
    public String around(String template) {
        var parts = CONTENT.matcher(template);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the content of a frame");
        }
        var layout = parts.group("layout");
        var style = parts.group("style") == null ? "" : parts.group("style") + "\n";
        return copies(
                        section(
                                section(frame, "headed", layout.matches("decision|letter")),
                                "numbered",
                                layout.equals("decision")),
                        parts.group("copies"))
                .replace("{{>title}}", parts.group("title"))
                .replace("{{layout}}", layout)
                .replace("</head>", style + "</head>")
                .replace("{{>content}}", parts.group("content"));
    }

    /** Fields that the frame itself needs. */
    public static Map<String, Object> fields(String authorityName) {
        return Map.of(
                "headSize",
                Math.min(LARGEST_HEAD, HEAD_WIDTH / Math.max(1, authorityName.length())),
                "documentNumber",
                "",
                "copiesTo",
                "",
                "draft",
                false);
    }

    /** 抄送 as the template says, else as {@code authority.yaml} does; the template's may be none. */
    private static String copies(String frame, @Nullable String copies) {
        if (copies == null) {
            return frame;
        }
        return frame.replaceAll("(?s)\\{\\{#copiesTo}}(.*?)\\{\\{/copiesTo}}", copies.isBlank() ? "" : "$1")
                .replace("{{copiesTo}}", copies.strip());
    }

    private static String section(String frame, String name, boolean kept) {
        return frame.replaceAll("(?s)[ ]*\\{\\{#" + name + "}}\\n(.*?)[ ]*\\{\\{/" + name + "}}\\n", kept ? "$1" : "");
    }
}
