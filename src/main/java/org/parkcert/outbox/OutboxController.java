package org.parkcert.outbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.parkcert.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/outbox/failed")
@Tag(name = "未送达事项", description = "邮件和推送没有送达的")
class OutboxController {

    private final FailedEffects effects;

    OutboxController(FailedEffects effects) {
        this.effects = effects;
    }

    @GetMapping
    @Operation(summary = "未送达事项")
    Page<FailedEffect> failed(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return effects.page(new Page.Request(page, size));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "重新发送")
    void retry(@PathVariable long id) {
        effects.retry(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "放弃发送")
    void discard(@PathVariable long id) {
        effects.discard(id);
    }
}
