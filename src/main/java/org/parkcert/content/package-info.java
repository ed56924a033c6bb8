/**
 * 内容存放: files of every feature by the SHA-256 of their content, written once, never changed, swept when no row names
 * them. What every article that speaks of 材料 or 文书 relies on years later. Owns no table: rows that name a content
 * belong to the features, which say so through {@link org.parkcert.content.ContentUse}.
 */
@NullMarked
package org.parkcert.content;

import org.jspecify.annotations.NullMarked;
