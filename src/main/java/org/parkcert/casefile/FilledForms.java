package org.parkcert.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 由平台填写的表格: an official form, such as a 审批表, filled from what the case holds now. A later one is a new version. */
@Service
@Transactional
public class FilledForms {

    private static final Pattern TITLE = Pattern.compile("<title>(?<title>[^<]*)</title>");

    private final CaseFiles cases;
    private final DocumentTemplates templates;
    private final IndicatorCatalogue catalogue;
    private final ObjectMapper json;

    FilledForms(CaseFiles cases, DocumentTemplates templates, IndicatorCatalogue catalogue, ObjectMapper json) {
        this.cases = cases;
        this.templates = templates;
        this.catalogue = catalogue;
        this.json = json;
    }

    /** @param template of the bundle; its title names the document */
    public void fill(CaseNumber caseNumber, String template) {
        var conditions = conditions(caseNumber);
        var html = templates.render(
                caseNumber,
                template,
                Map.of("figures", figures(caseNumber), "judged", !conditions.isEmpty(), "conditions", conditions));
        var title = TITLE.matcher(html);
        cases.keepDocument(
                caseNumber,
                new CaseDocument.Draft(
                        template, title.find() ? title.group("title") : template, Audience.APPLICANT, null, html));
    }

    /** As the catalogue lists them. */
    private List<Map<String, Object>> figures(CaseNumber caseNumber) {
        var values = cases.indicators(caseNumber);
        var rows = new ArrayList<Map<String, Object>>();
        for (var indicator : catalogue.among(values.values().keySet())) {
            values.find(indicator.key()).ifPresent(value -> {
                var unit = indicator.unit() == null ? "" : " " + indicator.unit();
                rows.add(Map.of(
                        "name",
                        indicator.name(),
                        "amount",
                        Forecast.is(value)
                                ? Forecast.of(indicator.show(Forecast.amount(value)) + unit)
                                : indicator.show(value) + unit));
            });
        }
        return rows;
    }

    private List<Map<String, Object>> conditions(CaseNumber caseNumber) {
        return cases.lastEvaluation(caseNumber)
                .map(evaluation -> read(evaluation.result()))
                .map(FilledForms::rows)
                .orElse(List.of());
    }

    private static List<Map<String, Object>> rows(JsonNode verdict) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var condition : verdict.path("conditions")) {
            rows.add(Map.of(
                    "article", CaseFilePage.article(condition),
                    "text", condition.path("text").asText(),
                    "required", CaseFilePage.required(condition),
                    "actual", CaseFilePage.found(condition),
                    "met", condition.path("satisfied").asBoolean() ? "达到" : "未达到"));
        }
        return rows;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("An evaluation's result isn't JSON", broken);
        }
    }
}
