package org.parkcert.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** 表单页文: a page in the Markdown that Tasklist's forms show. Whatever is written is text: no markup of an applicant takes effect. */
public final class MarkdownPage {

    /** Also what Markdown would make a link of by itself. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]|~@]|:(?=//)|(?<=www)\\.");

    private final StringBuilder page = new StringBuilder();

    public void heading(String text) {
        page.append("### ").append(escaped(text)).append("\n\n");
    }

    public void paragraph(String text) {
        page.append(escaped(text)).append("\n\n");
    }

    public void tableHead(String... columns) {
        row(columns);
        page.append("|").append(" --- |".repeat(columns.length)).append('\n');
    }

    public void row(String... cells) {
        page.append(Arrays.stream(cells).map(MarkdownPage::escaped).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** An entry of a list with a link that opens beside the form. */
    public void item(String text, String linkText, String address) {
        page.append("- ")
                .append(escaped(text))
                .append("：")
                .append(link(linkText, address))
                .append('\n');
    }

    /** An entry of a list with links that open beside the form. */
    public void item(String text, List<Link> links) {
        page.append("- ")
                .append(escaped(text))
                .append("：")
                .append(links.stream()
                        .map(link -> link(link.text(), link.address()))
                        .collect(Collectors.joining(" · ")))
                .append('\n');
    }

    /** An entry of a list. */
    public void line(String text) {
        page.append("- ").append(escaped(text)).append('\n');
    }

    /** A row whose last cell holds links. */
    public void rowOfLinks(List<String> cells, List<Link> links) {
        page.append(cells.stream().map(MarkdownPage::escaped).collect(Collectors.joining(" | ", "| ", " | ")))
                .append(links.stream()
                        .map(link -> link(link.text(), link.address()))
                        .collect(Collectors.joining("、")))
                .append(" |\n");
    }

    private static String link(String text, String address) {
        return "<a href=\"" + HtmlUtils.htmlEscape(address, "UTF-8") + "\" target=\"_blank\" rel=\"noopener\">"
                + escaped(text) + "</a>";
    }

    /** Ends a table or a list. */
    public void end() {
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

    /** 链接, opened beside the form. */
    public record Link(String text, String address) {}
}
