package org.parkcert.document;

import java.util.SortedSet;
import java.util.stream.Collectors;
import org.parkcert.shared.BusinessRuleViolation;

/** 文书无法排版. */
public final class UnprintableDocument extends BusinessRuleViolation {

    private static final int AT_MOST = 20;

    private UnprintableDocument(String code, String message) {
        super(code, message);
    }

    static UnprintableDocument missing(SortedSet<Integer> characters) {
        var named = characters.stream()
                .limit(AT_MOST)
                .map(character -> "“%s”（U+%04X）".formatted(Character.toString(character), character))
                .collect(Collectors.joining("、"));
        return new UnprintableDocument(
                "document.glyphs-missing",
                "字库中没有下列字，不能生成版式文件：" + named + (characters.size() > AT_MOST ? " 等 " + characters.size() + " 字" : "")
                        + "。请系统管理员把含有这些字的字库文件放入 parkcert.documents.fonts 指定的目录并重新启动；在此之前，请使用网页文书");
    }

    static UnprintableDocument blank(String title) {
        return new UnprintableDocument("document.blank", "文书“" + title + "”没有内容，可能是模板里的注释或标签没有结束，请联系流程管理员检查文书模板");
    }

    static UnprintableDocument pictures(String title, long unreadable) {
        return new UnprintableDocument(
                "document.image-unreadable",
                "文书“" + title + "”有 " + unreadable + " 张图片读不出来，请联系流程管理员把模板里的图片重新转换为 PNG 或 JPEG；在此之前，请使用网页文书");
    }

    static UnprintableDocument faulty(String title, RuntimeException reason) {
        var unprintable = new UnprintableDocument(
                "document.layout-failed",
                "文书“" + title + "”不能排版（" + reason.getClass().getSimpleName() + "），请联系流程管理员检查文书模板；在此之前，请使用网页文书");
        unprintable.initCause(reason);
        return unprintable;
    }
}
