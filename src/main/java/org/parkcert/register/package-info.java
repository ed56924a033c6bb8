/**
 * 登记簿: what the rules want on record without any procedure: responsible bodies and staff (SC-4, JL-6), goals and rules of an
 * operator (JL-6-2), matching funds (CQB-13), coordinating and operating bodies (CQB-15, CQB-17), the alliance of parks (CQB-18), the
 * leading group and its indicators (CQB-19). Which registers there are and what their columns are stands in {@code authority.yaml}.
 * Owns {@code register_entry} and {@code register_version}.
 */
@NullMarked
package org.parkcert.register;

import org.jspecify.annotations.NullMarked;
