package org.parkcert.casefile;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A document in the list, without its text. */
record DocumentRow(
        long id,
        String kind,
        String title,
        CaseDocument.Audience audience,
        @Nullable String documentNumber,
        LocalDateTime createdAt) {

    boolean namesPanel() {
        return kind.equals(Interests.REGISTER);
    }
}
