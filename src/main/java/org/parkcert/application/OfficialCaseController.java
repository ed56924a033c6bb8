package org.parkcert.application;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/parks")
@Tag(name = "办件")
class OfficialCaseController {

    private final OfficialCases cases;
    private final EarlierParks earlierParks;

    OfficialCaseController(OfficialCases cases, EarlierParks earlierParks) {
        this.cases = cases;
        this.earlierParks = earlierParks;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登记平台启用前已经认定的园区", description = "由主管部门经办人依据认定文件登记；自登记起按期报告、参加评估")
    Entered enter(@RequestBody EarlierPark form) {
        return new Entered(earlierParks.enter(form).id());
    }

    @GetMapping("/startable")
    @Operation(summary = "可以立案的园区和事项")
    List<OfficialCases.Startable> startable() {
        return cases.startable();
    }

    @GetMapping("/{parkId}/startable")
    @Operation(summary = "这个园区可以立案的事项")
    List<OfficialCases.Startable.Matter> startableFor(@PathVariable String parkId) {
        return cases.startableFor(parkId);
    }

    @PostMapping("/{parkId}/cases")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "为已认定的园区立案", description = "由经办人或园区所在地提出，以事项的规定为准")
    Started start(@PathVariable String parkId, @RequestBody Wanted wanted) {
        return new Started(cases.start(parkId, wanted.matter(), wanted.reason()).caseNumber());
    }

    /** 既有园区. */
    record Entered(String parkId) {}

    /** @param reason 事由 */
    record Wanted(@Nullable String matter, @Nullable String reason) {}

    /** 已立案. */
    record Started(CaseNumber caseNumber) {}
}
