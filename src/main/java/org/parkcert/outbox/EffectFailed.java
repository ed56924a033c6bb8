package org.parkcert.outbox;

import org.jspecify.annotations.Nullable;
import org.parkcert.shared.CaseNumber;

/** 未送达: told in the transaction in which an effect is given up. */
public record EffectFailed(
        String channel, String kind, @Nullable String authority, @Nullable CaseNumber caseNumber, String why) {}
