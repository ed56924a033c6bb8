package org.parkcert.process;

/** A bean that diagrams may call in an expression, such as {@code ${applicantGroup.of(execution)}}; no other bean may be. */
public interface ExpressionBean {}
