package org.parkcert.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** 机构名称: the same organisation is written in several ways; whoever compares names compares them normalised. */
public final class OrganisationName {

    private static final Pattern ORNAMENT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private OrganisationName() {}

    /** Width of characters, blanks, brackets, marks and capitals don't count; 有限责任公司 is 有限公司. */
    public static String normalised(String name) {
        var compact = ORNAMENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("");
        return compact.toLowerCase(Locale.ROOT).replace("有限责任公司", "有限公司");
    }

    /** A name that says nothing is nobody's. */
    public static boolean same(String one, String other) {
        var normalised = normalised(one);
        return !normalised.isEmpty() && normalised.equals(normalised(other));
    }
}
