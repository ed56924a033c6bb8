package org.parkcert.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parkcert.expert.DeclaredConflict;
import org.parkcert.expert.Expert;
import org.parkcert.park.Park;
import org.parkcert.shared.CaseNumber;

@DisplayName("回避审查（P-3）")
class ConflictingTest {

    private static final CaseNumber CASE = CaseNumber.of("WZ-2026-0001");
    private static final LocalDate TODAY = LocalDate.parse("2026-09-08");
    private static final String YESTERDAY = "2026-09-07";
    private static final String TOMORROW = "2026-09-09";

    @Test
    @DisplayName("没有利害关系、在聘期内的，可以抽取")
    void nothingAgainst() {
        assertThat(exclusions(expert("大学"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, " + YESTERDAY + ", EXPIRED",
        "2020-01-01, 2026-09-08, ",
        "2020-01-01, " + TOMORROW + ", ",
        TOMORROW + ", 2030-01-01, NOT_YET_APPOINTED",
        "2026-09-08, 2030-01-01, ",
        YESTERDAY + ", 2030-01-01, "
    })
    @DisplayName("聘期首日和末日都在内：昨日届满的不能抽取，今日届满的可以；明日起聘的不能，今日起聘的可以")
    void validity(LocalDate from, LocalDate until, @Nullable Exclusion expected) {
        var expert = new Expert("e", "a", "甲", "大学", null, List.of(), from, until, false, false);

        assertThat(exclusions(expert)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "示例（永嘉）运营有限公司",
                "示例(永嘉)运营有限公司",
                " 示例（永嘉） 运营有限公司",
                "示例（永嘉）运营有限公司。",
                "“示例（永嘉）”运营有限公司",
                "示例（永嘉）运营有限责任公司"
            })
    @DisplayName("任职于运营单位的回避，全角半角、空格、标点不论，有限责任公司即有限公司")
    void operator(String employer) {
        assertThat(exclusions(expert(employer))).containsExactly(Exclusion.OPERATOR);
    }

    @Test
    @DisplayName("名称不同的单位不因相近而回避")
    void similarNameIsAnother() {
        assertThat(exclusions(expert("示例（乐清）运营有限公司"))).isEmpty();
        assertThat(exclusions(expert(""))).isEmpty();
    }

    @Test
    @DisplayName("任职于入园机构、属于申报所在地、暂停使用、没有账号、曾办理该园区办件、已在专家组的，各有原因，几项都写明")
    void everyReason() {
        var expert = new Expert("inspector1", "a", "甲", "入园人力公司", "330324", List.of(), TODAY, TODAY, true, true);

        assertThat(conflicting(List.of(), Set.of("expert1"), Set.of("inspector1"))
                        .exclusions(expert))
                .containsExactly(
                        Exclusion.NO_ACCOUNT,
                        Exclusion.SUSPENDED,
                        Exclusion.LOCALITY,
                        Exclusion.ORGANISATION,
                        Exclusion.ACTED_FOR_PARK,
                        Exclusion.ON_PANEL);
    }

    @Test
    @DisplayName("声明对园区、运营单位、入园机构、办件回避的，各写明；对别的园区、别的办件和别人的声明不论")
    void declared() {
        assertThat(declaring("永嘉产业园", null, null)).containsExactly(Exclusion.DECLARED_PARK);
        assertThat(declaring("示例(永嘉)运营有限公司", null, null)).containsExactly(Exclusion.DECLARED_PARK);
        assertThat(declaring("入园人力公司", null, null)).containsExactly(Exclusion.DECLARED_ORGANISATION);
        assertThat(declaring(null, CASE, null)).containsExactly(Exclusion.DECLARED_CASE);
        assertThat(declaring("平阳产业园", null, null)).isEmpty();
        assertThat(declaring(null, CaseNumber.of("WZ-2026-0002"), null)).isEmpty();
        assertThat(conflicting(List.of(conflict("expert2", "永嘉产业园", null, null)), Set.of("expert1"), Set.of())
                        .exclusions(expert("大学")))
                .isEmpty();
    }

    @Test
    @DisplayName("声明的末日当天仍回避，次日起不再回避")
    void declarationEnds() {
        assertThat(declaring("永嘉产业园", null, YESTERDAY)).isEmpty();
        assertThat(declaring("永嘉产业园", null, "2026-09-08")).containsExactly(Exclusion.DECLARED_PARK);
        assertThat(declaring("永嘉产业园", null, TOMORROW)).containsExactly(Exclusion.DECLARED_PARK);
    }

    private static List<Exclusion> declaring(
            @Nullable String organisation, @Nullable CaseNumber caseNumber, @Nullable String endsOn) {
        var declared = List.of(conflict("expert1", organisation, caseNumber, endsOn));
        return conflicting(declared, Set.of("expert1"), Set.of()).exclusions(expert("大学"));
    }

    private static DeclaredConflict conflict(
            String userId, @Nullable String organisation, @Nullable CaseNumber caseNumber, @Nullable String endsOn) {
        return new DeclaredConflict(
                1,
                userId,
                caseNumber,
                organisation,
                "曾提供咨询",
                endsOn == null ? null : LocalDate.parse(endsOn),
                userId,
                TODAY.atStartOfDay());
    }

    private static List<Exclusion> exclusions(Expert expert) {
        return conflicting(List.of(), Set.of(expert.userId()), Set.of()).exclusions(expert);
    }

    private static Expert expert(String employer) {
        return new Expert("expert1", "a", "甲", employer, null, List.of("法律"), TODAY, TODAY, false, false);
    }

    private static Conflicting conflicting(List<DeclaredConflict> declared, Set<String> accounts, Set<String> seated) {
        var park = new Park(
                "p", "a", "330324", null, "永嘉产业园", "示例路1号", "示例（永嘉）运营有限公司", "张三", null, Park.State.PLANNED, null);
        return new Conflicting(
                CASE, "330324", park, Set.of("入园人力公司"), Set.of("inspector1"), declared, accounts, seated, TODAY);
    }
}
