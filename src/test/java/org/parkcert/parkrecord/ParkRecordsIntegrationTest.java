package org.parkcert.parkrecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.RandomId;
import org.parkcert.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
@DisplayName("园区档案的记载")
class ParkRecordsIntegrationTest {

    private static final CaseNumber CASE = CaseNumber.of("WZ-2026-9001");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final String park = RandomId.next();

    @Autowired
    private ParkRecords records;

    @Autowired
    private RecordSearchMapper search;

    @Test
    @DisplayName("登记事项自某日起有效，前一项至其前一日止，都查得到")
    void factsHoldFromADayOn() {
        records.state(new Fact(park, FactKey.OPERATOR, "甲公司", MARCH, null, "第六条"));
        records.state(new Fact(park, FactKey.OPERATOR, "乙公司", MARCH.plusDays(10), CASE, "第七条"));

        assertThat(records.factOn(park, FactKey.OPERATOR, MARCH.minusDays(1))).isEmpty();
        assertThat(operatorOn(MARCH)).isEqualTo("甲公司");
        assertThat(operatorOn(MARCH.plusDays(9))).isEqualTo("甲公司");
        assertThat(operatorOn(MARCH.plusDays(10))).isEqualTo("乙公司");
    }

    private String operatorOn(LocalDate day) {
        return records.factOn(park, FactKey.OPERATOR, day).orElseThrow().value();
    }

    @Test
    @DisplayName("每年一个等次，后登记的为准，新的年度在前")
    void oneGradeEachYear() {
        records.grade(new Grade(park, "evaluation", 2026, "unqualified", "不合格", 4, new BigDecimal("59.5"), CASE, null));
        records.grade(new Grade(park, "evaluation", 2027, "good", "良好", 2, null, CASE, null));
        records.grade(new Grade(park, "evaluation", 2026, "qualified", "合格", 3, new BigDecimal("61"), CASE, null));

        assertThat(records.grades(park)).extracting(Grade::evaluationYear).containsExactly(2027, 2026);
        assertThat(records.grades(park)).extracting(Grade::grade).containsExactly("good", "qualified");
    }

    @Test
    @DisplayName("已认定的园区按某日列出：认定前不在，取消后不在，再认定后又在")
    void standingOnADay() {
        var authority = "record-" + park;
        var stands = new StandingPark(park, "330302", MARCH, "2022", "recognition");
        records.begin(authority, stands, CASE);

        assertThat(records.standingOn(authority, MARCH.minusDays(1))).isEmpty();
        assertThat(records.standingOn(authority, MARCH)).containsExactly(stands);

        records.end(park, MARCH.plusDays(5));

        assertThat(records.standingOn(authority, MARCH.plusDays(4))).containsExactly(stands);
        assertThat(records.standingOn(authority, MARCH.plusDays(5))).isEmpty();

        var again = new StandingPark(park, "330302", MARCH.plusDays(9), "2022", "recognition");
        records.begin(authority, again, CASE);

        assertThat(records.standingOn(authority, MARCH.plusDays(9))).containsExactly(again);
        assertThat(records.standingOn(authority, MARCH.plusDays(4))).containsExactly(stands);
    }

    @Test
    @DisplayName("指标和记载写入后不丢失，过长的文字以省略号结尾")
    void linesAreKept() {
        records.figures(park, "2026", Map.of("floorArea", "6000"), CASE, null);
        records.figures(park, "2026-03", Map.of(), CASE, null);
        records.enter(new Entry(park, EntryKind.REPORT, MARCH, "长".repeat(3000), null, null));

        assertThat(search.figures(Set.of(park)))
                .extracting(RecordSearchMapper.FigureRow::period, RecordSearchMapper.FigureRow::figureValue)
                .containsExactly(tuple("2026", "6000"));
        assertThat(search.entries(Set.of(park)))
                .extracting(RecordSearchMapper.EntryRow::entryText)
                .containsExactly("长".repeat(1999) + "…");
    }
}
