package org.parkcert.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 演示办件: which cases an authority starts with, as {@code demo/<authority>.yaml} lists them.
 *
 * @param indicators declared by every case that doesn't say otherwise
 * @param dimensions keys that experts score
 * @param departments those that are asked before the decision: their account's role by candidate group
 */
public record DemoScript(
        String authority,
        String matter,
        List<Case> cases,
        Map<String, String> indicators,
        List<String> dimensions,
        @Nullable Map<String, String> departments) {

    /**
     * One case.
     *
     * @param supportingFirms organisations of its roster that aren't in human resources, null for two
     * @param indicators what it declares differently
     */
    public record Case(
            Park park,
            @Nullable String parkType,
            @Nullable Integer supportingFirms,
            @Nullable Map<String, String> indicators,
            int submittedDaysAgo,
            Until until) {}

    public record Park(String name, String localityCode, String address, String operator, String contact) {}

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
