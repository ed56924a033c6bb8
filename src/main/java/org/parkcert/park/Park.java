package org.parkcert.park;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 人力资源服务产业园.
 *
 * @param id 128 random bits
 * @param countyCode 县（市、区） within the locality, null where its counties make no difference
 * @param parkType {@code comprehensive} or {@code specialised}, null before an application declared it
 * @param recognisedOn null until recognised
 */
public record Park(
        String id,
        String authority,
        String localityCode,
        @Nullable String countyCode,
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
        WITHDRAWN;

        /** @param key lower case, as diagrams and tables write it */
        public static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
