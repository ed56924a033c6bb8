package org.parkcert.identity.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** 引擎身份设置: ids with hyphens, slow password hashes, no authorization row for a single task or account. */
@Component
class IdentityEnginePlugin extends AbstractProcessEnginePlugin {

    private final SlowPasswordHash passwords;

    IdentityEnginePlugin(SlowPasswordHash passwords) {
        this.passwords = passwords;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setGeneralResourceWhitelistPattern("[\\p{IsHan}a-zA-Z0-9-]+");
        engine.setPasswordEncryptor(passwords);
        engine.setResourceAuthorizationProvider(new NoSingleGrants());
    }
}
