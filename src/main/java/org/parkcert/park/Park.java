package org.parkcert.park;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 人力资源服务产业园.
 *
 * @param id 128 random bits
 * @param parkType {@code comprehensive} or {@code specialised}, null before an application declared it
 * @param recognisedOn null until recognised
 */
public record Park(
        String id,
        String authority,
        String localityCode,
        String name,
        String address,
        String operator,
        String contact,
        @Nullable String parkType,
        State state,
        @Nullable LocalDate recognisedOn) {

    /** 园区状态. */
    public enum State {
        /** 拟申报 or under application */
        PLANNED,
        /** 筹建中 */
        PREPARING,
        /** 已认定 */
        RECOGNISED,
        /** 已取消 */
        WITHDRAWN
    }
}
