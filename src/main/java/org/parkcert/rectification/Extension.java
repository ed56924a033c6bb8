package org.parkcert.rectification;

import java.time.LocalDate;

/** 延期 of a rectification; one after the other, none takes another's place. */
public record Extension(long orderId, LocalDate dueOn, String reason, LocalDate extendedOn) {}
