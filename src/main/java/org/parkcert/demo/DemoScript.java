package org.parkcert.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parkcert.application.EarlierPark;

/**
 * 演示办件: which cases an authority starts with, as {@code demo/<authority>.yaml} lists them.
 *
 * @param indicators declared by every case that doesn't say otherwise
 * @param dimensions keys that experts score
 * @param departments those that are asked before the decision: their account's role by candidate group
 * @param courses steps by name, for procedures that run otherwise than {@link Until} tells
 * @param earlierParks that were recognised before the platform came, entered by then
 * @param registers entries of registers, made when the cases have come as far as they come
 * @param facts of parks, likewise
 */
public record DemoScript(
        String authority,
        String matter,
        List<Case> cases,
        Map<String, String> indicators,
        List<String> dimensions,
        @Nullable Map<String, String> departments,
        @Nullable Map<String, List<Step>> courses,
        @Nullable List<EarlierPark> earlierParks,
        @Nullable List<Registered> registers,
        @Nullable List<Stated> facts) {

    /** The steps of the courses, one course after the other. */
    List<Step> steps(List<String> names) {
        return names.stream()
                .flatMap(name -> Objects.requireNonNull(courses, "courses").getOrDefault(name, List.of()).stream())
                .toList();
    }

    /**
     * 一步.
     *
     * @param day working days after submission
     * @param by role of who takes it; an officer when it isn't said
     * @param task element of the diagram; {@code score}: every drawn expert; {@code round}: a round lists all who wait;
     *     {@code minutes}, {@code receipt}: where the authority asks for them
     */
    public record Step(int day, @Nullable String by, String task, @Nullable Map<String, Object> fields) {}

    /** 纸质申报, registered by an officer. */
    public record Paper(LocalDate receivedOn, String reason) {}

    /**
     * One case.
     *
     * @param matter null for the script's
     * @param planned of a park that isn't built yet: without roster and inspection
     * @param supportingFirms organisations of its roster that aren't in human resources, null for two
     * @param indicators what it declares differently
     * @param until null where {@code course} names the courses that it takes
     */
    public record Case(
            Park park,
            @Nullable String matter,
            @Nullable Boolean planned,
            @Nullable String parkType,
            @Nullable Integer supportingFirms,
            @Nullable Map<String, String> indicators,
            int submittedDaysAgo,
            @Nullable Until until,
            @Nullable List<String> course,
            @Nullable Paper paper) {}

    /**
     * 登记簿的一项; its year is the one in which it begins to hold.
     *
     * @param park its name, null where the register isn't kept for each park
     * @param daysAgo when it began to hold
     */
    public record Registered(String register, @Nullable String park, int daysAgo, Map<String, String> values) {}

    /** 登记事项 of a park. */
    public record Stated(String park, String fact, String text, int daysAgo) {}

    public record Park(
            String name,
            String localityCode,
            @Nullable String countyCode,
            String address,
            String operator,
            String contact) {}

    /** 走到哪一步. */
    public enum Until {
        @JsonProperty("recommendation")
        RECOMMENDATION,
        @JsonProperty("application")
        APPLICATION,
        @JsonProperty("acceptance")
        ACCEPTANCE,
        @JsonProperty("supplement")
        SUPPLEMENT,
        @JsonProperty("exception")
        EXCEPTION,
        @JsonProperty("inspection")
        INSPECTION,
        @JsonProperty("review")
        REVIEW,
        @JsonProperty("notice")
        NOTICE,
        @JsonProperty("objection")
        OBJECTION,
        @JsonProperty("opinion")
        OPINION,
        @JsonProperty("decision")
        DECISION,
        @JsonProperty("plaque")
        PLAQUE,
        @JsonProperty("returned")
        RETURNED,
        @JsonProperty("withdrawn")
        WITHDRAWN,
        @JsonProperty("refused")
        REFUSED
    }
}
