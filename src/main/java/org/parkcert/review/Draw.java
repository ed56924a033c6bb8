package org.parkcert.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 抽取记录: everything that a draw followed from, and what came out. Its canonical text is JSON without spaces, keys in the order
 * below, UTF-8; whoever has it finds the same experts again.
 *
 * @param version of this format
 * @param drawNumber 1, or more where a seat was filled when the first order was used up (补充抽取)
 * @param drawnAt Beijing time
 * @param seed 128 random bits, 32 lower-case hexadecimal digits
 * @param chairs how many at least may chair
 * @param requiredFields to be covered, sorted
 * @param pool the whole pool, by account
 * @param order those without exclusion: by SHA-256 of {@code <seed>:<id>}, as hexadecimal text
 * @param drawn {@link Selection} of the order
 * @param rule the same in words
 */
@JsonPropertyOrder({
    "version",
    "caseNumber",
    "drawNumber",
    "drawnAt",
    "seed",
    "needed",
    "chairs",
    "requiredFields",
    "pool",
    "order",
    "drawn",
    "rule"
})
record Draw(
        int version,
        String caseNumber,
        int drawNumber,
        String drawnAt,
        String seed,
        int needed,
        int chairs,
        List<String> requiredFields,
        List<Candidate> pool,
        List<String> order,
        List<String> drawn,
        String rule) {

    static final int VERSION = 1;

    private static final String RULE =
            "次序：没有回避原因的专家，按“种子:编号”（UTF-8）的SHA-256十六进制值由小到大；入选：沿次序逐名选入，若选入某名后余下的席位不能再满足组长人数和所需专业，则跳过该名";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** 候选人: somebody of the pool, with every reason that keeps him out. */
    @JsonPropertyOrder({"id", "fields", "chair", "exclusions"})
    record Candidate(String id, List<String> fields, boolean chair, List<Exclusion> exclusions) {

        @JsonIgnore
        boolean isEligible() {
            return exclusions.isEmpty();
        }
    }

    /** What is drawn for, and in which of its draws. */
    record Occasion(String caseNumber, int drawNumber, LocalDateTime drawnAt) {}

    /** Empty when nobody can be drawn that meets the requirements. */
    static Optional<Draw> of(Occasion occasion, String seed, Requirements required, List<Candidate> pool) {
        var ordered = order(seed, pool);
        return Selection.of(ordered, required)
                .map(drawn -> new Draw(
                        VERSION,
                        occasion.caseNumber(),
                        occasion.drawNumber(),
                        occasion.drawnAt().toString(),
                        seed,
                        required.needed(),
                        required.chairs(),
                        required.fields(),
                        pool.stream()
                                .sorted(Comparator.comparing(Candidate::id))
                                .toList(),
                        ordered.stream().map(Candidate::id).toList(),
                        drawn,
                        RULE));
    }

    /** Those without exclusion, as the seed orders them. */
    static List<Candidate> order(String seed, List<Candidate> pool) {
        return pool.stream()
                .filter(Candidate::isEligible)
                .sorted(Comparator.comparing((Candidate candidate) -> sha256(seed + ":" + candidate.id()))
                        .thenComparing(Candidate::id))
                .toList();
    }

    Requirements requirements() {
        return new Requirements(needed, chairs, requiredFields);
    }

    /** By account. */
    Map<String, Candidate> candidates() {
        return pool.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    }

    /** 重复抽取: from seed, pool and requirements alone. */
    Optional<Draw> repeated() {
        return of(new Occasion(caseNumber, drawNumber, LocalDateTime.parse(drawnAt)), seed, requirements(), pool);
    }

    String canonicalText() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String hash() {
        return sha256(canonicalText());
    }

    static Draw read(String canonicalText) {
        try {
            return JSON.readValue(canonicalText, Draw.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("抽取记录无法读取", damaged);
        }
    }

    private static String sha256(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
