package org.parkcert.document;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** 安全页面: a document's HTML without anything that acts, fetches or leads elsewhere. */
final class SafePage {

    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg);base64,[A-Za-z0-9+/=\\s]*");
    private static final Pattern FETCHES =
            Pattern.compile("(?i)@import[^;]*;?|url\\s*\\([^)]*\\)?|@font-face\\s*\\{[^}]*}");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(\\S))");

    /** Characters of 二号 in the width of the page. */
    private static final int TITLE_LINE = 20;

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("(?<=[”》）、]|同意)(?![”》）、的])|(?=[“《（])|(?=认定|为市级|为省级|建设|筹建|设立)");

    private final Document page;

    SafePage(String html) {
        page = Jsoup.parse(html);
        page.select("script,link,base,iframe,frame,object,embed,applet,form,input,button,svg,math,audio,video,source")
                .remove();
        page.select("meta[http-equiv]").remove();
        page.select("a").removeAttr("href");
        page.select("img").forEach(picture -> {
            if (!isPicture(picture.attr("src"))) {
                picture.remove();
            }
        });
        page.select("style").forEach(style -> {
            var harmless = harmless(style.data());
            style.empty().appendChild(new DataNode(harmless));
            page.head().appendChild(style);
        });
        page.select("td[colspan],td[rowspan],th[colspan],th[rowspan]").forEach(SafePage::narrow);
        page.getAllElements().forEach(element -> {
            element.removeAttr("background");
            if (element.hasAttr("style")) {
                element.attr("style", harmless(element.attr("style")));
            }
        });
        page.select("h1").forEach(SafePage::balance);
        page.expectFirst("html").attr("lang", "zh-CN");
        if (page.title().isBlank()) {
            page.title("文书");
        }
        if (page.selectFirst("meta[name=description]") == null) {
            page.head().appendElement("meta").attr("name", "description").attr("content", page.title());
        }
    }

    /** 标题回行: a title of more than a line breaks between words, the lines as even as that allows (GB/T 9704-2012, 7.3.1). */
    private static void balance(Element title) {
        var text = title.text();
        if (title.childrenSize() > 0 || text.length() <= TITLE_LINE || text.length() > 2 * TITLE_LINE) {
            return;
        }
        BETWEEN_WORDS
                .matcher(text)
                .results()
                .map(MatchResult::start)
                .filter(at -> at <= TITLE_LINE && text.length() - at <= TITLE_LINE)
                .min(Comparator.comparingInt(at -> Math.abs(text.length() - 2 * at)))
                .ifPresent(at ->
                        title.text(text.substring(0, at)).appendElement("br").after(new TextNode(text.substring(at))));
    }

    /** One that the page itself holds. */
    static boolean isPicture(String source) {
        return PICTURE.matcher(source).matches();
    }

    /** Without escapes, which hide what fetches; what they stood for stays. */
    private static String harmless(String css) {
        var plain = ESCAPE.matcher(css)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null ? escape.group(2) : character(Integer.parseInt(escape.group(1), 16))));
        return FETCHES.matcher(plain).replaceAll("");
    }

    private static String character(int code) {
        return Character.isValidCodePoint(code) && !Character.isISOControl(code) && "\"'\\<".indexOf(code) < 0
                ? Character.toString(code)
                : "";
    }

    /** A cell over more rows or columns than a page has would take all memory. */
    private static void narrow(Element cell) {
        for (var direction : List.of("colspan", "rowspan")) {
            if (!cell.attr(direction).matches("[1-9]\\d?")) {
                cell.removeAttr(direction);
            }
        }
    }

    /** 空白: neither a word nor a picture. */
    boolean isBlank() {
        return !page.body().hasText() && page.selectFirst("body img") == null;
    }

    List<String> pictures() {
        return page.select("img").eachAttr("src");
    }

    String title() {
        return page.title();
    }

    /** With the texts that style sheets add. */
    String characters() {
        return page.outerHtml();
    }

    boolean has(String id) {
        return page.getElementById(id) != null;
    }

    void pushDown(String id, float points) {
        var element = page.getElementById(id);
        if (element != null) {
            element.attr("style", "margin-top:" + points + "pt");
        }
    }

    org.w3c.dom.Document dom() {
        return new W3CDom().fromJsoup(page);
    }
}
