package org.parkcert.materials;

import java.util.Locale;
import java.util.stream.Collectors;
import org.parkcert.filecheck.FileFormat;

/** 文件名: a label for people and never a path. */
final class FileLabel {

    private static final int LONGEST = 120;

    private FileLabel() {}

    /** Without folders, control characters and characters that turn the direction of writing; with the sniffed ending. */
    static String of(String fileName, FileFormat format) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var printable = name.codePoints()
                .filter(FileLabel::isPrintable)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip();
        var ending = "." + format.ending();
        var stem = printable.toLowerCase(Locale.ROOT).endsWith(ending)
                ? printable.substring(0, printable.length() - ending.length())
                : printable;
        var end = Math.min(stem.length(), LONGEST - ending.length());
        if (end > 0 && end < stem.length() && Character.isHighSurrogate(stem.charAt(end - 1))) {
            end--;
        }
        return (stem.isBlank() ? "申报材料" : stem.substring(0, end).strip()) + ending;
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
