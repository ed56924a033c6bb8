package org.parkcert.casefile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param localityCodes empty for all of the authority
 * @param open null for both
 */
record CaseQuery(String authority, Set<String> localityCodes, @Nullable Boolean open, int limit, long offset) {}
