/**
 * 归档移交: a whole case as one ZIP that can be laid on the table years later, and the check of such a ZIP without the platform.
 * What an audit of any article asks for. Owns no table: it reads what the features keep.
 */
@NullMarked
package org.parkcert.handover;

import org.jspecify.annotations.NullMarked;
