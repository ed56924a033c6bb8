package org.parkcert.identity.process;

import java.util.ArrayList;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.parkcert.process.ReplacedManager;
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
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        addSession(engine, new ReplacedManager<>(AuthorizationManager.class, FewGrants::new));
    }

    private static void addSession(ProcessEngineConfigurationImpl engine, SessionFactory ours) {
        var sessions = new ArrayList<SessionFactory>();
        if (engine.getCustomSessionFactories() != null) {
            sessions.addAll(engine.getCustomSessionFactories());
        }
        sessions.add(ours);
        engine.setCustomSessionFactories(sessions);
    }
}
