/**
 * 变更: changes of a park's plan, branches and other matters, reported by its locality; put on the park record from their day on
 * (WZ-12), or not before the authority consents (JL-7). It owns {@code change_change}.
 */
@NullMarked
package org.parkcert.change;

import org.jspecify.annotations.NullMarked;
