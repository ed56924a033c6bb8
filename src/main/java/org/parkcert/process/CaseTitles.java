package org.parkcert.process;

import java.util.Optional;

/** Port: what a case, or what it grows from, is about in a few words, such as the name of its park; every task of it carries it. */
public interface CaseTitles {

    /**
     * @param businessKey the case number; before there is a case, whatever the case will grow from
     * @return empty for another's
     */
    Optional<String> of(String businessKey);
}
