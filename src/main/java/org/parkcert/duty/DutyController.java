package org.parkcert.duty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/duties")
@Tag(name = "定期任务")
class DutyController {

    private final Duties duties;

    DutyController(Duties duties) {
        this.duties = duties;
    }

    @GetMapping
    @Operation(summary = "定期任务：应办、逾期、已报送")
    Page<DutyRow> page(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return duties.page(year, matter, new Page.Request(page, size));
    }

    @GetMapping("/choices")
    @Operation(summary = "定期任务可以筛选的年份和事项")
    Duties.Choices choices() {
        return duties.choices();
    }
}
