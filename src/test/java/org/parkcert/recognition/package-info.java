/** 认定, walked through as its people do: over HTTP, each step by whoever may take it. */
@NullMarked
package org.parkcert.recognition;

import org.jspecify.annotations.NullMarked;
