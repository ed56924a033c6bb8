package org.parkcert.identity.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.parkcert.identity.RightsChange;
import org.parkcert.shared.BusinessRuleViolation;
import org.parkcert.shared.Change;
import org.springframework.context.ApplicationEventPublisher;

/**
 * 少量授权: since rights are few and never over a single task, the engine need not ask in each command which groups have any, nor
 * clear away those of a task that ended. What would break that is refused when it is written.
 */
final class FewGrants extends AuthorizationManager {

    private static final Set<Integer> SINGLE = Set.of(
            Resources.TASK.resourceType(),
            Resources.HISTORIC_TASK.resourceType(),
            Resources.PROCESS_INSTANCE.resourceType(),
            Resources.HISTORIC_PROCESS_INSTANCE.resourceType());

    private final ApplicationEventPublisher events;

    private FewGrants(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void insert(DbEntity entity) {
        if (entity instanceof AuthorizationEntity authorization) {
            refuseRevocation(authorization);
            refuseSingle(authorization);
        }
        super.insert(entity);
        tell("grant-create", entity, "", permissions(entity));
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        var before = getDbEntityManager().selectById(AuthorizationEntity.class, authorization.getId());
        var had = before == null ? "" : permissions(before);
        super.update(authorization);
        tell("grant-update", authorization, had, permissions(authorization));
    }

    @Override
    public void delete(DbEntity entity) {
        super.delete(entity);
        tell("grant-delete", entity, permissions(entity), "");
    }

    private static String permissions(DbEntity entity) {
        return entity instanceof AuthorizationEntity grant ? Integer.toString(grant.getPermissions()) : "";
    }

    /** @param had permissions before, as the engine adds them up */
    private void tell(String what, DbEntity entity, String had, String has) {
        if (entity instanceof AuthorizationEntity grant) {
            var holder = grant.getUserId() == null ? "group " + grant.getGroupId() : "user " + grant.getUserId();
            events.publishEvent(new RightsChange(
                    what,
                    holder,
                    Change.of(
                            had,
                            has,
                            Map.of(
                                    "type", Integer.toString(grant.getAuthorizationType()),
                                    "resourceType", Integer.toString(grant.getResourceType()),
                                    "resource", String.valueOf(grant.getResourceId())))));
        }
    }

    private static void refuseRevocation(AuthorizationEntity authorization) {
        if (authorization.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            throw new Refused("authorization.no-revocation", "平台不使用“撤销”类授权，请删除或修改相应的授权");
        }
    }

    private static void refuseSingle(AuthorizationEntity authorization) {
        if (SINGLE.contains(authorization.getResourceType())
                && !Authorization.ANY.equals(authorization.getResourceId())) {
            throw new Refused("authorization.single-task", "不能对单个任务或流程实例授权，请按流程授权（资源填 *）");
        }
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
        if (!SINGLE.contains(resource.resourceType())) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }

    /** Hands out ours wherever the engine asks for its own. */
    record Factory(ApplicationEventPublisher events) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new FewGrants(events);
        }
    }

    /** 授权被拒绝. */
    private static final class Refused extends BusinessRuleViolation {

        Refused(String code, String message) {
            super(code, message);
        }
    }
}
