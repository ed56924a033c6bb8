package org.parkcert.casefile;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A page in the Markdown that Tasklist's forms show. Whatever is written is text: no markup of an applicant takes effect. */
final class MarkdownPage {

    /** Also what Markdown would make a link of by itself. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]|~@]|:(?=//)|(?<=www)\\.");

    private final StringBuilder page = new StringBuilder();

    void heading(String text) {
        page.append("### ").append(escaped(text)).append("\n\n");
    }

    void paragraph(String text) {
        page.append(escaped(text)).append("\n\n");
    }

    void tableHead(String... columns) {
        row(columns);
        page.append("|").append(" --- |".repeat(columns.length)).append('\n');
    }

    void row(String... cells) {
        page.append(Arrays.stream(cells).map(MarkdownPage::escaped).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** An entry of a list with a link that opens beside the form. */
    void item(String text, String linkText, String address) {
        page.append("- ")
                .append(escaped(text))
                .append("：<a href=\"")
                .append(HtmlUtils.htmlEscape(address, "UTF-8"))
                .append("\" target=\"_blank\" rel=\"noopener\">")
                .append(escaped(linkText))
                .append("</a>\n");
    }

    /** Ends a table or a list. */
    void end() {
        page.append('\n');
    }

    private static String escaped(String text) {
        var oneLine = text.strip().replaceAll("\\s*\\R\\s*", " ");
        return HtmlUtils.htmlEscape(MARKUP.matcher(oneLine).replaceAll("\\\\$0"), "UTF-8");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
