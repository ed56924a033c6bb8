package org.parkcert.identity;

import org.jspecify.annotations.Nullable;

/**
 * 人员: an account's person.
 *
 * @param authority tenant
 * @param employer 所在单位
 * @param localityCode 行政区划代码 of the employer, null for the authority's own people
 */
public record Person(
        String userId, @Nullable String authority, String name, String employer, @Nullable String localityCode) {}
