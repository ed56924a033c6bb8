package org.parkcert.evaluation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.parkcert.casefile.DocumentPage;
import org.parkcert.evaluation.PublishedResults.OfRound;
import org.parkcert.evaluation.PublishedResults.Result;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 公布的评估结果, for everyone. */
@RestController
@RequestMapping("/api/v1/public")
@Tag(name = "公开服务")
class PublishedResultsController {

    private static final int ROUNDS = 20;
    private static final int RESULTS = 100;

    private final PublishedResults published;

    PublishedResultsController(PublishedResults published) {
        this.published = published;
    }

    @GetMapping("/evaluations")
    @Operation(summary = "已公布评估结果的批次", description = "每页 20 个，新的在前；authority 只看一个主管部门的")
    List<OfRound> rounds(@RequestParam Optional<String> authority, @RequestParam(defaultValue = "0") int page) {
        return published.rounds(authority, new Page.Request(page, ROUNDS));
    }

    @GetMapping("/evaluations/{roundNumber}")
    @Operation(summary = "一个批次的评估结果", description = "只有园区、等次和通报，不含得分；按等次和园区名称排列，每页 100 个")
    Page<Result> results(@PathVariable String roundNumber, @RequestParam(defaultValue = "0") int page) {
        var number = CaseNumber.find(roundNumber)
                .orElseThrow(() -> NotFound.of("evaluation-round", "已公布的评估结果", roundNumber));
        return published.results(number, new Page.Request(page, RESULTS));
    }

    @GetMapping("/evaluation-notices/{caseNumber}")
    @Operation(summary = "通报表扬、通报批评的正文")
    ResponseEntity<String> notice(@PathVariable String caseNumber) {
        return DocumentPage.of(published.notice(
                CaseNumber.find(caseNumber).orElseThrow(() -> NotFound.of("evaluation-notice", "评估通报", caseNumber))));
    }
}
