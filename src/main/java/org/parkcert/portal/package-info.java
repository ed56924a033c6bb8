/** 门户: pages and lists for localities and the public; reads, writes nothing of its own. */
@NullMarked
package org.parkcert.portal;

import org.jspecify.annotations.NullMarked;
