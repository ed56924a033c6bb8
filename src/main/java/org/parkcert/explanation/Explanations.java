package org.parkcert.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Articles;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.RuleEdition;
import org.parkcert.bundle.RuleTables;
import org.parkcert.casefile.CaseAccess;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DecisionRecord;
import org.parkcert.casefile.Evaluation;
import org.parkcert.casefile.ExplainedDate;
import org.parkcert.casefile.ExplainedDates;
import org.parkcert.eligibility.Eligibility;
import org.parkcert.explanation.Explanation.ExplainedDay;
import org.parkcert.explanation.Explanation.ExplainedEvaluation;
import org.parkcert.explanation.Explanation.Relaxation;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Person;
import org.parkcert.shared.CaseNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 理由说明: for whoever may see the case; who did something is told to the authority's people alone. */
@Service
@Transactional(readOnly = true)
public class Explanations {

    private static final String RELAXATION = "#userTask_decideException";

    private final CaseAccess access;
    private final CaseFiles cases;
    private final Eligibility eligibility;
    private final RuleTables tables;
    private final ValueOrigins origins;
    private final ObjectProvider<ExplainedDates> dates;
    private final Authorities authorities;
    private final Directory directory;

    Explanations(
            CaseAccess access,
            CaseFiles cases,
            Eligibility eligibility,
            RuleTables tables,
            ValueOrigins origins,
            ObjectProvider<ExplainedDates> dates,
            Authorities authorities,
            Directory directory) {
        this.access = access;
        this.cases = cases;
        this.eligibility = eligibility;
        this.tables = tables;
        this.origins = origins;
        this.dates = dates;
        this.authorities = authorities;
        this.directory = directory;
    }

    public Explanation of(CaseNumber number) {
        var caseFile = access.require(number);
        var caseNumber = caseFile.caseNumber();
        var authority = authorities.get(caseFile.authority());
        var basis = authority.legalBasisUnder(caseFile.regime());
        var internal = access.seesInternal(caseFile);
        var decisions = cases.decisions(caseNumber);
        var names = internal ? names(decisions) : Map.<String, String>of();
        var articles = authority.articles();
        return new Explanation(
                caseNumber,
                basis.number().isEmpty() ? basis.title() : basis.title() + "（" + basis.number() + "）",
                evaluations(caseFile, decisions, names, articles),
                internal ? relaxations(decisions, names) : List.of(),
                dates.orderedStream()
                        .flatMap(source -> source.of(caseFile).stream())
                        .map(date -> day(date, articles))
                        .toList(),
                cases.pauses(caseNumber));
    }

    private List<ExplainedEvaluation> evaluations(
            CaseFile caseFile, List<DecisionRecord> decisions, Map<String, String> names, Articles articles) {
        var pinned = cases.pinnedRules(caseFile.caseNumber()).stream()
                .collect(Collectors.toMap(RuleEdition::definitionId, Function.identity(), (one, same) -> one));
        var typed = authorities
                .get(caseFile.authority())
                .matter(caseFile.matter(), caseFile.regime())
                .map(matter -> Set.copyOf(matter.indicators()))
                .orElse(Set.of());
        var known = origins.of(caseFile.caseNumber(), typed, decisions, names);
        return cases.evaluations(caseFile.caseNumber()).stream()
                .map(evaluation -> explained(evaluation, pinned.get(evaluation.definitionId()), known, articles))
                .toList();
    }

    private ExplainedEvaluation explained(
            Evaluation evaluation, @Nullable RuleEdition edition, ValueOrigins.Known known, Articles articles) {
        var verdict = eligibility.verdict(evaluation);
        var wordings = tables.wordings(evaluation.definitionId());
        return new ExplainedEvaluation(
                evaluation.evaluatedAt(),
                evaluation.subject(),
                evaluation.decisionKey(),
                evaluation.version(),
                edition == null ? null : edition.inForceFrom(),
                verdict.outcome().key(),
                verdict.advisory(),
                verdict.conditions().stream()
                        .map(condition -> ConditionAccount.of(
                                condition,
                                articles.of(condition.clause()),
                                wordings.of(condition.clause(), condition.text())
                                        .orElse(null),
                                known.originOf(condition.indicator(), evaluation.evaluatedAt())))
                        .toList());
    }

    private static List<Relaxation> relaxations(List<DecisionRecord> decisions, Map<String, String> names) {
        return decisions.stream()
                .filter(decision -> decision.element().endsWith(RELAXATION))
                .map(decision -> new Relaxation(
                        decision.at(),
                        names.getOrDefault(decision.actor(), decision.actor()),
                        Boolean.parseBoolean(decision.fields().getOrDefault("exceptionAdmitted", "false")),
                        decision.fields().getOrDefault("exceptionReason", "")))
                .toList();
    }

    private static ExplainedDay day(ExplainedDate date, Articles articles) {
        var deadline = date.deadline();
        return new ExplainedDay(
                date.kind(),
                date.label(),
                articles.of(date.clause()),
                date.event(),
                date.endsOn(),
                deadline.endsOn().equals(date.endsOn()) ? null : deadline.endsOn(),
                deadline.provisional(),
                date.endedAt(),
                deadline.account(),
                deadline.explanation());
    }

    private Map<String, String> names(List<DecisionRecord> decisions) {
        return directory.find(decisions.stream().map(DecisionRecord::actor).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::userId, Person::name));
    }

    /** 谁核实的: the last of those who verified figures, where names may be told. */
    static Optional<DecisionRecord> verification(List<DecisionRecord> decisions) {
        return decisions.stream()
                .filter(decision -> decision.element().endsWith("#userTask_verifyFacts"))
                .reduce((earlier, later) -> later);
    }
}
