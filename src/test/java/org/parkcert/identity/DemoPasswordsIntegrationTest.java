package org.parkcert.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
@DisplayName("演示口令与首个管理员")
class DemoPasswordsIntegrationTest {

    @Autowired
    private AccountStore accounts;

    @Autowired
    private Directory directory;

    @Autowired
    private PersonMapper people;

    @Test
    @DisplayName("账号密码与用户名相同，正式环境拒绝启动，演示环境可以")
    void refusesDemoPasswords() {
        register("moor-officer", "moor-officer");

        assertThatThrownBy(() -> check().afterSingletonsInstantiated())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("拒绝启动");
        assertThatCode(() -> check("demo").afterSingletonsInstantiated()).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("其他密码不做标记")
    void acceptsOtherPasswords() {
        register("moor-leader", "correct-horse-battery");

        assertThat(people.demoMarkers()).doesNotContain("moor-leader");
        assertThat(accounts.hasPassword("moor-leader", "correct-horse-battery")).isTrue();
        assertThat(accounts.hasPassword("moor-leader", "moor-leader")).isFalse();
    }

    private NoDemoPasswords check(String... profiles) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new NoDemoPasswords(accounts, people, environment);
    }

    private void register(String userId, String password) {
        directory.register(new Directory.NewAccount(userId, password, "王五", "moor", "测试单位", null, Set.of("officers")));
    }
}
