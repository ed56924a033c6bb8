package org.parkcert.park;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 园区名录, for anyone. */
@RestController
@RequestMapping("/api/v1/public/parks")
@Tag(name = "公开服务")
class ParkController {

    private final Parks parks;

    ParkController(Parks parks) {
        this.parks = parks;
    }

    @GetMapping
    @Operation(summary = "园区名录")
    Page<ParkRow> list(
            @RequestParam(required = false) @Nullable String authority,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return parks.page(authority, new Page.Request(page, size));
    }
}
