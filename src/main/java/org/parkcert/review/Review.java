package org.parkcert.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.RuleTables;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 专家论证: experts drawn at random without conflicts score independently; nobody sees a score before all are in. */
@Service
@Transactional
public class Review {

    private static final String REPORT = "review-report";

    private final PanelMapper panels;
    private final CaseFiles caseFiles;
    private final Parks parks;
    private final Authorities authorities;
    private final RuleTables tables;
    private final DocumentTemplates templates;
    private final AuditTrail audit;
    private final ObjectMapper json;

    Review(
            PanelMapper panels,
            CaseFiles caseFiles,
            Parks parks,
            Authorities authorities,
            RuleTables tables,
            DocumentTemplates templates,
            AuditTrail audit,
            ObjectMapper json) {
        this.panels = panels;
        this.caseFiles = caseFiles;
        this.parks = parks;
        this.authorities = authorities;
        this.tables = tables;
        this.templates = templates;
        this.audit = audit;
        this.json = json;
    }

    /** 全市现有产业园区: what is recognised, by locality and type, with the case's own park left out. */
    @Transactional(readOnly = true)
    public List<ExistingPark> existingParks(CaseNumber caseNumber) {
        var caseFile = caseFiles.get(caseNumber);
        var authority = authorities.get(caseFile.authority());
        return parks.recognised(authority.id()).stream()
                .filter(park -> !park.id().equals(caseFile.parkId()))
                .map(park -> new ExistingPark(
                        authority
                                .locality(park.localityCode())
                                .map(Authority.Locality::applicant)
                                .orElse(park.localityCode()),
                        park))
                .toList();
    }

    /** @param locality its government, as the authority names it */
    public record ExistingPark(String locality, Park park) {}

    /** Experts who are asked to score now. */
    @Transactional(readOnly = true)
    public List<String> invited(CaseNumber caseNumber) {
        return panels.seats(caseNumber).stream()
                .filter(seat -> seat.status() == Seat.Status.INVITED)
                .map(Seat::userId)
                .toList();
    }

    /** How far the panel is, such as 已评分 2／5; says nothing of anybody's score. */
    @Transactional(readOnly = true)
    public String progress(CaseNumber caseNumber) {
        var seats = panels.seats(caseNumber);
        var scored = seats.stream()
                .filter(seat -> seat.status() == Seat.Status.SCORED)
                .count();
        var serving = seats.stream()
                .filter(seat -> seat.status() != Seat.Status.RECUSED)
                .count();
        return "已评分 %d／%d".formatted(scored, serving);
    }

    /** 回避: the expert leaves the panel; the diagram goes on to who replaces him. */
    public void recuse(CaseNumber caseNumber, String userId, String reason) {
        caseFiles.lock(caseNumber);
        close(caseNumber, userId, Seat.Status.RECUSED, null, null, reason);
        audit.record("review.expert-recused", caseNumber, userId, Map.of());
    }

    /**
     * 评分: one expert's scores, final once given.
     *
     * @param given text by dimension key
     * @throws org.parkcert.shared.InvalidInput with every missing or impossible score
     */
    public void score(
            CaseNumber caseNumber, String userId, String dimensionsTable, Map<String, String> given, String opinion) {
        var dimensions = dimensions(caseNumber, dimensionsTable);
        var faults = new Faults();
        var scores = new LinkedHashMap<String, BigDecimal>();
        for (var dimension : dimensions) {
            Score.read(dimension, given.get(dimension.key()), faults)
                    .ifPresent(score -> scores.put(dimension.key(), score));
        }
        if (opinion.isBlank()) {
            faults.add("reviewComment", "required", "请填写评审意见");
        }
        faults.throwIfAny();
        var total = dimensions.stream()
                .map(dimension -> dimension.weight().multiply(of(scores, dimension)))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(weights(dimensions), 2, RoundingMode.HALF_UP);
        close(caseNumber, userId, Seat.Status.SCORED, write(scores), total, opinion);
        audit.record("review.scored", caseNumber, userId, Map.of());
    }

