package org.parkcert.document;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 字形嵌入: writes a TrueType font of exactly the glyphs given, so that PDF and OFD embed the same small font and neither cares
 * which machine, format or collection a glyph was taken from. The same glyphs give the same bytes.
 */
final class TrueTypeWriter {

    /** To the em. */
    static final int UNITS = 2000;

    static final int ASCENT = 1760;
    static final int DESCENT = -240;

    private static final int LAST_BASIC = 0xFFFF;
    private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;

    private final String name;
    private final List<Contours> glyphs = new ArrayList<>();
    private final Map<Integer, Integer> characters = new TreeMap<>();

    /** @param glyphs in the order of their characters */
    TrueTypeWriter(String name, List<Glyph> glyphs) {
        this.name = name;
        this.glyphs.add(new Contours(UNITS, new GeneralPath()));
        for (var glyph : glyphs) {
            characters.put(glyph.character(), this.glyphs.size());
            this.glyphs.add(new Contours(glyph.advance(), glyph.outline()));
        }
    }

    /** 字形. */
    record Glyph(int character, int advance, GeneralPath outline) {}

    byte[] write() {
        var outlines = new Bytes();
        var places = new Bytes();
        var widths = new Bytes();
        for (var glyph : glyphs) {
            places.int32(outlines.size());
            outlines.all(glyph.bytes()).padTo(4);
            widths.int16(glyph.advance).int16(glyph.left());
        }
        places.int32(outlines.size());
        var tables = new TreeMap<String, byte[]>();
        tables.put("OS/2", metrics());
        tables.put("cmap", characterMap());
        tables.put("glyf", outlines.toByteArray());
        tables.put("head", head());
        tables.put("hhea", horizontal());
        tables.put("hmtx", widths.toByteArray());
        tables.put("loca", places.toByteArray());
        tables.put("maxp", profile());
        tables.put("name", names());
        tables.put("post", new Bytes().int32(0x00030000).zeros(28).toByteArray());
        return file(tables);
    }

    private byte[] file(Map<String, byte[]> tables) {
        var count = tables.size();
        var power = Integer.highestOneBit(count);
        var directory = new Bytes()
                .int32(0x00010000)
                .int16(count)
                .int16(power * 16)
                .int16(Integer.numberOfTrailingZeros(power))
                .int16((count - power) * 16);
        var content = new Bytes();
        var start = 12 + 16 * count;
        var headAt = 0;
        for (var table : tables.entrySet()) {
            var padded = new Bytes().all(table.getValue()).padTo(4).toByteArray();
            if (table.getKey().equals("head")) {
                headAt = start + content.size();
            }
            directory
                    .all(table.getKey().getBytes(StandardCharsets.US_ASCII))
                    .int32(checksum(padded))
                    .int32(start + content.size())
                    .int32(table.getValue().length);
            content.all(padded);
        }
        var whole = directory.all(content.toByteArray()).toByteArray();
        ByteBuffer.wrap(whole).putInt(headAt + 8, CHECKSUM_MAGIC - checksum(whole));
        return whole;
    }

    private static int checksum(byte[] padded) {
        var sum = 0;
        var words = ByteBuffer.wrap(padded).asIntBuffer();
        while (words.hasRemaining()) {
            sum += words.get();
        }
        return sum;
    }

    private byte[] head() {
        var left = glyphs.stream().mapToInt(Contours::left).min().orElse(0);
        var bottom = glyphs.stream().mapToInt(Contours::bottom).min().orElse(0);
        var right = glyphs.stream().mapToInt(Contours::right).max().orElse(0);
        var top = glyphs.stream().mapToInt(Contours::top).max().orElse(0);
        return new Bytes()
                .int32(0x00010000)
                .int32(0x00010000)
                .int32(0)
                .int32(0x5F0F3CF5)
                .int16(0b1011)
                .int16(UNITS)
                .zeros(16)
                .int16(left)
                .int16(bottom)
                .int16(right)
                .int16(top)
                .int16(0)
                .int16(8)
                .int16(2)
                .int16(1)
                .int16(0)
                .toByteArray();
    }

    private byte[] horizontal() {
        var widest = glyphs.stream().mapToInt(glyph -> glyph.advance).max().orElse(UNITS);
        return new Bytes()
                .int32(0x00010000)
                .int16(ASCENT)
                .int16(DESCENT)
                .int16(0)
                .int16(widest)
                .zeros(6)
                .int16(1)
                .zeros(14)
                .int16(glyphs.size())
                .toByteArray();
    }

