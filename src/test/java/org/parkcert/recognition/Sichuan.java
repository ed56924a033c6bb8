package org.parkcert.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.parkcert.identity.Directory;
import org.parkcert.testing.BundleCopy;
import org.parkcert.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The words in which tests speak about Sichuan's two procedures. */
@Component
final class Sichuan {

    static final String CHENGDU = "510100";
    static final String LESHAN = "511100";
    static final String WUHOU = "510107";

    /** 马边彝族自治县, remote. */
    static final String MABIAN = "511133";

    static final String SHIZHONG = "511102";

    static final List<String> DIMENSIONS = List.of("necessity", "feasibility", "soundness");
    static final List<String> TO_PREPARE = List.of("application-report", "planning-documents", "policies");
    static final List<String> TO_OPEN =
            List.of("application-report", "organisations", "organisation-rules", "policies");

    private final BundleCopy bundle;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TestClock clock;

    @Autowired
    Sichuan(RuntimeService runtime, ManagementService management, TestClock clock) {
        this(BundleCopy.none("sichuan"), runtime, management, clock);
    }

    private Sichuan(BundleCopy bundle, RuntimeService runtime, ManagementService management, TestClock clock) {
        this.bundle = bundle;
        this.runtime = runtime;
        this.management = management;
        this.clock = clock;
    }

    static void accounts(Directory directory) {
        accounts(directory, BundleCopy.none("sichuan"));
    }

    private static void accounts(Directory directory, BundleCopy bundle) {
        Accounts.register(directory, bundle.id(), List.of(bundle.said(CHENGDU), bundle.said(LESHAN)));
    }

    /** The same words, spoken about the bundle under another name. */
    Sichuan as(BundleCopy copy, Directory directory) {
        accounts(directory, copy);
        return new Sichuan(copy, runtime, management, clock);
    }

    static Map<String, Object> park(String name, String locality, String county) {
        return Map.of(
                "park",
                Map.of(
                        "name",
                        name,
                        "localityCode",
                        locality,
                        "countyCode",
                        county,
                        "address",
                        "示例路1号",
                        "operator",
                        name + "运营公司",
                        "contact",
                        "张三 028-00000000"));
    }

    /** Of one site, comprehensive, with everything that is asked for. */
    static Map<String, Object> figures() {
        var indicators = new LinkedHashMap<String, Object>();
        indicators.put("parkType", "comprehensive");
        indicators.put("siteLayout", "single");
        indicators.put("operatingMode", "online-offline");
        indicators.put("locationCategory", "city");
        indicators.put("floorArea", "5000");
        indicators.put("branchCount", "0");
        indicators.put("fullTimeStaff", "1");
        for (var statement : List.of(
                "planningReport",
                "publicServices",
                "managementRules",
                "managementBody",
                "onlineOfflinePlatform",
                "supportingServices",
                "integrityRecord",
                "policySupport",
                "industryMatch",
                "promotionActivities")) {
            indicators.put(statement, "true");
        }
        return indicators;
    }

    static Map<String, Object> figures(Map<String, Object> different) {
        var indicators = figures();
        indicators.putAll(different);
        return indicators;
    }

    Recognition at(int port) {
        return new Recognition(port, bundle, runtime, management, clock).withFirstLocality(CHENGDU);
    }

    Recognition preparationDrafted(int port, String name) {
        var park = park(name, bundle.said(CHENGDU), bundle.said(WUHOU));
        return at(port).draftedFor("preparation", "locality1", park, figures(), List.of(), TO_PREPARE);
    }

    Recognition preparationSubmitted(int port, String name) {
        return preparationDrafted(port, name).submitted("locality1");
    }

    /** Walked to its end, decided now or when its notice is over. */
    Recognition preparationApproved(int port, String name) {
        var park = preparationNoticed(port, name);
        park.noticeExpires();
        park.decided(true, "同意筹建");
        return park;
    }

    Recognition preparationNoticed(int port, String name) {
        var park = preparationSubmitted(port, name);
        park.accepted();
        park.reviewedIn(DIMENSIONS, 70);
        return park;
    }

    Recognition openingDrafted(int port, Map<String, Object> park, Map<String, Object> figures) {
        return openingDrafted(port, "locality1", park, figures);
    }

    Recognition openingDrafted(int port, String role, Map<String, Object> park, Map<String, Object> figures) {
        return at(port).draftedFor(
                        "opening",
                        role,
                        park,
                        figures,
                        SampleRoster.of(LocalDate.now(clock).getYear() - 1),
                        TO_OPEN);
    }

    /** A park that never was prepared. */
    Recognition openingSubmitted(int port, String name) {
        return openingDrafted(port, park(name, CHENGDU, WUHOU), figures()).submitted("locality1");
    }

    static JsonNode followUp(Recognition preparation) {
        var followUps = preparation
                .as("locality1")
                .get("/api/v1/cases/" + preparation.caseNumber() + "/follow-ups")
                .expect(200)
                .json();
        assertThat(followUps).hasSize(1);
        return followUps.get(0);
    }

    /** Outcome, reasons and document of a case that is over. */
    static void ended(Recognition park, String outcome, String document, String... words) {
        endedFor("locality1", park, outcome, document, words);
    }

    static void endedFor(String role, Recognition park, String outcome, String document, String... words) {
        var view = park.view(role);
        assertThat(view.get("outcome").asText()).isEqualTo(outcome);
        assertThat(view.get("stage").asText()).isEqualTo("closed");
        assertThat(park.documents(role)).contains(document);
        assertThat(park.documentNumbers(role)).anyMatch(number -> number.startsWith(park.said("川人社函〔")));
        assertThat(park.textOf(role, document)).contains(park.said(words));
    }

    static void withdrawn(Recognition park) {
        var view = park.view("locality1");
        assertThat(view.get("outcome").asText()).isEqualTo("withdrawn");
        assertThat(view.get("reason").asText()).isNotBlank();
        assertThat(park.documents("locality1")).doesNotContain("approval", "refusal", "return", "certificate");
        assertThat(park.runs()).isFalse();
    }
}