    private static BigDecimal weights(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 汇总评分，形成论证报告. */
    public Outcome tally(CaseNumber caseNumber, String dimensionsTable, BigDecimal passMark) {
        caseFiles.lock(caseNumber);
        var scored = panels.seats(caseNumber).stream()
                .filter(seat -> seat.status() == Seat.Status.SCORED)
                .toList();
        var tally = Tally.of(
                scored.stream()
                        .map(seat -> seat.total())
                        .filter(Objects::nonNull)
                        .toList(),
                passMark);
        keepReport(caseNumber, dimensions(caseNumber, dimensionsTable), scored, tally, passMark);
        if (!tally.passed()) {
            caseFiles.addReason(
                    caseNumber, "专家论证未通过：平均得分 %s 分，低于 %s 分".formatted(tally.shown(), passMark.toPlainString()));
        }
        audit.record(
                "review.tallied",
                caseNumber,
                caseNumber.value(),
                Map.of("mean", tally.mean().toPlainString(), "passed", Boolean.toString(tally.passed())));
        return new Outcome(tally.passed(), tally.exact());
    }

    /** Dimensions of the case's pinned table, in its order. */
    List<Dimension> dimensions(CaseNumber caseNumber, String dimensionsTable) {
        return tables.rows(caseFiles.pinned(caseNumber, dimensionsTable), Map.of()).stream()
                .map(Dimension::of)
                .toList();
    }

    /**
     * 论证结论.
     *
     * @param score the mean, exactly; two decimals are for people only
     */
    public record Outcome(boolean passed, BigDecimal score) {}

    private void close(
            CaseNumber caseNumber,
            String userId,
            Seat.Status status,
            @Nullable String scores,
            @Nullable BigDecimal total,
            String opinion) {
        if (panels.close(caseNumber, userId, status, scores, total, opinion) == 0) {
            throw new NotAtThisStage(caseNumber);
        }
    }

    private void keepReport(
            CaseNumber caseNumber, List<Dimension> dimensions, List<Seat> scored, Tally tally, BigDecimal passMark) {
        var given = scored.stream().map(seat -> read(seat.scores())).toList();
        var means = dimensions.stream()
                .map(dimension -> Map.<String, Object>of(
                        "name", dimension.name(),
                        "mean",
                                mean(given.stream()
                                        .map(scores -> of(scores, dimension))
                                        .toList())))
                .toList();
        var experts = new ArrayList<Map<String, Object>>();
        for (var index = 0; index < scored.size(); index++) {
            var seat = scored.get(index);
            experts.add(Map.of(
                    "code",
                    "专家" + (index + 1),
                    "total",
                    String.valueOf(seat.total()),
                    "opinion",
                    seat.opinion() == null ? "" : seat.opinion()));
        }
        var html = templates.render(
                caseNumber,
                REPORT,
                Map.of(
                        "experts",
                        experts,
                        "dimensions",
                        means,
                        "score",
                        tally.shown(),
                        "passMark",
                        passMark.toPlainString(),
                        "marked",
                        passMark.signum() > 0,
                        "passed",
                        tally.passed()));
        caseFiles.keepDocument(caseNumber, new CaseDocument.Draft(REPORT, "专家论证报告", Audience.INTERNAL, null, html));
    }

    private static String mean(List<BigDecimal> scores) {
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static BigDecimal of(Map<String, BigDecimal> scores, Dimension dimension) {
        return scores.getOrDefault(dimension.key(), BigDecimal.ZERO);
    }

    private String write(Map<String, BigDecimal> scores) {
        try {
            return json.writeValueAsString(scores);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, BigDecimal> read(@Nullable String scores) {
        try {
            return json.readValue(
                    scores == null ? "{}" : scores, new TypeReference<LinkedHashMap<String, BigDecimal>>() {});
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException(corrupt);
        }
    }
}
