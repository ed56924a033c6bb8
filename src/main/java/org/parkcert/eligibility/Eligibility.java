package org.parkcert.eligibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority.Locality;
import org.parkcert.bundle.RuleEdition;
import org.parkcert.bundle.RuleRow;
import org.parkcert.bundle.RuleTables;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.Evaluation;
import org.parkcert.casefile.Indicator;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.Indicators;
import org.parkcert.eligibility.Verdict.Condition;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 核对申报条件: the same comparison for the process, the self-check and the what-if. */
@Service
@Transactional
public class Eligibility {

    private final RuleTables ruleTables;
    private final CaseFiles caseFiles;
    private final Parks parks;
    private final Authorities authorities;
    private final IndicatorCatalogue catalogue;
    private final ThresholdComparison comparison;
    private final ObjectMapper json;

    Eligibility(
            RuleTables ruleTables,
            CaseFiles caseFiles,
            Parks parks,
            Authorities authorities,
            IndicatorCatalogue catalogue,
            ObjectMapper json) {
        this.ruleTables = ruleTables;
        this.caseFiles = caseFiles;
        this.parks = parks;
        this.authorities = authorities;
        this.catalogue = catalogue;
        this.comparison = new ThresholdComparison(catalogue);
        this.json = json;
    }

    /**
     * Judges the case's indicators (declared, or verified where there are any; {@code existingComprehensiveParks} and
     * {@code regionCategory} looked up now) by the pinned edition, and keeps the evaluation.
     */
    public Verdict judge(CaseNumber caseNumber, String thresholdsTable, String subject, ThresholdsMode mode) {
        var edition = caseFiles.pinned(caseNumber, thresholdsTable);
        var indicators = indicatorsNow(caseFiles.get(caseNumber));
        var judged = check(edition, indicators);
        var verdict = mode == ThresholdsMode.ADVISORY ? judged.asAdvice() : judged;
        keep(caseNumber, edition, subject, indicators, verdict);
        return verdict;
    }

    /** Judges the conditions on registry figures alone (those that another case may change); keeps the evaluation where there are any. */
    public Verdict judgeRegistryConditions(CaseNumber caseNumber, String subject) {
        var indicators = indicatorsNow(caseFiles.get(caseNumber));
        var conditions = new ArrayList<Condition>();
        for (var edition : caseFiles.pinnedRules(caseNumber)) {
            if (edition.decisionKey().endsWith("-thresholds")) {
                var registryRows = rows(edition, indicators).stream()
                        .filter(this::isOnRegistry)
                        .toList();
                if (!registryRows.isEmpty()) {
                    var verdict = comparison.judge(registryRows, indicators);
                    keep(caseNumber, edition, subject, indicators, verdict);
                    conditions.addAll(verdict.conditions());
                }
            }
        }
        return new Verdict(ThresholdComparison.outcome(conditions), conditions);
    }

    /** The newest kept verdict of the case; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Verdict> lastVerdict(CaseNumber caseNumber) {
        return caseFiles.lastEvaluation(caseNumber).map(evaluation -> read(evaluation.result()));
    }

    /** What a kept evaluation said. */
    public Verdict verdict(Evaluation evaluation) {
        return read(evaluation.result());
    }

    /** Each condition of the case as it was judged last: the registry's are judged again after the others. */
    @Transactional(readOnly = true)
    public List<Condition> conditions(CaseNumber caseNumber) {
        var newest = new LinkedHashMap<List<String>, Condition>();
        for (var evaluation : caseFiles.evaluations(caseNumber)) {
            read(evaluation.result())
                    .conditions()
                    .forEach(condition -> newest.put(List.of(condition.clause(), condition.text()), condition));
        }
        return List.copyOf(newest.values());
    }

    /** 此前的放宽: what leaders of the authority said of the same unmet conditions in other cases, newest first. */
    @Transactional(readOnly = true)
    public List<Precedent> precedents(CaseNumber caseNumber) {
        var unmet = conditions(caseNumber).stream()
                .filter(condition -> !condition.satisfied())
                .map(condition -> List.of(condition.clause(), condition.indicator()))
                .collect(Collectors.toSet());
        if (unmet.isEmpty()) {
            return List.of();
        }
        return caseFiles.precedents(caseNumber, "userTask_decideException").stream()
                .flatMap(earlier -> read(earlier.result()).conditions().stream()
                        .filter(condition -> !condition.satisfied())
                        .filter(condition -> unmet.contains(List.of(condition.clause(), condition.indicator())))
                        .map(condition -> new Precedent(
                                earlier.decision().caseNumber(),
                                condition,
                                Boolean.parseBoolean(
                                        earlier.decision().fields().getOrDefault("exceptionAdmitted", "false")),
                                earlier.decision().fields().getOrDefault("exceptionReason", ""),
                                earlier.decision().at().toLocalDate())))
                .toList();
    }

    /** 先例: same circumstances are to be treated alike. */
    public record Precedent(
            CaseNumber caseNumber, Condition condition, boolean admitted, String reason, LocalDate decidedOn) {}

    /** Judges given figures; keeps nothing. */
    @Transactional(readOnly = true)
    public Verdict check(RuleEdition edition, Indicators indicators) {
        return comparison.judge(rows(edition, indicators), indicators);
    }

    /** What the registry and the place say of a park that would be judged now. */
    @Transactional(readOnly = true)
    public Indicators lookUp(String authority, Locality locality, @Nullable String countyCode) {
        return new Indicators(Map.of(
                "regionCategory",
                locality.regionCategoryOf(countyCode),
                "existingComprehensiveParks",
                Integer.toString(parks.comprehensiveParksIn(authority, locality.code()))));
    }

    private Indicators indicatorsNow(CaseFile caseFile) {
        var locality = authorities
                .get(caseFile.authority())
                .locality(caseFile.localityCode())
                .orElseThrow(() -> new IllegalStateException("规则包中没有所在地 " + caseFile.localityCode()));
        return caseFiles
                .indicators(caseFile.caseNumber())
                .with(lookUp(
                        caseFile.authority(),
                        locality,
                        parks.get(caseFile.parkId()).countyCode()));
    }

    private List<RuleRow> rows(RuleEdition edition, Indicators indicators) {
        Map<String, Object> inputs = Map.of(
                "parkType", indicators.find("parkType").orElse(""),
                "siteLayout", indicators.find("siteLayout").orElse(""));
        return ruleTables.rows(edition, inputs);
    }

    private boolean isOnRegistry(RuleRow row) {
        return catalogue.get(row.text("indicator")).source() == Indicator.Source.REGISTRY;
    }

    private void keep(
            CaseNumber caseNumber, RuleEdition edition, String subject, Indicators indicators, Verdict verdict) {
        caseFiles.keepEvaluation(
                caseNumber, edition, subject, write(new TreeMap<>(indicators.values())), write(verdict));
    }

    private Verdict read(String kept) {
        try {
            return json.readValue(kept, Verdict.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("核对结果无法读取", damaged);
        }
    }

    private String write(Object kept) {
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("核对结果无法写成 JSON", impossible);
        }
    }
}
