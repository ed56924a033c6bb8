package org.parkcert.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 总览: of one's own authority, of all for platform administrators; a locality sees its own parks, and the goals of all. */
@Service
@Transactional(readOnly = true)
class Dashboard {

    private final List<Tile> tiles;
    private final Authorities authorities;
    private final CurrentUser currentUser;
    private final Clock clock;

    Dashboard(List<Tile> tiles, Authorities authorities, CurrentUser currentUser, Clock clock) {
        this.tiles = tiles;
        this.authorities = authorities;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** 一个主管部门的总览. */
    record Board(String authority, String authorityName, LocalDate day, List<Shown> tiles) {}

    /** @param article the clause by its Chinese name, empty where there is none */
    record Shown(
            String id,
            String title,
            String article,
            List<String> headings,
            List<List<String>> lines,
            Tile.@Nullable Chart chart) {

        static Shown of(Authority authority, Tile.View view) {
            return new Shown(
                    view.id(),
                    view.title(),
                    authority.articles().of(view.clause()),
                    view.headings(),
                    view.lines(),
                    view.chart());
        }
    }

    List<Board> boards() {
        var actor = currentUser.require();
        var today = LocalDate.now(clock);
        return seenBy(actor).stream()
                .map(authority -> new Board(
                        authority.id(),
                        authority.name(),
                        today,
                        tiles.stream()
                                .flatMap(tile -> tile.of(authority, actor.localityCodes(), today).stream())
                                .map(view -> Shown.of(authority, view))
                                .toList()))
                .toList();
    }

    private List<Authority> seenBy(Actor actor) {
        if (actor.isIn(Groups.ADMINISTRATORS)) {
            return authorities.all();
        }
        return List.of(authorities.get(
                actor.authorityId().orElseThrow(() -> new AccessDeniedException("当前账号不属于任何主管部门，没有总览"))));
    }
}
