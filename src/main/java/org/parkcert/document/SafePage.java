package org.parkcert.document;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** 安全页面: a document's HTML without anything that acts, fetches or leads elsewhere. */
final class SafePage {

    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg);base64,[A-Za-z0-9+/=\\s]*");
    private static final Pattern FETCHES =
            Pattern.compile("(?i)@import[^;]*;?|url\\s*\\([^)]*\\)?|@font-face\\s*\\{[^}]*}");

    private final Document page;

    SafePage(String html) {
        page = Jsoup.parse(html);
        page.select("script,link,base,iframe,frame,object,embed,applet,form,input,button,svg,math,audio,video,source")
                .remove();
        page.select("meta[http-equiv]").remove();
        page.select("a").removeAttr("href");
        page.select("img").forEach(picture -> {
            if (!PICTURE.matcher(picture.attr("src")).matches()) {
                picture.remove();
            }
        });
        page.select("style")
                .forEach(style -> style.text(FETCHES.matcher(style.data()).replaceAll("")));
        page.getAllElements().forEach(element -> {
            element.removeAttr("background");
            if (element.hasAttr("style")) {
                element.attr("style", FETCHES.matcher(element.attr("style")).replaceAll(""));
            }
        });
        page.expectFirst("html").attr("lang", "zh-CN");
        if (page.title().isBlank()) {
            page.title("文书");
        }
        if (page.selectFirst("meta[name=description]") == null) {
            page.head().appendElement("meta").attr("name", "description").attr("content", page.title());
        }
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
