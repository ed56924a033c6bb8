/**
 * 定期任务与报告: what recognised parks owe by a date, and reports from their opening to the park record (WZ-13, SC-5-1, JL-6, JL-8-2,
 * CQA-5-3a, CQB-14, CQB-16). Duties are unique by park, matter and period. It owns {@code duty_schedule},
 * {@code duty_duty} and {@code duty_report}.
 */
@NullMarked
package org.parkcert.duty;

import org.jspecify.annotations.NullMarked;
