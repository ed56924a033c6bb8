package org.parkcert.filecheck;

import java.util.List;
import java.util.Optional;
import org.parkcert.filecheck.FileRefused.Reason;

/** 外来格式: what is none of the formats, and traces of it in a file that seems to be one of them. */
final class Foreign {

    private static final int HEAD = 1024;

    private static final List<Bytes> ARCHIVES = List.of(
            Bytes.ofHex("504b0304"),
            Bytes.ofHex("504b0506"),
            Bytes.ofText("Rar!"),
            Bytes.ofHex("377abcaf271c"),
            Bytes.ofHex("1f8b"),
            Bytes.ofText("BZh"),
            Bytes.ofHex("fd377a585a00"),
            Bytes.ofText("MSCF"),
            Bytes.ofHex("28b52ffd"));
    private static final Bytes TAR = Bytes.ofText("ustar");
    private static final int TAR_AT = 257;

    private static final List<Bytes> PROGRAMS =
            List.of(Bytes.ofText("MZ"), Bytes.ofHex("7f454c46"), Bytes.ofText("#!"), Bytes.ofHex("cafebabe"));

    private static final List<String> MARKUP =
            List.of("<html", "<!doctype", "<script", "<svg", "<body", "<iframe", "<?php", "<?xml");
    private static final List<String> SCRIPTED = List.of("<html", "<script", "<svg", "<iframe", "<?php");

    private static final Bytes PDF = Bytes.ofText("%PDF-");
    private static final Bytes ZIP_END = Bytes.ofHex("504b0506");

    /** Where readers look for the end of a zip. */
    private static final int ZIP_TAIL = 22 + 0xffff;

    private static final Bytes RAR = Bytes.ofHex("526172211a07");
    private static final Bytes SEVEN_ZIP = Bytes.ofHex("377abcaf271c0004");

    private Foreign() {}

    /** Why a file that is none of the formats isn't taken. */
    static Reason reason(Bytes file) {
        if (MARKUP.stream().anyMatch(mark -> file.containsLetters(mark, 0, HEAD))) {
            return Reason.WEB_PAGE;
        }
        if (ARCHIVES.stream().anyMatch(file::startsWith) || file.isAt(TAR_AT, TAR)) {
            return Reason.ARCHIVE;
        }
        return PROGRAMS.stream().anyMatch(file::startsWith) ? Reason.PROGRAM : Reason.WRONG_FORMAT;
    }

    /** Another format's beginning where its readers would still find it. */
    static Optional<Reason> within(Bytes file, FileFormat format) {
        var hidden = hasPdf(file, format) || hasArchive(file, format) || hasMarkup(file, format);
        return hidden ? Optional.of(Reason.MIXED) : Optional.empty();
    }

    private static boolean hasPdf(Bytes file, FileFormat format) {
        return file.indexOf(PDF, format == FileFormat.PDF ? 1 : 0, HEAD) >= 0;
    }

    private static boolean hasArchive(Bytes file, FileFormat format) {
        return switch (format) {
            case DOCX, XLSX, OFD -> false;
            default ->
                file.indexOf(ZIP_END, Math.max(0, file.length() - ZIP_TAIL), file.length()) >= 0
                        || file.contains(RAR)
                        || file.contains(SEVEN_ZIP);
        };
    }

    /** In pictures anywhere, in others where a browser looks. */
    private static boolean hasMarkup(Bytes file, FileFormat format) {
        var end = format == FileFormat.JPG || format == FileFormat.PNG ? file.length() : HEAD;
        return SCRIPTED.stream().anyMatch(mark -> file.containsLetters(mark, 0, end));
    }
}
