package org.parkcert.identity;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * 演示口令检查: outside the demonstration the platform doesn't start as long as an account has its own name as password.
 * Accounts registered like that are marked; a mark goes when the password was changed, so the check costs nothing later.
 */
@Component
class NoDemoPasswords implements SmartInitializingSingleton {

    private final AccountStore accounts;
    private final PersonMapper people;
    private final Environment environment;

    NoDemoPasswords(AccountStore accounts, PersonMapper people, Environment environment) {
        this.accounts = accounts;
        this.people = people;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return;
        }
        for (var userId : people.demoMarkers()) {
            if (accounts.hasPassword(userId, userId)) {
                throw new IllegalStateException(
                        "拒绝启动：账号“" + userId + "”仍使用演示密码（与用户名相同）。请为正式环境使用新的数据库，或者以 demo 方式启动、修改全部演示账号的密码后再启动");
            }
            people.unmarkDemo(userId);
        }
    }
}
