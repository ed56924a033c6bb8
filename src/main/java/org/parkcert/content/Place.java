package org.parkcert.content;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.parkcert.shared.RandomId;

/**
 * 存放位置: the names of contents on every shelf, two folders deep, so that no folder grows beyond what file systems like. What is set
 * aside gets a name that nothing had before: whoever discards what he has seen there never hits what another node has set
 * aside since.
 */
final class Place {

    static final String KEPT = "kept";
    static final String ASIDE = "aside";

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NAME = Pattern.compile("(" + HASH + ")(-.+)?");

    private Place() {}

    static String kept(String sha256) {
        return KEPT + "/" + within(sha256);
    }

    /** How every name begins under which this content is set aside. */
    static String aside(String sha256) {
        return ASIDE + "/" + within(sha256);
    }

    static String newAside(String sha256) {
        return aside(sha256) + "-" + RandomId.next();
    }

    /** Passes over whatever else lies there. */
    static void visit(String name, Instant since, Consumer<Shelf.Stored> visitor) {
        var content = NAME.matcher(name.substring(name.lastIndexOf('/') + 1));
        if (content.matches()) {
            visitor.accept(new Shelf.Stored(content.group(1), name, since));
        }
    }

    private static String within(String sha256) {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal digits");
        }
        return sha256.substring(0, 2) + "/" + sha256;
    }
}
