package org.parkcert.process;

/** Port: which clauses are whose; implemented by the bundles. */
public interface NamedClauses {

    /** Whether the id is one of the clauses that the authority names. */
    boolean isOf(String tenant, String id);
}
