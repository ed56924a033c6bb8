package org.parkcert.expert;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 专家: somebody whom an authority may draw.
 *
 * @param userId account, under which he scores
 * @param employer 所在单位
 * @param localityCode 行政区划代码 of the employer, null when it belongs to no county of the authority
 * @param fields 专业领域, sorted
 * @param validFrom 聘期 first day
 * @param validUntil 聘期 last day
 * @param chair 可任组长
 * @param suspended 暂停使用
 */
public record Expert(
        String userId,
        String authority,
        String name,
        String employer,
        @Nullable String localityCode,
        List<String> fields,
        LocalDate validFrom,
        LocalDate validUntil,
        boolean chair,
        boolean suspended) {

    public Expert {
        fields = List.copyOf(fields);
    }

    public boolean notYetAppointed(LocalDate day) {
        return day.isBefore(validFrom);
    }

    public boolean expired(LocalDate day) {
        return day.isAfter(validUntil);
    }
}
