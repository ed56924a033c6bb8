package org.parkcert.filecheck;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Inflater;

/** 文件字节: what is searched for in a file without understanding it. */
final class Bytes {

    private final byte[] all;

    Bytes(byte[] all) {
        this.all = all;
    }

    static Bytes ofHex(String digits) {
        return new Bytes(HexFormat.of().parseHex(digits));
    }

    static Bytes ofText(String text) {
        return new Bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** As compound files write names. */
    static Bytes ofWideText(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_16LE));
    }

    byte at(int position) {
        return all[position];
    }

    /** To unpack what begins at the position. */
    void giveTo(Inflater inflater, int position) {
        inflater.setInput(all, position, all.length - position);
    }

    int length() {
        return all.length;
    }

    boolean startsWith(Bytes start) {
        return isAt(0, start);
    }

    boolean isAt(int position, Bytes sought) {
        return position >= 0
                && position + sought.length() <= length()
                && Arrays.equals(all, position, position + sought.length(), sought.all, 0, sought.length());
    }

    boolean contains(Bytes sought) {
        return indexOf(sought, 0, length()) >= 0;
    }

    /** @return where the sought begins, between the two positions; -1 when it doesn't */
    int indexOf(Bytes sought, int from, int to) {
        var last = Math.min(to, length()) - sought.length();
        for (var position = from; position <= last; position++) {
            if (all[position] == sought.all[0] && isAt(position, sought)) {
                return position;
            }
        }
        return -1;
    }

    int lastIndexOf(Bytes sought) {
        for (var position = length() - sought.length(); position >= 0; position--) {
            if (all[position] == sought.all[0] && isAt(position, sought)) {
                return position;
            }
        }
        return -1;
    }

    /** Whether letters, small or capital, stand somewhere between the two positions. */
    boolean containsLetters(String lowerCase, int from, int to) {
        var last = Math.min(to, length()) - lowerCase.length();
        for (var position = Math.max(0, from); position <= last; position++) {
            if (areLettersAt(position, lowerCase)) {
                return true;
            }
        }
        return false;
    }

    private boolean areLettersAt(int position, String lowerCase) {
        for (var index = 0; index < lowerCase.length(); index++) {
            var found = all[position + index];
            if ((found >= 'A' && found <= 'Z' ? found + 32 : found) != lowerCase.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but white space and zeros follows. */
    boolean isBlankFrom(int position) {
        for (var index = position; index < length(); index++) {
            if (all[index] != 0 && !Character.isWhitespace(all[index])) {
                return false;
            }
        }
        return true;
    }
}
