package org.parkcert.expert;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** 单位名称: the same name, however it was typed: width of characters, brackets, spaces and punctuation don't count. */
public final class OrganisationName {

    private static final Pattern NOT_COUNTING = Pattern.compile("[^\\p{L}\\p{N}]");

    private OrganisationName() {}

    public static String normalised(String name) {
        return NOT_COUNTING
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Nothing is the same as a name of punctuation alone. */
    public static boolean same(String one, String other) {
        var normalised = normalised(one);
        return !normalised.isEmpty() && normalised.equals(normalised(other));
    }
}
