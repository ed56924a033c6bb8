package org.parkcert.outbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 未送达事项, for operators: of their authority, for platform administrators of all. */
@RestController
@RequestMapping("/api/v1/outbox/failed")
@Tag(name = "未送达事项", description = "邮件和推送没有送达的")
class OutboxController {

    private final Outbox outbox;
    private final CurrentUser currentUser;

    OutboxController(Outbox outbox, CurrentUser currentUser) {
        this.outbox = outbox;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Operation(summary = "未送达事项")
    Page<FailedEffect> failed(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return outbox.failed(authority(), new Page.Request(page, size));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "重新发送")
    void retry(@PathVariable long id) {
        outbox.retry(id, authority());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "放弃发送")
    void discard(@PathVariable long id) {
        outbox.discard(id, authority());
    }

    /** Whose: an authority's, or everybody's for platform administrators (the empty text). */
    private String authority() {
        var actor = currentUser.require();
        if (actor.isIn(Groups.ADMINISTRATORS)) {
            return "";
        }
        if (!actor.isIn(Groups.OPERATORS)) {
            throw new AccessDeniedException("只有运维人员可以查看和处理未送达事项");
        }
        return actor.authorityId().orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门"));
    }
}
