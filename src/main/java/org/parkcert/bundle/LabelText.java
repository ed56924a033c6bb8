package org.parkcert.bundle;

import java.util.ArrayList;
import java.util.List;

/** 标注文字: how much room a label takes in a diagram, as bpmn-js wraps and sets it. */
final class LabelText {

    static final int SMALL = 11;
    static final int NORMAL = 12;

    private static final double LINE_HEIGHT = 1.2;
    /** Widths in the size of the font: a Chinese character or full-width sign fills its square, a Latin letter about this. */
    private static final double LATIN = 0.6;

    private static final int FIRST_SQUARE = 0x2E80;

    private final List<String> lines;
    private final int fontSize;

    private LabelText(List<String> lines, int fontSize) {
        this.lines = lines;
        this.fontSize = fontSize;
    }

    static LabelText wrapped(String text, double width, int fontSize) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\\R", -1)) {
            var rest = paragraph;
            while (!rest.isEmpty()) {
                var line = firstLine(rest, width, fontSize);
                lines.add(line.strip());
                rest = rest.substring(line.length()).strip();
            }
        }
        return new LabelText(List.copyOf(lines), fontSize);
    }

    double width() {
        return lines.stream().mapToDouble(line -> width(line, fontSize)).max().orElse(0);
    }

    double height() {
        return lines.size() * LINE_HEIGHT * fontSize;
    }

    private static String firstLine(String text, double width, int fontSize) {
        var line = text;
        while (line.length() > 1 && width(line, fontSize) > width) {
            line = shortened(line, line.length() * width / width(line, fontSize));
        }
        return line;
    }

    /** At the last space or hyphen that fits, if there is any. */
    private static String shortened(String line, double fits) {
        var end = 0;
        for (var next = 0; next < line.length() && next + 1 < fits; next++) {
            if (line.charAt(next) == ' ' || line.charAt(next) == '-') {
                end = next + 1;
            }
        }
        return line.substring(0, end > 0 ? end : Math.max((int) Math.round(fits - 1), 1));
    }

    private static double width(String line, int fontSize) {
        return line.codePoints()
                        .mapToDouble(sign -> sign >= FIRST_SQUARE ? 1 : LATIN)
                        .sum()
                * fontSize;
    }
}
