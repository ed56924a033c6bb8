package org.parkcert.inspection.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.Forecast;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.identity.Person;
import org.parkcert.inspection.Inspection;
import org.parkcert.process.TaskView;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** What the forms of the inspection show: who may be on the team, and what was declared. */
@Component
class InspectionView implements TaskView {

    private final Inspection inspection;
    private final CaseFiles caseFiles;
    private final IndicatorCatalogue catalogue;

    InspectionView(Inspection inspection, CaseFiles caseFiles, IndicatorCatalogue catalogue) {
        this.inspection = inspection;
        this.caseFiles = caseFiles;
        this.catalogue = catalogue;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, String processId, String elementId, String taskId) {
        return switch (processId + "#" + elementId) {
            case "shared-site-inspection#userTask_nameTeam" -> Map.of("inspectorOptions", options(caseNumber));
            case "shared-site-inspection#userTask_verifyFacts" -> declared(caseNumber);
            default -> Map.of();
        };
    }

    /** What a field can start with; a share can't, since the rounded figure would take the place of the exact one. */
    private Map<String, Object> declared(CaseNumber caseNumber) {
        var fields = new HashMap<String, Object>();
        caseFiles.indicators(caseNumber).values().forEach((key, value) -> {
            switch (catalogue.get(key).type()) {
                case YES_NO -> fields.put(key, Boolean.valueOf(value));
                case PERCENT -> {}
                case AREA, COUNT, MONEY, CHOICE -> fields.put(key, Forecast.amount(value));
            }
        });
        return fields;
    }

    private List<Map<String, String>> options(CaseNumber caseNumber) {
        return inspection.candidates(caseNumber).stream()
                .map(InspectionView::option)
                .toList();
    }

    private static Map<String, String> option(Person inspector) {
        return Map.of("value", inspector.userId(), "label", inspector.name() + "（" + inspector.employer() + "）");
    }
}
