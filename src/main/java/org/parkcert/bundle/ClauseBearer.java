package org.parkcert.bundle;

/**
 * 条款的承载处: an element of a diagram, a row of a table or an entry of {@code authority.yaml} that carries a clause.
 *
 * @param clause such as {@code WZ-10-3}
 * @param file such as {@code processes/…/recognition.bpmn}
 * @param place id of the element or the row; the line's number in {@code authority.yaml}
 * @param name what people read there
 */
public record ClauseBearer(String clause, String file, String place, String name) {}
