/**
 * 辖区规则包: authorities, regimes, matters and localities read from {@code authority.yaml}; editions of decision tables;
 * the conventions of diagrams, tables and forms.
 * It implements no single article: what an authority's articles say lies in its files.
 * It owns {@code bundle_file} and {@code bundle_rule_edition}.
 */
@NullMarked
package org.parkcert.bundle;

import org.jspecify.annotations.NullMarked;
