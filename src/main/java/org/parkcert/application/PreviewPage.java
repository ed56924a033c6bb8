package org.parkcert.application;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parkcert.application.MaterialDesk.Preview;
import org.springframework.web.util.HtmlUtils;

/** 预览页: a title and the pages as pictures, loaded as somebody scrolls to them. */
final class PreviewPage {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { margin: 0; background: #54585d; font: 16px/1.6 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
            header { padding: .6rem 1.2rem; background: #16324f; color: #fff; position: sticky; top: 0; }
            h1 { margin: 0; font-size: 1.1rem; overflow-wrap: anywhere; }
            header p { margin: 0; font-size: .85rem; color: #d5dfe9; }
            main { padding: 1rem; text-align: center; }
            figure { margin: 0 auto 1.2rem; max-width: 1000px; }
            img { width: 100%%; min-height: 4rem; background: #fff; box-shadow: 0 2px 8px rgba(0, 0, 0, .4); }
            figcaption { color: #eee; font-size: .85rem; }
            .note { max-width: 40rem; margin: 3rem auto; padding: 1.2rem; background: #fff; text-align: left; }
            </style>
            </head>
            <body>
            <header><h1>%1$s</h1><p>%2$s</p></header>
            <main>%3$s</main>
            </body>
            </html>
            """;

    private PreviewPage() {}

    static String of(Preview preview) {
        var material = preview.material();
        var pages = preview.pages();
        var note = "可信等级 %s（%s） · 本次预览已留痕，页面水印为查看人和时间"
                .formatted(material.trustGrade(), material.trustGrade().label());
        return PAGE.formatted(
                HtmlUtils.htmlEscape(material.fileName(), "UTF-8"),
                HtmlUtils.htmlEscape(note, "UTF-8"),
                pages == 0 ? "<p class=\"note\">这一格式（或这一文件）不能在线预览，请下载后查看。</p>" : pictures(pages));
    }

    private static String pictures(int pages) {
        return IntStream.rangeClosed(1, pages)
                .mapToObj(page ->
                        "<figure><img src=\"preview/%d\" alt=\"第 %d 页\" loading=\"lazy\"><figcaption>第 %d 页，共 %d 页</figcaption></figure>"
                                .formatted(page, page, page, pages))
                .collect(Collectors.joining("\n"));
    }
}
