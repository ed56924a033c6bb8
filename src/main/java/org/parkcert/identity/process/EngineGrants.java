package org.parkcert.identity.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.parkcert.identity.Groups;
import org.springframework.stereotype.Component;

/**
 * 引擎权限: a handful of rows for each group, over all definitions and never over single tasks, because the task list joins
 * them. Which tenant's tasks a person sees is the tenant check's business; who may complete a task, the engine kit's.
 */
@Component
class EngineGrants {

    /** Whoever works on tasks. */
    private static final List<String> STAFF = List.of(
            Groups.OFFICERS, Groups.INSPECTORS, Groups.EXPERTS, Groups.LEADERS, Groups.LEADING_GROUP, Groups.FINANCE);

    private static final String DEPARTMENTS = Groups.department("");

    private final AuthorizationService authorizations;
    private final IdentityService identity;

    EngineGrants(AuthorizationService authorizations, IdentityService identity) {
        this.authorizations = authorizations;
        this.identity = identity;
    }

    /** Creates what is missing; what an administrator changed stays as it is. */
    void ensureAll() {
        // "tasks that I could claim" asks for the caller's own groups
        everybody(GROUP, ANY, Permissions.READ);
        Stream.of(
                        STAFF.stream(),
                        Stream.of(Groups.AUDITORS, Groups.PROCEDURE_ADMINS, Groups.OPERATORS, Groups.ADMINISTRATORS),
                        identity.createGroupQuery().list().stream()
                                .map(Group::getId)
                                .filter(EngineGrants::isDepartment))
                .flatMap(groups -> groups)
                .distinct()
                .forEach(this::ensureFor);
    }

    void ensureFor(String group) {
        if (STAFF.contains(group) || isDepartment(group)) {
            group(group, APPLICATION, "tasklist", Permissions.ACCESS);
            group(
                    group,
                    PROCESS_DEFINITION,
                    ANY,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.TASK_WORK);
        }
        switch (group) {
            case Groups.AUDITORS -> auditors();
            case Groups.PROCEDURE_ADMINS -> procedureAdmins();
            case Groups.OPERATORS -> operators();
            case Groups.ADMINISTRATORS -> administrators();
            default -> {}
        }
    }

    void everybodyReadsFilter(String filterId) {
        everybody(FILTER, filterId, Permissions.READ);
    }

    void groupReadsFilter(String group, String filterId) {
        group(group, FILTER, filterId, Permissions.READ);
    }

    private static boolean isDepartment(String group) {
        return group.startsWith(DEPARTMENTS);
    }

    /** Sees everything of its tenant, changes nothing. */
    private void auditors() {
        group(Groups.AUDITORS, APPLICATION, "tasklist", Permissions.ACCESS);
        group(Groups.AUDITORS, APPLICATION, "cockpit", Permissions.ACCESS);
        group(
                Groups.AUDITORS,
                PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        group(Groups.AUDITORS, DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        group(Groups.AUDITORS, DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        group(Groups.AUDITORS, DEPLOYMENT, ANY, Permissions.READ);
    }

    /** Deploys (the deployer says what), never deletes, works on no task. */
    private void procedureAdmins() {
        group(Groups.PROCEDURE_ADMINS, APPLICATION, "cockpit", Permissions.ACCESS);
        group(Groups.PROCEDURE_ADMINS, DEPLOYMENT, ANY, Permissions.READ, Permissions.CREATE);
        group(
                Groups.PROCEDURE_ADMINS,
                PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE);
        group(Groups.PROCEDURE_ADMINS, DECISION_DEFINITION, ANY, Permissions.READ);
        group(Groups.PROCEDURE_ADMINS, DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
    }

    /** Watches, retries, and gives a task that somebody is stuck with to others; without UPDATE, with which one could send the messages and set the variables of a case. */
    private void operators() {
        group(Groups.OPERATORS, APPLICATION, "cockpit", Permissions.ACCESS);
        group(
                Groups.OPERATORS,
                PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.TASK_ASSIGN);
        group(Groups.OPERATORS, DECISION_DEFINITION, ANY, Permissions.READ);
        group(Groups.OPERATORS, DEPLOYMENT, ANY, Permissions.READ);
    }

    /** The engine lets them pass anyway; its web applications look for the rows. */
    private void administrators() {
        for (var resource : Resources.values()) {
            group(Groups.ADMINISTRATORS, resource, ANY, Permissions.ALL);
        }
    }

    private void group(String group, Resource resource, String resourceId, Permission... permissions) {
        var known = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId);
        if (known.count() == 0) {
            var grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(resource);
            grant.setResourceId(resourceId);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }

    private void everybody(Resource resource, String resourceId, Permission... permissions) {
        var known = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GLOBAL)
                .resourceType(resource)
                .resourceId(resourceId);
        if (known.count() == 0) {
            var grant = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
            grant.setUserId(ANY);
            grant.setResource(resource);
            grant.setResourceId(resourceId);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }
}
