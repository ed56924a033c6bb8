package org.parkcert.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.Indicators;
import org.parkcert.eligibility.Eligibility;
import org.parkcert.eligibility.Verdict;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申报条件自测: anyone compares figures with the conditions of a day; nothing is kept. */
@Service
@Transactional(readOnly = true)
class SelfCheck {

    private final Authorities authorities;
    private final MatterRules rules;
    private final Eligibility eligibility;
    private final IndicatorCatalogue catalogue;
    private final Clock clock;

    SelfCheck(
            Authorities authorities,
            MatterRules rules,
            Eligibility eligibility,
            IndicatorCatalogue catalogue,
            Clock clock) {
        this.authorities = authorities;
        this.rules = rules;
        this.eligibility = eligibility;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Answer check(Question question) {
        var faults = new Faults();
        NewApplication.required("authority", question.authority(), "主管部门", faults);
        NewApplication.required("matter", question.matter(), "事项", faults);
        faults.throwIfAny();
        var authority = authorities.get(Objects.requireNonNull(question.authority()));
        var day = Objects.requireNonNullElseGet(question.submittedOn(), () -> LocalDate.now(clock));
        var governed = rules.governed(authority, Objects.requireNonNull(question.matter()), day);
        var given = catalogue.given("indicators", question.givenIndicators(), faults);
        rules.refuseForecasts(governed, given, faults);
        rules.requireWhatPicksRows(governed, given, faults);
        faults.throwIfAny();
        var figures = lookedUp(question, authority).with(given).with(provenByRoster(question, governed, day));
        var verdict = rules.thresholds(governed, day)
                .map(edition -> eligibility.check(edition, figures))
                .orElseGet(() -> new Verdict(Verdict.Result.ELIGIBLE, List.of()));
        return new Answer(
                governed.regime().id(), rules.mode(governed), verdict.outcome(), verdict.conditions(), verdict.unmet());
    }

    private Indicators lookedUp(Question question, Authority authority) {
        var code = question.localityCode();
        return code == null || code.isBlank()
                ? Indicators.NONE
                : eligibility.lookUp(
                        authority.id(),
                        authority.localityOf(code).orElseThrow(() -> NotFound.of("locality", "所在地", code)),
                        code);
    }

    private Indicators provenByRoster(Question question, MatterRules.Governed governed, LocalDate day) {
        var roster = question.roster();
        return roster == null
                ? Indicators.NONE
                : RosterCheck.check(RosterCheck.typed(roster), day.getYear() - 1)
                        .indicators(governed.rosterStatuses(), catalogue.countingAgencies(governed.authority()));
    }

    /**
     * 自测的问题.
     *
     * @param submittedOn picks the regime; today when it isn't given
     * @param localityCode or of a county within it; where it is given, region and existing parks are looked up
     * @param indicators what is computed for a case may be given here
     * @param roster in the place of what it proves
     */
    record Question(
            @Nullable String authority,
            @Nullable String matter,
            @Nullable LocalDate submittedOn,
            @Nullable String localityCode,
            @Nullable Map<String, @Nullable String> indicators,
            @Nullable List<Map<String, @Nullable String>> roster) {

        Map<String, @Nullable String> givenIndicators() {
            return Objects.requireNonNullElseGet(indicators, Map::of);
        }
    }

    /** 自测的答复. */
    record Answer(
            String regime,
            String mode,
            Verdict.Result outcome,
            List<Verdict.Condition> conditions,
            List<String> unmet) {}
}
