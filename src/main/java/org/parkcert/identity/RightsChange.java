package org.parkcert.identity;

import java.util.Map;

/**
 * 权限变动: published in the transaction that changes accounts, groups, memberships or grants, whichever page or service asked.
 *
 * @param what such as {@code group-joined}
 * @param object account, group, tenant or grant
 */
public record RightsChange(String what, String object, Map<String, String> details) {}
