/**
 * 公示与异议: what is about to be certified is put on notice, and everyone who objects in time is heard (第十条（四）). By practice its
 * content (P-5), the answers in writing and the renewed notice (P-6). It owns {@code publicity_*}; who objected lies apart in
 * {@code publicity_objector}.
 */
@NullMarked
package org.parkcert.publicity;

import org.jspecify.annotations.NullMarked;
