/**
 * 辖区规则包在引擎中: deploys the bundles at start, guards every other deployment, records what was deployed, and reads
 * tables and diagrams back.
 * It implements no article.
 * It owns no table.
 */
@NullMarked
package org.parkcert.bundle.process;

import org.jspecify.annotations.NullMarked;
