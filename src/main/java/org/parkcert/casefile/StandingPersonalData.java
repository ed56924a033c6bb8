package org.parkcert.casefile;

import java.time.LocalDate;
import java.util.List;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.RetentionKind;

/** 不属于办件的个人信息 that a feature holds, such as staff on a register; its retention counts from when it no longer holds. */
public interface StandingPersonalData {

    RetentionKind kind();

    /** What was over before the day and still names people. */
    List<Held> heldBefore(Authority authority, LocalDate day);

    /** Erases what {@link #heldBefore} named. */
    void erase(Authority authority, LocalDate day, String subject);

    /** @param subject whose it is, such as the id of an entry */
    record Held(String subject, int rows) {}
}
