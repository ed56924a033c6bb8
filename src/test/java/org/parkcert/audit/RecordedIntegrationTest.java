package org.parkcert.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.identity.Directory;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@IntegrationTest
@DisplayName("留痕的范围：权限、登录、部署")
class RecordedIntegrationTest {

    @Autowired
    private RowStream rows;

    @Test
    @DisplayName("账号、用户组、所属机关的变动，无论由谁发起")
    void accounts(@Autowired Directory directory, @Autowired IdentityService identity) {
        directory.register(new Directory.NewAccount(
                "recorded-1", "a-long-password", "某人", "wenzhou", "某机关", null, Set.of("officers")));
        identity.saveGroup(identity.newGroup("recorded"));
        identity.createMembership("recorded-1", "recorded");
        identity.deleteMembership("recorded-1", "recorded");
        identity.deleteUser("recorded-1");

        assertThat(recorded("identity.account-create", "recorded-1")).hasSize(1);
        assertThat(recorded("identity.membership-create", "recorded-1"))
                .extracting(ChainedRow::details)
                .containsExactlyInAnyOrder(
                        "{\"after\":\"present\",\"before\":\"\",\"group\":\"officers\"}",
                        "{\"after\":\"present\",\"before\":\"\",\"tenant\":\"wenzhou\"}",
                        "{\"after\":\"present\",\"before\":\"\",\"group\":\"recorded\"}");
        assertThat(recorded("identity.membership-delete", "recorded-1")).hasSize(1);
        assertThat(recorded("identity.account-delete", "recorded-1")).hasSize(1);
    }

    @Test
    @DisplayName("授权的新增、修改、删除，带修改后的内容")
    void grants(@Autowired AuthorizationService grants) {
        var grant = grants.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId("recorded-2");
        grant.setResource(Resources.APPLICATION);
        grant.setResourceId("cockpit");
        grant.addPermission(Permissions.ACCESS);
        grants.saveAuthorization(grant);
        grant.removePermission(Permissions.ACCESS);
        grants.saveAuthorization(grant);
        grants.deleteAuthorization(grant.getId());

        assertThat(recorded("identity.grant-create", "group recorded-2"))
                .singleElement()
                .extracting(ChainedRow::details)
                .asString()
                .contains("\"resource\":\"cockpit\"");
        assertThat(recorded("identity.grant-update", "group recorded-2")).hasSize(1);
        assertThat(recorded("identity.grant-delete", "group recorded-2")).hasSize(1);
    }

    @Test
    @DisplayName("登录成功与失败；失败的不知是谁，只知试的是哪个账号")
    void signIns(@Autowired Directory directory, @Autowired List<AuthenticationProvider> providers) {
        directory.register(new Directory.NewAccount(
                "recorded-3", "a-long-password", "某人", "wenzhou", "某机关", null, Set.of("officers")));
        var check = providers.get(0);
        check.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("recorded-3", "a-long-password"));
        assertThatThrownBy(() ->
                        check.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("recorded-3", "wrong")))
                .isInstanceOf(BadCredentialsException.class);

        assertThat(recorded("identity.signed-in", "recorded-3"))
                .singleElement()
                .satisfies(row -> assertThat(row.actor()).isEqualTo("recorded-3"))
                .satisfies(row -> assertThat(row.authority()).isEqualTo("wenzhou"))
                .satisfies(row -> assertThat(row.origin()).isNotBlank());
        assertThat(recorded("identity.sign-in-refused", "recorded-3"))
                .singleElement()
                .satisfies(row -> assertThat(row.actor()).isEqualTo("system"))
                .satisfies(row -> assertThat(row.authority()).isEqualTo("wenzhou"));
    }

    @Test
    @DisplayName("每次部署，带每个文件的哈希")
    void deployments(@Autowired RepositoryService repository) {
        var newest = repository
                .createDeploymentQuery()
                .orderByDeploymentTime()
                .desc()
                .list()
                .get(0);

        assertThat(recorded("bundle.deployed", newest.getId()))
                .singleElement()
                .extracting(ChainedRow::details)
                .asString()
                .containsPattern("\"sm3 [^\"]+\":\"[0-9a-f]{64}\"");
    }

    private List<ChainedRow> recorded(String action, String object) {
        var found = new ArrayList<ChainedRow>();
        rows.ofActions(Set.of(action), row -> {
            if (row.objectReference().equals(object)) {
                found.add(row);
            }
        });
        return found;
    }
}
