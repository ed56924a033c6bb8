package org.parkcert.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "账号")
class MeController {

    private final CurrentUser currentUser;

    MeController(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @GetMapping("/api/v1/me")
    @Operation(summary = "当前登录的账号")
    Me me() {
        var actor = currentUser.require();
        return new Me(actor.userId(), actor.name(), actor.authority(), new TreeSet<>(actor.groups()));
    }

    /** 本人. */
    record Me(String userId, String name, @Nullable String authority, SortedSet<String> groups) {}
}
