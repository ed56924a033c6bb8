package org.parkcert.bundle;

import java.util.Map;
import java.util.Set;

/**
 * 惯例的取舍 of an authority (P-1 to P-10): what its file doesn't mention is on, with its usual numbers.
 *
 * @param off those switched off
 * @param settings the numbers that the file changes
 */
public record Practices(Set<Practice> off, Map<Practice, Map<String, Integer>> settings) {

    public static final Practices USUAL = new Practices(Set.of(), Map.of());

    public boolean on(Practice practice) {
        return !off.contains(practice);
    }

    /** @param key one of {@link Practice#settings()} */
    public int number(Practice practice, String key) {
        var usual = practice.settings().get(key);
        if (usual == null) {
            throw new IllegalArgumentException(practice.id() + " has no setting " + key);
        }
        return settings.getOrDefault(practice, Map.of()).getOrDefault(key, usual);
    }
}
