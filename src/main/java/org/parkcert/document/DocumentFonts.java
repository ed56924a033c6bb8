package org.parkcert.document;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.parkcert.document.TrueTypeWriter.Glyph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 文书字库: the fonts a document is set in, each made of the glyphs that the document needs. An office's own fonts (仿宋_GB2312,
 * 方正小标宋) come first, then those of the operating system, then the one that the build brings along; a character that one
 * lacks is taken from the next.
 */
@Component
final class DocumentFonts {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentFonts.class);

    private static final String LAST_RESORT = "/fonts/WenQuanZhengHei.ttf";
    private static final List<String> PLACES = List.of(
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            System.getProperty("user.home") + "/.local/share/fonts",
            System.getProperty("user.home") + "/.fonts",
            "/Library/Fonts",
            "/System/Library/Fonts",
            "C:\\Windows\\Fonts");

    private static final int TAG_LETTERS = 6;
    private static final BigInteger LETTERS = BigInteger.valueOf(26);

    private final String office;
    private final List<Path> places;
    private SoftReference<Loaded> loaded = new SoftReference<>(new Loaded());

    @Autowired
    DocumentFonts(@Value("${parkcert.documents.fonts:}") String office) {
        this(office, PLACES.stream().map(Path::of).toList());
    }

    DocumentFonts(String office, List<Path> places) {
        this.office = office;
        this.places = places;
    }

    /** The fonts for a text. */
    record Made(List<Embedded> fonts) {}

    /**
     * 嵌入字库: the glyphs that a text needs of one font.
     *
     * @param name the font's own, after the tag that says it is a part: {@code ABCDEF+FangSong_GB2312}
     * @param first whether what stands in the style is set in it, or only what that lacks
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Embedded(TypeStyle style, boolean first, String name, byte[] file) {}

    /** @throws UnprintableDocument when a character is in no font, naming each */
    synchronized Made madeFor(String text) {
        var characters = characters(text);
        var missing = new TreeSet<Integer>();
        var made = new ArrayList<Embedded>();
        var loaded = loaded();
        for (var style : TypeStyle.values()) {
            var fonts = fonts(loaded, style);
            var parts = parts(fonts, characters, missing);
            fonts.stream().filter(parts::containsKey).forEach(font -> {
                var first = made.stream().noneMatch(one -> one.style() == style);
                made.add(embedded(style, first, font, parts.getOrDefault(font, List.of())));
            });
        }
        if (!missing.isEmpty()) {
            throw UnprintableDocument.missing(missing);
        }
        return new Made(List.copyOf(made));
    }

    /** To be drawn, not set. */
    synchronized List<Glyph> outlines(TypeStyle style, String text) {
        var fonts = fonts(loaded(), style);
        return text.codePoints()
                .mapToObj(character -> fonts.stream()
                        .filter(font -> font.has(character))
                        .findFirst()
                        .map(font -> glyph(font, character)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Which font gives which glyphs. */
    private static Map<Typeface, List<Glyph>> parts(
            List<Typeface> fonts, SortedSet<Integer> characters, SortedSet<Integer> missing) {
        var parts = new HashMap<Typeface, List<Glyph>>();
        for (var character : characters) {
            fonts.stream()
                    .filter(font -> isInvisible(character) || font.has(character))
                    .findFirst()
                    .ifPresentOrElse(
                            font -> parts.computeIfAbsent(font, first -> new ArrayList<>())
                                    .add(glyph(font, character)),
                            () -> missing.add(character));
        }
        return parts;
    }

    private static Embedded embedded(TypeStyle style, boolean first, Typeface font, List<Glyph> glyphs) {
        var name = tag(font, glyphs) + "+" + font.postScriptName();
        return new Embedded(style, first, name, new TrueTypeWriter(name, glyphs).write());
    }

    /** Six letters, the same for the same part of a font (ISO 32000-1, 9.6.4). */
    private static String tag(Typeface font, List<Glyph> glyphs) {
        var part = font.postScriptName()
                + glyphs.stream()
                        .map(glyph -> Character.toString(glyph.character()))
                        .collect(Collectors.joining());
        var mark = UUID.nameUUIDFromBytes(part.getBytes(StandardCharsets.UTF_8));
        var number = new BigInteger(mark.toString().replace("-", ""), 16);
        var tag = new StringBuilder();
        for (var letter = 0; letter < TAG_LETTERS; letter++) {
            var parts = number.divideAndRemainder(LETTERS);
            tag.append((char) ('A' + parts[1].intValue()));
            number = parts[0];
        }
        return tag.toString();
    }

    /** 已读入的字库: some two hundred megabytes, given up when memory is short. */
    private static final class Loaded {

        private final Map<TypeStyle, List<Typeface>> byStyle = new EnumMap<>(TypeStyle.class);
        private final Map<String, Typeface> byFile = new HashMap<>();
    }

    private Loaded loaded() {
        var present = loaded.get();
        if (present == null) {
            present = new Loaded();
            loaded = new SoftReference<>(present);
        }
        return present;
    }

    /** With those of page numbers, which no text shows. */
    private static SortedSet<Integer> characters(String text) {
        return Stream.concat(
                        text.codePoints().boxed(), "— 0123456789.　".codePoints().boxed())
                .filter(character -> !Character.isISOControl(character))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Glyph glyph(Typeface font, int character) {
        return isInvisible(character)
                ? new Glyph(character, 0, new java.awt.geom.GeneralPath())
                : font.glyph(character);
    }

    private static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT;
    }

    private List<Typeface> fonts(Loaded loaded, TypeStyle style) {
        return loaded.byStyle.computeIfAbsent(style, missing -> find(loaded, missing));
    }

    private List<Typeface> find(Loaded loaded, TypeStyle style) {
        try {
            var fonts = new ArrayList<Typeface>();
            var own = officeFonts(loaded);
            own.stream().filter(font -> style.is(font.name())).forEach(fonts::add);
            for (var stand : style.stands()) {
                var file = inPlaces(stand.file());
                if (file.isPresent()) {
                    fonts.add(load(loaded, file.get(), stand.postScriptName()));
                }
            }
            own.stream().filter(font -> !style.is(font.name())).forEach(fonts::add);
            lastResort(loaded).ifPresent(fonts::add);
            LOG.info(
                    "Documents set {} in {}",
                    style.family(),
                    fonts.stream().map(Typeface::name).toList());
            return fonts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A font of documents can't be read", unreadable);
        }
    }

    private List<Typeface> officeFonts(Loaded loaded) throws IOException {
        if (office.isBlank()) {
            return List.of();
        }
        var fonts = new ArrayList<Typeface>();
        for (var file : filesIn(Path.of(office))) {
            fonts.add(load(loaded, file, ""));
        }
        return fonts;
    }

    private Optional<Path> inPlaces(String name) throws IOException {
        for (var place : places) {
            var file = filesIn(place).stream()
                    .filter(one -> one.getFileName().toString().equalsIgnoreCase(name))
                    .findFirst();
            if (file.isPresent()) {
                return file;
            }
        }
        return Optional.empty();
    }

    private static List<Path> filesIn(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (var files = Files.walk(place, 5)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf|ttc)"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Typeface> lastResort(Loaded loaded) throws IOException {
        try (InputStream file = DocumentFonts.class.getResourceAsStream(LAST_RESORT)) {
            if (file == null) {
                return Optional.empty();
            }
            if (!loaded.byFile.containsKey(LAST_RESORT)) {
                var font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
                loaded.byFile.put(LAST_RESORT, new Typeface(names(font), postScriptName(font, LAST_RESORT), font));
            }
            return Optional.of(loaded.byFile.get(LAST_RESORT));
        }
    }

    private static Typeface load(Loaded loaded, Path file, String postScriptName) throws IOException {
        var key = file + "#" + postScriptName;
        var known = loaded.byFile.get(key);
        if (known != null) {
            return known;
        }
        var font = parse(file.toFile(), postScriptName);
        var typeface = new Typeface(names(font), postScriptName(font, file.toString()), font);
        loaded.byFile.put(key, typeface);
        return typeface;
    }

    private static TrueTypeFont parse(File file, String postScriptName) throws IOException {
        var name = file.getName().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".ttc")) {
            var content = new RandomAccessReadBufferedFile(file);
            return name.endsWith(".otf") ? new OTFParser().parse(content) : new TTFParser().parse(content);
        }
        var collection = new TrueTypeCollection(file);
        var named = postScriptName.isEmpty() ? null : collection.getFontByName(postScriptName);
        if (named != null) {
            return named;
        }
        var all = new ArrayList<TrueTypeFont>();
        collection.processAllFonts(all::add);
        return all.get(0);
    }

    /** In every language, since 仿宋_GB2312 is called FangSong_GB2312 elsewhere. */
    private static String names(TrueTypeFont font) throws IOException {
        var naming = font.getNaming();
        return naming == null
                ? font.getName()
                : naming.getNameRecords().stream()
                        .filter(one -> one.getNameId() == 1 || one.getNameId() == 6)
                        .map(one -> one.getString())
                        .filter(one -> one != null)
                        .distinct()
                        .collect(Collectors.joining(" / "));
    }

    /** Letters that PDF allows in a name; a font without a name is called as its file. */
    private static String postScriptName(TrueTypeFont font, String file) throws IOException {
        var own = font.getName();
        var name = (own == null ? "" : own).replaceAll("[^A-Za-z0-9_-]", "");
        return name.isEmpty()
                ? file.replaceFirst(".*[/\\\\]", "")
                        .replaceFirst("\\.\\w+$", "")
                        .replaceAll("[^A-Za-z0-9_-]", "-")
                : name;
    }
}
