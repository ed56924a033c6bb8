package org.parkcert.identity;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 办理人: who acts now.
 *
 * @param userId account; {@code system} for timers and jobs
 * @param authority tenant, null for platform administrators and the system
 * @param groups candidate groups of the account
 */
public record Actor(String userId, String name, @Nullable String authority, Set<String> groups) {

    public static final Actor SYSTEM = new Actor("system", "系统", null, Set.of());

    public boolean belongsTo(String authorityId) {
        return authorityId.equals(authority);
    }

    public boolean isIn(String group) {
        return groups.contains(group);
    }

    /**
     * Whether the account acts for the candidate group: its own groups; besides, what is asked of a locality either of its
     * bodies may do, and an account of the whole locality acts for both.
     */
    public boolean actsFor(String group) {
        return isIn(group)
                || (Groups.isLocality(group)
                        && groups.stream()
                                .filter(Groups::isLocality)
                                .anyMatch(own -> group.startsWith(own + "-") || own.startsWith(group + "-")));
    }

    /** Codes of the localities for which the account acts (groups {@code locality-<code>}, with or without suffix). */
    public Set<String> localityCodes() {
        return groups.stream()
                .filter(Groups::isLocality)
                .map(group -> group.substring("locality-".length()).split("-", 2)[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<String> authorityId() {
        return Optional.ofNullable(authority);
    }
}
