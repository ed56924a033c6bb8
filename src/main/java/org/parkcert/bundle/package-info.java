/** 辖区规则包: authorities, regimes, matters and localities read from {@code authority.yaml}; editions of decision tables; the conventions of diagrams, tables and forms. Owns {@code bundle_rule_edition}. */
@NullMarked
package org.parkcert.bundle;

import org.jspecify.annotations.NullMarked;
