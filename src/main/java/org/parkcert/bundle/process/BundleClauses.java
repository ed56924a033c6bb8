package org.parkcert.bundle.process;

import org.parkcert.bundle.Authorities;
import org.parkcert.process.NamedClauses;
import org.springframework.stereotype.Component;

/** 本单位的条款. */
@Component
class BundleClauses implements NamedClauses {

    private final Authorities authorities;

    BundleClauses(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public boolean isOf(String tenant, String id) {
        return authorities
                .find(tenant)
                .map(authority -> authority.articles().isNamed(id))
                .orElse(true);
    }
}
