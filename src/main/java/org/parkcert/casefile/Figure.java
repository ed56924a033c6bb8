package org.parkcert.casefile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 指标值: a figure as declared and, after the site inspection, as verified. */
public record Figure(String indicator, @Nullable String declared, @Nullable String verified) {

    /** The verified value where there is one. */
    public Optional<String> counting() {
        return Optional.ofNullable(verified == null ? declared : verified);
    }
}
