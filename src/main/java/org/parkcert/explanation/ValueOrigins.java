package org.parkcert.explanation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DecisionRecord;
import org.parkcert.casefile.Figure;
import org.parkcert.casefile.Forecast;
import org.parkcert.casefile.Indicator;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.springframework.stereotype.Component;

/** 数据来源: whether a value was declared, verified on site or derived, and by whom. */
@Component
class ValueOrigins {

    private final CaseFiles cases;
    private final IndicatorCatalogue catalogue;

    ValueOrigins(CaseFiles cases, IndicatorCatalogue catalogue) {
        this.cases = cases;
        this.catalogue = catalogue;
    }

    /**
     * @param typed indicators that the matter asks the applicant for, whatever else could give them
     * @param names of people by account; empty where they aren't told
     */
    Known of(CaseNumber caseNumber, Set<String> typed, List<DecisionRecord> decisions, Map<String, String> names) {
        var figures = cases.figures(caseNumber).stream().collect(Collectors.toMap(Figure::indicator, figure -> figure));
        return new Known(catalogue, figures, typed, Explanations.verification(decisions), names);
    }

    /** What is known of the values of one case. */
    record Known(
            IndicatorCatalogue catalogue,
            Map<String, Figure> figures,
            Set<String> typed,
            Optional<DecisionRecord> verification,
            Map<String, String> names) {

        /** @param judgedAt a later verification isn't where an earlier judging had its value from */
        String originOf(String indicator, LocalDateTime judgedAt) {
            var source = catalogue.find(indicator).map(Indicator::source).orElse(Indicator.Source.DECLARED);
            var figure = figures.get(indicator);
            if (figure != null && figure.verified() != null) {
                var verified = verification.filter(decision -> !decision.at().isAfter(judgedAt));
                if (verified.isPresent()) {
                    return verified(verified.get());
                }
            }
            if (source != Indicator.Source.DECLARED && !typed.contains(indicator)) {
                return source.explanation();
            }
            var forecast =
                    figure != null && figure.declared() != null && Forecast.is(String.valueOf(figure.declared()));
            return forecast ? "申报单位填报（预测数）" : "申报单位填报";
        }

        private String verified(DecisionRecord verification) {
            var who = names.get(verification.actor());
            return "实地核实（" + (who == null ? "考察组" : who) + "，"
                    + ChineseDate.of(verification.at().toLocalDate()) + "）";
        }
    }
}
