package org.parkcert.explanation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.parkcert.shared.CaseNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "办件")
class ExplanationController {

    private final Explanations explanations;

    ExplanationController(Explanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping("/api/v1/cases/{caseNumber}/explanations")
    @Operation(summary = "理由说明：每个条件为什么达到或者没有达到，每个日期怎么来的")
    Explanation explanation(@PathVariable String caseNumber) {
        return explanations.of(CaseNumber.of(caseNumber));
    }
}
