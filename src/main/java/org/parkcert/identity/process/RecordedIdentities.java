package org.parkcert.identity.process;

import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.parkcert.identity.RightsChange;
import org.parkcert.shared.Change;
import org.springframework.context.ApplicationEventPublisher;

/** 账号和用户组的变动 are told, whether an administrator makes them in the engine's pages or a service of ours does. */
final class RecordedIdentities extends DbIdentityServiceProvider {

    private final ApplicationEventPublisher events;

    private RecordedIdentities(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Names and addresses stay out of the trail: it says which of them changed. */
    @Override
    public IdentityOperationResult saveUser(User user) {
        var known = getDbEntityManager().selectById(UserEntity.class, user.getId());
        var before = known == null ? Map.<String, String>of() : fields(known);
        var done = super.saveUser(user);
        var changed = new TreeSet<String>();
        fields((UserEntity) user).forEach((field, content) -> {
            if (!content.equals(before.get(field))) {
                changed.add(field);
            }
        });
        return told(done, "account", user.getId(), Map.of("fields", String.join(",", changed)));
    }

    private static Map<String, String> fields(UserEntity user) {
        return Map.of(
                "name", user.getLastName() + " " + user.getFirstName(),
                "mail", String.valueOf(user.getEmail()),
                "password", String.valueOf(user.getPassword()));
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        return told(super.deleteUser(userId), "account", userId, Map.of());
    }

    @Override
    public IdentityOperationResult unlockUser(String userId) {
        return told(super.unlockUser(userId), "account", userId, Map.of());
    }

    @Override
    public IdentityOperationResult saveGroup(Group group) {
        return told(super.saveGroup(group), "group", group.getId(), Map.of());
    }

    @Override
    public IdentityOperationResult deleteGroup(String groupId) {
        return told(super.deleteGroup(groupId), "group", groupId, Map.of());
    }

    @Override
    public IdentityOperationResult saveTenant(Tenant tenant) {
        return told(super.saveTenant(tenant), "tenant", tenant.getId(), Map.of());
    }

    @Override
    public IdentityOperationResult deleteTenant(String tenantId) {
        return told(super.deleteTenant(tenantId), "tenant", tenantId, Map.of());
    }

    @Override
    public IdentityOperationResult createMembership(String userId, String groupId) {
        return told(super.createMembership(userId, groupId), "membership", userId, Map.of("group", groupId));
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        return told(super.deleteMembership(userId, groupId), "membership", userId, Map.of("group", groupId));
    }

    @Override
    public IdentityOperationResult createTenantUserMembership(String tenantId, String userId) {
        return told(
                super.createTenantUserMembership(tenantId, userId), "membership", userId, Map.of("tenant", tenantId));
    }

    @Override
    public IdentityOperationResult deleteTenantUserMembership(String tenantId, String userId) {
        return told(
                super.deleteTenantUserMembership(tenantId, userId), "membership", userId, Map.of("tenant", tenantId));
    }

    @Override
    public IdentityOperationResult createTenantGroupMembership(String tenantId, String groupId) {
        return told(
                super.createTenantGroupMembership(tenantId, groupId),
                "membership",
                groupId,
                Map.of("tenant", tenantId));
    }

    @Override
    public IdentityOperationResult deleteTenantGroupMembership(String tenantId, String groupId) {
        return told(
                super.deleteTenantGroupMembership(tenantId, groupId),
                "membership",
                groupId,
                Map.of("tenant", tenantId));
    }

    /** The engine says what it did: create, update, delete, unlock; nothing where there was nothing to do. */
    private IdentityOperationResult told(
            IdentityOperationResult done, String kind, String object, Map<String, String> details) {
        if (!IdentityOperationResult.OPERATION_NONE.equals(done.getOperation())) {
            events.publishEvent(new RightsChange(
                    kind + "-" + done.getOperation(), object, change(String.valueOf(done.getOperation()), details)));
        }
        return done;
    }

    private static Map<String, String> change(String operation, Map<String, String> details) {
        return switch (operation) {
            case IdentityOperationResult.OPERATION_CREATE -> Change.of("", "present", details);
            case IdentityOperationResult.OPERATION_DELETE -> Change.of("present", "", details);
            case IdentityOperationResult.OPERATION_UNLOCK -> Change.of("locked", "present", details);
            default -> Change.of("present", "present", details);
        };
    }

    /** Hands out ours wherever the engine asks for its own. */
    record Factory(ApplicationEventPublisher events) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return RecordedIdentities.class;
        }

        @Override
        public Session openSession() {
            return new RecordedIdentities(events);
        }
    }
}
