package org.parkcert.bundle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 主管部门目录: the authorities whose bundles are deployed, each from the newest {@code authority.yaml} of its tenant. */
public interface Authorities {

    List<Authority> all();

    Optional<Authority> find(String id);

    /** @throws org.parkcert.shared.NotFound for an unknown authority */
    Authority get(String id);

    /** 依据 of a matter under a regime; null where the authority's file no longer says it. */
    default @Nullable String clauseOf(String authority, String matter, String regime) {
        return get(authority)
                .matter(matter, regime)
                .map(Authority.Matter::clause)
                .orElse(null);
    }
}
