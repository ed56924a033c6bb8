/** 申报: drafts, indicators, roster, submission (第十条（一）). Owns {@code application_*}. */
@NullMarked
package org.parkcert.application;

import org.jspecify.annotations.NullMarked;
