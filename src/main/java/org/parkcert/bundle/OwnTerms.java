package org.parkcert.bundle;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * 自定的指标和地区类别: what the tables of an authority may name besides the platform's.
 *
 * @param indicators keys
 * @param regionCategories keys
 */
public record OwnTerms(Set<String> indicators, Set<String> regionCategories) {

    public static final OwnTerms NONE = new OwnTerms(Set.of(), Set.of());

    public static OwnTerms of(Authority authority) {
        return new OwnTerms(
                authority.indicators().stream().map(OwnIndicator::key).collect(Collectors.toSet()),
                authority.regionCategories().keySet());
    }
}
