package org.parkcert.identity.process;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.AccountStore;
import org.parkcert.identity.Directory.NewAccount;
import org.parkcert.identity.Groups;
import org.springframework.stereotype.Component;

@Component
class CamundaAccountStore implements AccountStore {

    private final IdentityService identity;
    private final ProcessEngineConfigurationImpl engine;
    private final SlowPasswordHash passwords;
    private final EngineGrants grants;

    CamundaAccountStore(
            IdentityService identity,
            ProcessEngineConfigurationImpl engine,
            SlowPasswordHash passwords,
            EngineGrants grants) {
        this.identity = identity;
        this.engine = engine;
        this.passwords = passwords;
        this.grants = grants;
    }

    @Override
    public Optional<Account> find(String userId) {
        return asSystem(() -> user(userId).map(this::account));
    }

    @Override
    public boolean signIn(String userId, String password) {
        if (password.isEmpty()) {
            return false;
        }
        if (asSystem(() -> user(userId)).isEmpty()) {
            passwords.checkNobody(password);
            return false;
        }
        return identity.checkPassword(userId, password);
    }

    @Override
    public boolean hasPassword(String userId, String password) {
        return engine.getCommandExecutorTxRequired().execute(command -> {
            var user = (UserEntity) command.getReadOnlyIdentityProvider().findUserById(userId);
            return user != null
                    && engine.getPasswordManager()
                            .check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
        });
    }

    @Override
    public void create(NewAccount account) {
        asSystem(() -> {
            var user = identity.newUser(account.userId());
            user.setFirstName(account.name());
            user.setLastName("");
            user.setPassword(account.password());
            identity.saveUser(user);
            for (var group : new TreeSet<>(account.groups())) {
                ensureGroup(group);
                identity.createMembership(account.userId(), group);
            }
            if (account.authority() != null) {
                ensureTenant(account.authority());
                identity.createTenantUserMembership(account.authority(), account.userId());
            }
            return account;
        });
    }

    @Override
    public List<String> members(String authority, String group) {
        return asSystem(() ->
                identity
                        .createUserQuery()
                        .memberOfGroup(group)
                        .memberOfTenant(authority)
                        .orderByUserId()
                        .asc()
                        .list()
                        .stream()
                        .map(User::getId)
                        .toList());
    }

    @Override
    public boolean hasMembers(String group) {
        return asSystem(() -> identity.createUserQuery().memberOfGroup(group).count() > 0);
    }

    private Optional<User> user(String userId) {
        return Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult());
    }

    private Account account(User user) {
        var groups = identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
        var tenants = identity.createTenantQuery().userMember(user.getId()).list().stream()
                .map(Tenant::getId)
                .toList();
        var name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return new Account(user.getId(), name.isEmpty() ? user.getId() : name, groups, tenants);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void ensureGroup(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(id);
            group.setType(Groups.ADMINISTRATORS.equals(id) ? "SYSTEM" : "WORKFLOW");
            identity.saveGroup(group);
            grants.ensureFor(id);
        }
    }

    private void ensureTenant(String id) {
        if (identity.createTenantQuery().tenantId(id).count() == 0) {
            var tenant = identity.newTenant(id);
            tenant.setName(id);
            identity.saveTenant(tenant);
        }
    }

    /** Whoever asks for a person through the engine's web interface needn't have rights on the engine's users. */
    private <T> T asSystem(Supplier<T> work) {
        var caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(caller);
        }
    }
}
