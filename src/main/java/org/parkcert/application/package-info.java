/**
 * 申报: drafts, indicators, the roster of organisations, submission, supplements (第十条（一）). What a matter asks for is read from the
 * authority's newest diagram and tables. It owns {@code application_draft} and {@code application_idempotency}.
 */
@NullMarked
package org.parkcert.application;

import org.jspecify.annotations.NullMarked;
