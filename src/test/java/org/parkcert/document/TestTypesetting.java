package org.parkcert.document;

import java.nio.file.Path;
import java.util.List;

/** 测试用排版: as the platform does it, without the platform. */
public final class TestTypesetting {

    /** With the fonts of this machine; they are read once for all tests. */
    public static final Typesetting HERE = new Typesetting(new DocumentFonts(""));

    private TestTypesetting() {}

    /** On a machine whose only fonts lie in these places. */
    public static Typesetting on(List<Path> places) {
        return new Typesetting(new DocumentFonts("", places));
    }
}
