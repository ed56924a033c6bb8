package org.parkcert.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.jspecify.annotations.Nullable;

/** 字库: one font as it was found, whether its outlines are TrueType or PostScript. */
final class Typeface {

    private final String name;
    private final String postScriptName;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final @Nullable CFFFont postScript;

    /** @param name in every language */
    Typeface(String name, String postScriptName, TrueTypeFont font) throws IOException {
        this.name = name;
        this.postScriptName = postScriptName;
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.postScript = font instanceof OpenTypeFont open && open.isPostScript()
                ? open.getCFF().getFont()
                : null;
    }

    String name() {
        return name;
    }

    String postScriptName() {
        return postScriptName;
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** The character's outline, in units of {@link TrueTypeWriter#UNITS} to the em. */
    TrueTypeWriter.Glyph glyph(int character) {
        try {
            var id = characters.getGlyphId(character);
            var scale = (double) TrueTypeWriter.UNITS / font.getUnitsPerEm();
            var outline = new GeneralPath(outline(id));
            outline.transform(AffineTransform.getScaleInstance(scale, scale));
            return new TrueTypeWriter.Glyph(character, (int) Math.round(font.getAdvanceWidth(id) * scale), outline);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Font " + name + " can't be read", unreadable);
        }
    }

    private GeneralPath outline(int id) throws IOException {
        if (postScript instanceof CFFCIDFont keyed) {
            return keyed.getType2CharString(keyed.getCharset().getCIDForGID(id)).getPath();
        }
        if (postScript != null) {
            return postScript.getType2CharString(id).getPath();
        }
        var glyph = font.getGlyph().getGlyph(id);
        return glyph == null ? new GeneralPath() : glyph.getPath();
    }
}
