/**
 * 工作日与期间: which days are working days and when a period ends.
 * It follows the State Council's yearly arrangements of holidays and 民法典 第二百条至第二百零三条; the regulations hand in
 * the numbers of days, months and years.
 * It owns the tables {@code calendar_arrangement} and {@code calendar_day}.
 */
@NullMarked
package org.parkcert.calendar;

import org.jspecify.annotations.NullMarked;
