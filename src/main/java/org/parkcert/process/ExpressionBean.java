package org.parkcert.process;

/**
 * A bean that diagrams may call in an expression, such as {@code ${applicantGroup.of(execution)}}; no other bean may be. One that
 * answers yes or no may stand in a condition, so that a building block asks a practice without knowing the authority.
 */
public interface ExpressionBean {}
