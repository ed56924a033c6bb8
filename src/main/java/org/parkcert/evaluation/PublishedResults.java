package org.parkcert.evaluation;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.RuleTables;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.evaluation.EvaluationRoundMapper.Published;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公布的评估结果, for everyone: park, grade and the notice that goes with it; never a score, nor an order that tells one. */
@Service
@Transactional(readOnly = true)
class PublishedResults {

    private final EvaluationRoundMapper rounds;
    private final Parks parks;
    private final Authorities authorities;
    private final RuleTables tables;
    private final CaseFiles caseFiles;

    PublishedResults(
            EvaluationRoundMapper rounds,
            Parks parks,
            Authorities authorities,
            RuleTables tables,
            CaseFiles caseFiles) {
        this.rounds = rounds;
        this.parks = parks;
        this.authorities = authorities;
        this.tables = tables;
        this.caseFiles = caseFiles;
    }

    /** Published rounds, the latest first. */
    List<OfRound> rounds(Optional<String> authority, Page.Request page) {
        return rounds.published(authority.orElse(null), page.offset(), page.size()).stream()
                .map(this::heading)
                .toList();
    }

    /**
     * Results of a round by grade, best first, and name.
     *
     * @throws NotFound also for a round that isn't published
     */
    Page<Result> results(CaseNumber roundNumber, Page.Request page) {
        var all = all(published(roundNumber));
        return page.of(all.stream().skip(page.offset()).limit(page.size()).toList(), all.size());
    }

    List<Result> all(EvaluationRound round) {
        var graded = rounds.graded(round.roundNumber());
        var names = parks.names(graded.stream().map(Published::parkId).toList());
        var scale = GradeScale.of(tables.rows(tables.edition(round.gradesEdition()), Map.of()));
        return graded.stream()
                .sorted(Comparator.<Published>comparingInt(one -> scale.place(one.grade()))
                        .thenComparing(one -> names.getOrDefault(one.parkId(), ""))
                        .thenComparing(Published::parkId))
                .map(one -> new Result(names.getOrDefault(one.parkId(), ""), scale.name(one.grade()), notice(one)))
                .toList();
    }

    private static @Nullable Notice notice(Published one) {
        var title = one.noticeTitle();
        return title == null ? null : new Notice(title, "/api/v1/public/evaluation-notices/" + one.caseNumber());
    }

    /** 通报表扬, 通报批评 of a case, HTML. */
    String notice(CaseNumber caseNumber) {
        return rounds.notice(caseNumber)
                .flatMap(id -> caseFiles.documents(caseNumber).stream()
                        .filter(document -> Objects.equals(document.id(), id))
                        .findFirst())
                .map(CaseDocument::html)
                .orElseThrow(() -> NotFound.of("evaluation-notice", "评估通报", caseNumber.value()));
    }

    private EvaluationRound published(CaseNumber roundNumber) {
        return rounds.find(roundNumber)
                .filter(round -> round.publishedAt() != null)
                .orElseThrow(() -> NotFound.of("evaluation-round", "已公布的评估结果", roundNumber.value()));
    }

    private OfRound heading(EvaluationRound round) {
        return new OfRound(
                round.roundNumber(),
                round.authority(),
                authorities.get(round.authority()).name(),
                round.evaluationYear(),
                round.publishedAt());
    }

    /** 一个批次的结果. */
    record OfRound(
            CaseNumber roundNumber,
            String authority,
            String authorityName,
            int evaluationYear,
            @Nullable LocalDateTime publishedAt) {}

    /** 一个园区的结果. */
    record Result(String parkName, String gradeName, @Nullable Notice notice) {}

    /** 通报, under its address. */
    record Notice(String title, String href) {}
}