    private byte[] profile() {
        var points = glyphs.stream().mapToInt(Contours::points).max().orElse(0);
        var contours = glyphs.stream().mapToInt(Contours::contours).max().orElse(0);
        return new Bytes()
                .int32(0x00010000)
                .int16(glyphs.size())
                .int16(points)
                .int16(contours)
                .zeros(4)
                .int16(2)
                .zeros(16)
                .toByteArray();
    }

    private byte[] metrics() {
        var basic =
                characters.keySet().stream().filter(one -> one <= LAST_BASIC).toList();
        return new Bytes()
                .int16(4)
                .int16(UNITS)
                .int16(400)
                .int16(5)
                .zeros(24)
                .zeros(10)
                .int32(0)
                .int32(0x08000000)
                .zeros(8)
                .all("PARK".getBytes(StandardCharsets.US_ASCII))
                .int16(0x40)
                .int16(basic.isEmpty() ? 0 : basic.get(0))
                .int16(basic.isEmpty() ? 0 : basic.get(basic.size() - 1))
                .int16(ASCENT)
                .int16(DESCENT)
                .int16(0)
                .int16(ASCENT)
                .int16(-DESCENT)
                .int32(0x00040001)
                .int32(0)
                .int16(UNITS / 2)
                .int16(UNITS * 7 / 10)
                .int16(0)
                .int16(0x20)
                .int16(0)
                .toByteArray();
    }

    /** Names 1, 2, 4 and 6: family, style, full and PostScript name. */
    private byte[] names() {
        var texts = List.of(
                Map.entry(1, name), Map.entry(2, "Regular"), Map.entry(4, name), Map.entry(6, name.replace(" ", "")));
        var records = new Bytes().int16(0).int16(texts.size()).int16(6 + 12 * texts.size());
        var storage = new Bytes();
        for (var text : texts) {
            var bytes = text.getValue().getBytes(StandardCharsets.UTF_16BE);
            records.int16(3)
                    .int16(1)
                    .int16(0x0409)
                    .int16(text.getKey())
                    .int16(bytes.length)
                    .int16(storage.size());
            storage.all(bytes);
        }
        return records.all(storage.toByteArray()).toByteArray();
    }

    private byte[] characterMap() {
        var basic = basicCharacters();
        return new Bytes()
                .int16(0)
                .int16(2)
                .int16(3)
                .int16(1)
                .int32(20)
                .int16(3)
                .int16(10)
                .int32(20 + basic.length)
                .all(basic)
                .all(allCharacters())
                .toByteArray();
    }

    /** Format 4, a segment for each character. */
    private byte[] basicCharacters() {
        var ends = new Bytes();
        var deltas = new Bytes();
        var count = 1;
        for (var one : characters.entrySet()) {
            if (one.getKey() < LAST_BASIC) {
                ends.int16(one.getKey());
                deltas.int16(one.getValue() - one.getKey());
                count++;
            }
        }
        ends.int16(LAST_BASIC);
        deltas.int16(1);
        var power = Integer.highestOneBit(count);
        return new Bytes()
                .int16(4)
                .int16(16 + 8 * count)
                .int16(0)
                .int16(count * 2)
                .int16(power * 2)
                .int16(Integer.numberOfTrailingZeros(power))
                .int16((count - power) * 2)
                .all(ends.toByteArray())
                .int16(0)
                .all(ends.toByteArray())
                .all(deltas.toByteArray())
                .zeros(count * 2)
                .toByteArray();
    }

    /** Format 12. */
    private byte[] allCharacters() {
        var groups = new Bytes();
        characters.forEach(
                (character, glyph) -> groups.int32(character).int32(character).int32(glyph));
        return new Bytes()
                .int16(12)
                .int16(0)
                .int32(16 + groups.size())
                .int32(0)
                .int32(characters.size())
                .all(groups.toByteArray())
                .toByteArray();
    }

    /** 轮廓: closed quadratic curves. */
    private static final class Contours {

        /** How far a quadratic curve may lie from the cubic one that it stands for. */
        private static final double TOLERANCE = 0.5;

        private final int advance;
        private final List<Integer> ends = new ArrayList<>();
        private final List<int[]> points = new ArrayList<>();

        Contours(int advance, GeneralPath outline) {
            this.advance = advance;
            var here = new double[2];
            var segment = new double[6];
            for (var path = outline.getPathIterator(null); !path.isDone(); path.next()) {
                switch (path.currentSegment(segment)) {
                    case PathIterator.SEG_MOVETO -> {
                        end();
                        moveTo(here, segment[0], segment[1]);
                    }
                    case PathIterator.SEG_LINETO -> moveTo(here, segment[0], segment[1]);
                    case PathIterator.SEG_QUADTO -> {
                        add(segment[0], segment[1], 0);
                        moveTo(here, segment[2], segment[3]);
                    }
                    case PathIterator.SEG_CUBICTO -> cubic(here, segment);
                    default -> end();
                }
            }
            end();
        }

