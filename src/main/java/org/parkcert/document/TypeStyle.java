package org.parkcert.document;

import java.util.List;
import java.util.regex.Pattern;

/** 字体: what GB/T 9704-2012 sets a document in; the name that style sheets know it by, and what stands in for it. */
enum TypeStyle {
    FANG_SONG("FangSong", "fang ?song|fangsong|仿宋"),
    TITLE("FZXiaoBiaoSong-B05", "xiao ?biao ?song|xbsjw|小标宋"),
    HEI("SimHei", "simhei|heiti|黑体"),
    SONG("SimSun", "simsun|^songti|^宋体");

    private final String family;
    private final Pattern own;

    TypeStyle(String family, String own) {
        this.family = family;
        this.own = Pattern.compile(own, Pattern.CASE_INSENSITIVE);
    }

    /** As {@code font-family} names it. */
    String family() {
        return family;
    }

    /** Whether a font of this name is what the standard asks for. */
    boolean is(String fontName) {
        return own.matcher(fontName).find();
    }

    /** Fonts of operating systems, the best first. */
    List<Face> stands() {
        return switch (this) {
            case FANG_SONG, SONG -> Stand.SONG;
            case TITLE -> Stand.HEAVY_SONG;
            case HEI -> Stand.HEI;
        };
    }

    /** 字库文件: a file, and which font of it. */
    record Face(String file, String postScriptName) {}

    private static final class Stand {

        static final List<Face> SONG = List.of(
                new Face("NotoSerifCJK-Regular.ttc", "NotoSerifCJKsc-Regular"),
                new Face("NotoSerifCJKsc-Regular.otf", ""),
                new Face("SourceHanSerifSC-Regular.otf", ""),
                new Face("uming.ttc", "UMingCN"),
                new Face("gbsn00lp.ttf", ""));

        static final List<Face> HEAVY_SONG = List.of(
                new Face("NotoSerifCJK-Bold.ttc", "NotoSerifCJKsc-Bold"),
                new Face("NotoSerifCJKsc-Bold.otf", ""),
                new Face("SourceHanSerifSC-Bold.otf", ""));

        static final List<Face> HEI = List.of(
                new Face("NotoSansCJK-Bold.ttc", "NotoSansCJKsc-Bold"),
                new Face("NotoSansCJKsc-Regular.otf", ""),
                new Face("SourceHanSansSC-Regular.otf", ""),
                new Face("wqy-zenhei.ttc", "WenQuanYiZenHei"));

        private Stand() {}
    }
}
