package org.parkcert.identity.process;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** 启动准备: grants and shared filters stand before the first request is served. */
@Component
class PrepareEngineAccess implements SmartInitializingSingleton {

    private final EngineGrants grants;
    private final SharedFilters filters;

    PrepareEngineAccess(EngineGrants grants, SharedFilters filters) {
        this.grants = grants;
        this.filters = filters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        grants.ensureAll();
        filters.ensureAll();
    }
}
