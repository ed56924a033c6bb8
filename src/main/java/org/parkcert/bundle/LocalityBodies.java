package org.parkcert.bundle;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parkcert.identity.Actor;
import org.parkcert.identity.Groups;
import org.parkcert.identity.RepresentedBodies;
import org.springframework.stereotype.Component;

/** 所在地的人社部门和人民政府, by the names in {@code authority.yaml}. An account of the whole locality is its bureau's. */
@Component
class LocalityBodies implements RepresentedBodies {

    private final Authorities authorities;

    LocalityBodies(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public Optional<String> of(Actor actor) {
        return of(actor, List.of());
    }

    @Override
    public Optional<String> of(Actor actor, Collection<String> asked) {
        var codes = actor.localityCodes();
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        var groups = Stream.concat(
                        asked.stream().filter(actor::actsFor),
                        actor.groups().stream().sorted())
                .filter(Groups::isLocality)
                .toList();
        return actor.authorityId().flatMap(authorities::find).stream()
                .flatMap(authority -> groups.stream().flatMap(group -> authority.localities().stream()
                        .filter(locality -> codes.contains(locality.code()))
                        .flatMap(locality -> body(locality, group).stream())))
                .findFirst();
    }

    private static Optional<String> body(Authority.Locality locality, String group) {
        if (group.equals(Groups.government(locality.code()))) {
            return Optional.of(locality.applicant());
        }
        return group.equals(Groups.bureau(locality.code())) || group.equals(Groups.locality(locality.code()))
                ? Optional.of(locality.bureau())
                : Optional.empty();
    }
}
