package org.parkcert.identity.process;

import java.util.ArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 引擎身份设置: ids with hyphens, slow password hashes, no authorization row for a single task or account. */
@Component
class IdentityEnginePlugin extends AbstractProcessEnginePlugin {

    private final SlowPasswordHash passwords;
    private final ApplicationEventPublisher events;

    IdentityEnginePlugin(SlowPasswordHash passwords, ApplicationEventPublisher events) {
        this.passwords = passwords;
        this.events = events;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setGeneralResourceWhitelistPattern("[\\p{IsHan}a-zA-Z0-9-]+");
        engine.setPasswordEncryptor(passwords);
        engine.setResourceAuthorizationProvider(new NoSingleGrants());
        engine.setAuthorizationCheckRevokes(ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER);
        addSession(engine, new FewGrants.Factory(events));
        engine.setIdentityProviderSessionFactory(new RecordedIdentities.Factory(events));
    }

    /** Revocations are no longer looked for: one that was written before they were refused must not be passed over. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var revocations = engine.getAuthorizationService()
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                .count();
        if (revocations > 0) {
            throw new IllegalStateException(
                    "平台不使用“撤销”类授权，现有 " + revocations + " 条：请先在 ACT_RU_AUTHORIZATION 中删除（TYPE_ = 2）");
        }
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
