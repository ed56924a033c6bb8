package org.parkcert.parkrecord;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.park.Park;
import org.parkcert.shared.CaseNumber;

/** 园区档案 as its people read it; {@code article} is the clause by its Chinese name, empty where there is none. */
record ParkRecord(
        String parkId,
        String authority,
        String authorityName,
        String name,
        String localityName,
        String address,
        String operator,
        @Nullable String parkType,
        Park.State state,
        @Nullable LocalDate recognisedOn,
        @Nullable LocalDate openedOn,
        List<Line> entries,
        List<HeldFact> facts,
        List<PeriodFigure> figures,
        List<Graded> grades,
        List<Attached> sections) {

    /** 记载, oldest first. */
    record Line(
            EntryKind kind,
            String kindLabel,
            LocalDate day,
            String text,
            @Nullable CaseNumber caseNumber,
            String article) {}

    /**
     * 登记事项, each with how long it held.
     *
     * @param validUntil null while it holds
     * @param superseded stated anew for the same day, so that it never held
     */
    record HeldFact(
            String fact,
            String label,
            String value,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            boolean superseded,
            @Nullable CaseNumber caseNumber,
            String article,
            LocalDateTime recordedAt) {}

    /** @param earlier what was on record for the period before, oldest first */
    record PeriodFigure(
            String period,
            String indicator,
            String label,
            @Nullable String unit,
            String value,
            List<String> earlier,
            @Nullable CaseNumber caseNumber,
            String article) {}

    /** @param earlier grades of the same matter and year that a later one took the place of */
    record Graded(
            String matter,
            String matterName,
            int year,
            String grade,
            String gradeLabel,
            @Nullable BigDecimal score,
            List<String> earlier,
            CaseNumber caseNumber,
            String article) {}

    /** 附表. */
    record Attached(
            String title,
            String article,
            @Nullable String link,
            List<String> headings,
            List<RecordSections.Line> lines) {}
}
