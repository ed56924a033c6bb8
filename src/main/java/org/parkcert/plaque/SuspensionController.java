package org.parkcert.plaque;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 暂停和恢复标牌: officers and leaders of the authority that awarded it. */
@RestController
@RequestMapping("/api/v1/plaques/{number}")
@Tag(name = "标牌")
class SuspensionController {

    private final Plaques plaques;
    private final CurrentUser currentUser;

    SuspensionController(Plaques plaques, CurrentUser currentUser) {
        this.plaques = plaques;
        this.currentUser = currentUser;
    }

    record ReasonForm(@Nullable String reason) {}

    record Rights(boolean maySuspend) {}

    @GetMapping("/rights")
    @Operation(summary = "能否暂停、恢复这块标牌")
    Rights rights(@PathVariable String number) {
        var actor = currentUser.require();
        return new Rights(
                plaques.find(number).filter(found -> decides(actor, found)).isPresent());
    }

    @PostMapping("/suspension")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "暂停标牌")
    void suspend(@PathVariable String number, @RequestBody ReasonForm form) {
        plaques.suspend(own(number), form.reason());
    }

    @PostMapping("/restoration")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "恢复标牌")
    void restore(@PathVariable String number, @RequestBody ReasonForm form) {
        plaques.restore(own(number), form.reason());
    }

    private Plaque own(String number) {
        var actor = currentUser.require();
        var plaque = plaques.find(number).orElseThrow(() -> NotFound.of("plaque", "标牌", number));
        if (!decides(actor, plaque)) {
            throw new AccessDeniedException("暂停、恢复标牌只能由认定机关的经办人或负责人办理");
        }
        return plaque;
    }

    private static boolean decides(Actor actor, Plaque plaque) {
        return actor.belongsTo(plaque.authority()) && (actor.isIn(Groups.OFFICERS) || actor.isIn(Groups.LEADERS));
    }
}