        int points() {
            return points.size();
        }

        int contours() {
            return ends.size();
        }

        int left() {
            return points.stream().mapToInt(point -> point[0]).min().orElse(0);
        }

        int bottom() {
            return points.stream().mapToInt(point -> point[1]).min().orElse(0);
        }

        int right() {
            return points.stream().mapToInt(point -> point[0]).max().orElse(0);
        }

        int top() {
            return points.stream().mapToInt(point -> point[1]).max().orElse(0);
        }

        byte[] bytes() {
            if (points.isEmpty()) {
                return new byte[0];
            }
            var bytes = new Bytes()
                    .int16(ends.size())
                    .int16(left())
                    .int16(bottom())
                    .int16(right())
                    .int16(top());
            ends.forEach(bytes::int16);
            bytes.int16(0);
            points.forEach(point -> bytes.int8(point[2]));
            for (var axis = 0; axis < 2; axis++) {
                var before = 0;
                for (var point : points) {
                    bytes.int16(point[axis] - before);
                    before = point[axis];
                }
            }
            return bytes.toByteArray();
        }

        private void moveTo(double[] here, double x, double y) {
            here[0] = x;
            here[1] = y;
            add(x, y, 1);
        }

        private void add(double x, double y, int onCurve) {
            points.add(new int[] {(int) Math.round(x), (int) Math.round(y), onCurve});
        }

        private void end() {
            var start = ends.isEmpty() ? 0 : ends.get(ends.size() - 1) + 1;
            if (points.size() > start) {
                ends.add(points.size() - 1);
            }
        }

        private void cubic(double[] here, double[] segment) {
            var off = Math.hypot(
                    segment[4] - 3 * segment[2] + 3 * segment[0] - here[0],
                    segment[5] - 3 * segment[3] + 3 * segment[1] - here[1]);
            var parts = (int) Math.max(1, Math.ceil(Math.cbrt(off * Math.sqrt(3) / 36 / TOLERANCE)));
            var start = here.clone();
            for (var part = 1; part <= parts; part++) {
                quadratic(start, segment, (double) (part - 1) / parts, (double) part / parts, here);
            }
        }

        private void quadratic(double[] start, double[] segment, double from, double to, double[] here) {
            var control = new double[2];
            var end = new double[2];
            for (var axis = 0; axis < 2; axis++) {
                var p0 = start[axis];
                var p1 = segment[axis];
                var p2 = segment[2 + axis];
                var p3 = segment[4 + axis];
                var first = at(p0, p1, p2, p3, from);
                end[axis] = at(p0, p1, p2, p3, to);
                var step = (to - from) / 3;
                var firstHandle = first + step * slope(p0, p1, p2, p3, from);
                var secondHandle = end[axis] - step * slope(p0, p1, p2, p3, to);
                control[axis] = (3 * (firstHandle + secondHandle) - first - end[axis]) / 4;
            }
            add(control[0], control[1], 0);
            moveTo(here, end[0], end[1]);
        }

        private static double at(double p0, double p1, double p2, double p3, double t) {
            var rest = 1 - t;
            return rest * rest * rest * p0 + 3 * rest * rest * t * p1 + 3 * rest * t * t * p2 + t * t * t * p3;
        }

        private static double slope(double p0, double p1, double p2, double p3, double t) {
            var rest = 1 - t;
            return 3 * rest * rest * (p1 - p0) + 6 * rest * t * (p2 - p1) + 3 * t * t * (p3 - p2);
        }
    }

    /** Big-endian numbers, one after another. */
    private static final class Bytes {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Bytes int8(int number) {
            bytes.write(number);
            return this;
        }

        Bytes int16(int number) {
            return int8(number >> 8).int8(number);
        }

        Bytes int32(int number) {
            return int16(number >> 16).int16(number);
        }

        Bytes zeros(int count) {
            return all(new byte[count]);
        }

        Bytes all(byte[] others) {
            bytes.writeBytes(others);
            return this;
        }

        Bytes padTo(int multiple) {
            return zeros((multiple - bytes.size() % multiple) % multiple);
        }

        int size() {
            return bytes.size();
        }

        byte[] toByteArray() {
            return bytes.toByteArray();
        }
    }
}
