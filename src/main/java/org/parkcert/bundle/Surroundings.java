package org.parkcert.bundle;

import java.util.Optional;

/** 周边: what is known beside the files that are checked: deployed definitions and the beans that diagrams may name. */
public interface Surroundings {

    boolean knowsProcess(String id);

    boolean knowsDecision(String id);

    boolean knowsForm(String id);

    /** Delegates and listeners by bean name. */
    boolean knowsStep(String beanName);

    /** Beans that may be called in an expression: about people, such as {@code applicantGroup}, or in a condition. */
    boolean knowsBean(String beanName);

    /** Whether the authority's file says which article the clause is. */
    boolean namesClause(String id);

    /** What the authority's file says besides the platform's terms. */
    OwnTerms ownTerms();

    /** Another authority's own indicator of that key. */
    Optional<OwnIndicator> othersIndicator(String key);
}
