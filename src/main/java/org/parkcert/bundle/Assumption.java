package org.parkcert.bundle;

/**
 * 假定: a value that the regulation doesn't give and that an administrator may change where it stands.
 *
 * @param file such as {@code processes/…/recognition.bpmn}
 * @param place id of the element or the row; the line's number in {@code authority.yaml}
 * @param name what people read there
 * @param clause the clause that is silent; empty where none is named
 * @param what name of the input, property or key; empty for a whole row of a table
 * @param chosen the value; empty where the caller of a shared block hands it in, and where the reason says all
 * @param reason how the regulation is read
 */
public record Assumption(
        String file, String place, String name, String clause, String what, String chosen, String reason) {}
