/**
 * 审计查阅: what auditors read of the trail, on a page and as a file for a period. Articles of no regulation in particular: an auditor asks of every
 * one who did what, when, from where. It owns no table.
 */
@NullMarked
package org.parkcert.oversight;

import org.jspecify.annotations.NullMarked;
