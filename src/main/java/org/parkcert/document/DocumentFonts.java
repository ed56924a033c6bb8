package org.parkcert.document;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
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

    /** The files of the fonts for a text. */
    record Made(Map<TypeStyle, byte[]> files) {}

    /** @throws UnprintableDocument when a character is in no font, naming each */
    synchronized Made madeFor(String text) {
        var characters = characters(text);
        var missing = new TreeSet<Integer>();
        var files = new EnumMap<TypeStyle, byte[]>(TypeStyle.class);
        var loaded = loaded();
        for (var style : TypeStyle.values()) {
            var glyphs = new ArrayList<Glyph>();
            for (var character : characters) {
                glyph(fonts(loaded, style), character).ifPresentOrElse(glyphs::add, () -> missing.add(character));
            }
            files.put(style, new TrueTypeWriter(style.family(), glyphs).write());
        }
        if (!missing.isEmpty()) {
            throw UnprintableDocument.missing(missing);
        }
        return new Made(files);
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

    private static Optional<Glyph> glyph(List<Typeface> fonts, int character) {
        if (Character.getType(character) == Character.FORMAT) {
            return Optional.of(new Glyph(character, 0, new java.awt.geom.GeneralPath()));
        }
        return fonts.stream().filter(font -> font.has(character)).findFirst().map(font -> font.glyph(character));
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
                loaded.byFile.put(LAST_RESORT, new Typeface(font.getName(), font));
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
        var typeface = new Typeface(names(font), font);
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
}
