package org.parkcert.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * 规则包副本: an authority's two folders under another name, as a new authority would begin: ids, prefixes, names, clauses and division
 * codes replaced, in one of them the grades too, in another
 * an indicator of its own added, nothing else. What a test says of the original it says of the copy in {@linkplain #said the copy's words}.
 */
public record BundleCopy(String original, String id, List<Replacement> replacements) {

    private static final Map<String, Pattern> NAMES = Map.of(
            "wenzhou", Pattern.compile("(?i)wenzhou|温州|温人社|\\bWZ"),
            "sichuan", Pattern.compile("(?i)sichuan|四川|川人社|(?<!CJK )\\bSC\\b|SC[-_]"),
            "jilin-city", Pattern.compile("(?i)jilin|吉林|吉市|\\bJL"),
            "chongqing", Pattern.compile("(?i)chongqing|重庆|渝|\\bCQ"));

    private static final List<BundleCopy> COPIES = List.of(
            wenzhou("probe", "PB", "试点"),
            wenzhou("plain", "PL", "简例"),
            new BundleCopy(
                    "sichuan",
                    "highland",
                    List.of(
                            new Replacement("sichuan", "highland"),
                            new Replacement("四川", "云岭"),
                            new Replacement("川人社", "岭人社"),
                            new Replacement("casePrefix: SC", "casePrefix: YL"),
                            new Replacement("(?<![0-9A-Z])SC(?=[-_][0-9])", "YL"),
                            new Replacement("excellent", "outstanding"),
                            new Replacement("优秀", "卓越"),
                            new Replacement("unqualified", "failing"),
                            new Replacement("(?<!整改)不合格", "不达标"),
                            new Replacement("(?<!\\d)51(?=\\d{4}(?!\\d))", "66"))),
            new BundleCopy(
                    "jilin-city",
                    "harbour-city",
                    List.of(
                            new Replacement("jilin-city", "harbour-city"),
                            new Replacement("吉林", "临港"),
                            new Replacement("吉市", "港市"),
                            new Replacement("永吉", "永安"),
                            new Replacement("casePrefix: JL", "casePrefix: LG"),
                            new Replacement("(?<![0-9A-Z])JL(?=[-_][0-9])", "LG"),
                            new Replacement(
                                    "(?m)^matters:$",
                                    "indicators:\n"
                                            + "  - {key: workshopCount, name: 就业工坊数, type: count, source: declared, unit: 个}\n"
                                            + "  - {key: agenciesOver500, name: 年营收超过500万元的机构数, type: count,"
                                            + " source: roster, agenciesOver: 500, unit: 家}\n"
                                            + "matters:"),
                            new Replacement("- agencyCount\n", "- workshopCount\n"),
                            new Replacement("(?<!\\d)2202(?=\\d\\d(?!\\d))", "7702"))),
            new BundleCopy(
                    "chongqing",
                    "riverside",
                    List.of(
                            new Replacement("chongqing", "riverside"),
                            new Replacement("重庆", "江洲"),
                            new Replacement("渝", "洲"),
                            new Replacement("casePrefix: CQ", "casePrefix: JZ"),
                            new Replacement("(?<![0-9A-Z])CQ(?=[-_][0-9]|PC|[AB][-_][0-9])", "JZ"),
                            new Replacement("(?<!\\d)50(?=[012]\\d{3}(?!\\d))", "95"))));

    /** 换名: all that matches, put so. */
    public record Replacement(Pattern pattern, String by) {

        Replacement(String pattern, String by) {
            this(Pattern.compile(pattern), by);
        }
    }

    private static BundleCopy wenzhou(String id, String prefix, String shortName) {
        return new BundleCopy(
                "wenzhou",
                id,
                List.of(
                        new Replacement("wenzhou", id),
                        new Replacement("温州", shortName),
                        new Replacement("温人社", prefix + "人社"),
                        new Replacement("casePrefix: WZ", "casePrefix: " + prefix),
                        new Replacement("(?<![0-9A-Z])WZ(?=[-_][0-9])", prefix)));
    }

    /** An authority as it ships. */
    public static BundleCopy none(String authority) {
        return new BundleCopy(authority, authority, List.of());
    }

    /** The authority as it ships and its first copy. */
    public static List<BundleCopy> andOriginal(String authority) {
        return List.of(
                none(authority),
                all().stream()
                        .filter(copy -> copy.original().equals(authority))
                        .findFirst()
                        .orElseThrow());
    }

    public static BundleCopy of(String id) {
        return all().stream().filter(copy -> copy.id().equals(id)).findFirst().orElseThrow();
    }

    public static List<BundleCopy> all() {
        return COPIES;
    }

    /**
     * One copy of each authority outside the jar, and of Wenzhou another one, {@code plain} (简例), with all practices switched off.
     *
     * @return the directory to give as {@code parkcert.bundles}
     */
    public static Path ofEveryAuthority() {
        try {
            var directory = Files.createTempDirectory("bundles");
            for (var copy : COPIES) {
                copy.into(directory);
            }
            withoutPractices(directory, "plain");
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** 惯例全部关闭: P-1 to P-10 switched off in a copied bundle, its {@code authority.yaml} alone. */
    public static void withoutPractices(Path directory, String id) throws IOException {
        var file = directory.resolve("processes").resolve(id).resolve("authority.yaml");
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^(  P-\\d+: \\{enabled: )true", "$1false"));
    }

    public static void copy(Path directory, String id, String prefix, String shortName) throws IOException {
        wenzhou(id, prefix, shortName).into(directory);
    }

    /** Copies both folders into what is given as {@code parkcert.bundles}. */
    public void into(Path directory) throws IOException {
        for (var root : List.of("processes", "forms")) {
            var from = Path.of(root, original);
            try (var files = Files.walk(from)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var copy = directory
                            .resolve(root)
                            .resolve(id)
                            .resolve(said(from.relativize(file).toString()));
                    Files.createDirectories(copy.getParent());
                    Files.writeString(copy, said(Files.readString(file)));
                }
            }
        }
    }

    /** What is said of the original, of this one. */
    public String said(String ofTheOriginal) {
        var text = ofTheOriginal;
        for (var replacement : replacements) {
            text = replacement.pattern().matcher(text).replaceAll(replacement.by());
        }
        return text;
    }

    /** All by which somebody would recognise the original. */
    public Pattern namesOfTheOriginal() {
        return Objects.requireNonNull(NAMES.get(original));
    }

    @Override
    public String toString() {
        return id;
    }
}
