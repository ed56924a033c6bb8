package org.parkcert.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.shared.InvalidInput;

@DisplayName("主管部门文件 authority.yaml")
class AuthorityFileTest {

    private static final String GOOD =
            """
            id: probe
            name: 试点市人力资源和社会保障局
            shortName: 试点
            documentPrefix: 试人社发
            casePrefix: SD
            contact: {telephone: "0577-1", mail: a@example.com, address: 一号, supervisionTelephone: "0577-2"}
            legalBasis: {title: 试点办法, number: 试人社发〔2021〕1号}
            rosterStatuses: [settled]
            regimes:
              - {id: "2022", name: 试行办法, inForceFrom: 2022-01-01, inForceUntil: }
            matters:
              - id: recognition
                name: 认定
                process: probe-recognition
                regime: "2022"
                processingDays: 60
                clause: SD-1
                parkTypes: [comprehensive]
                indicators: [floorArea]
            localities:
              - {code: "330302", name: 甲区, applicant: 甲区人民政府, bureau: 甲区人社局, regionCategory: standard}
            """;

    @Test
    @DisplayName("写对的文件读成主管部门")
    void readsAGoodFile() {
        var authority = read(GOOD);

        assertThat(authority.regimeOn(LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(authority.regimeOn(LocalDate.of(2022, 1, 1))).isPresent();
        assertThat(authority.matter("recognition", "2022")).isPresent();
        assertThat(authority.locality("330302"))
                .map(Authority.Locality::applicant)
                .contains("甲区人民政府");
    }

    @Test
    @DisplayName("抄送机关可以不写；写了的按次序读出")
    void whoGetsCopiesIsOptional() {
        assertThat(read(GOOD).copiesTo()).isEmpty();
        assertThat(read(GOOD + "copiesTo: [甲局, 乙局]\n").copiesTo()).containsExactly("甲局", "乙局");
    }

    @Test
    @DisplayName("自定指标、地区类别、园区称谓是主管部门自己的；不写的没有，称谓用通称")
    void ownTerms() {
        assertThat(read(GOOD).parkTitle()).isEqualTo("人力资源服务产业园");
        assertThat(read(GOOD).indicators()).isEmpty();
        var own = read(
                GOOD.replace("regionCategory: standard", "regionCategory: mountain")
                        + """
                parkTitle: 州级人力资源服务产业园
                regionCategories: {mountain: 山区}
                indicators:
                  - {key: workshopCount, name: 就业工坊数, type: count, source: declared, verified: true, unit: 个, max: 50}
                  - {key: agenciesOver500, name: 年营收超过500万元的机构数, type: count, source: roster, agenciesOver: 500}
                """);

        assertThat(own.parkTitle()).isEqualTo("州级人力资源服务产业园");
        assertThat(own.regionCategory("mountain")).contains("山区");
        assertThat(own.regionCategory("standard")).contains("一般地区");
        assertThat(own.indicators()).extracting(OwnIndicator::key).containsExactly("workshopCount", "agenciesOver500");
        assertThat(OwnTerms.of(own))
                .isEqualTo(new OwnTerms(Set.of("workshopCount", "agenciesOver500"), Set.of("mountain")));
    }

    @Test
    @DisplayName("自定指标的错误一次指出；没有写明的地区类别不能用")
    void faultsOfOwnTerms() {
        var text = GOOD.replace("regionCategory: standard", "regionCategory: mountain")
                + """
                indicators:
                  - {key: floorArea, name: 面积, type: area, source: declared}
                  - {key: Workshops, name: 工坊数, type: number, source: registry, max: -1}
                  - {key: bigAgencies, name: 大机构数, type: count, source: roster}
                  - {key: place, name: 位置, type: choice, source: declared}
                """;

        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.faults())
                        .extracting(fault -> fault.field() + " " + fault.code())
                        .containsExactlyInAnyOrder(
                                "localities[0].regionCategory unknown",
                                "indicators[0].key taken",
                                "indicators[1].key malformed",
                                "indicators[1].type unknown",
                                "indicators[1].source unknown",
                                "indicators[1].max not-a-number",
                                "indicators[2].agenciesOver required",
                                "indicators[3].options required"));
    }

    @Test
    @DisplayName("所有错误一次指出，并写明位置")
    void namesEveryFaultAtOnce() {
        var text = GOOD.replace("casePrefix: SD", "casePrefix: sd")
                .replace("2022-01-01", "2022-13-01")
                .replace("processingDays: 60", "processingDays: 0")
                .replace("regime: \"2022\"", "regime: \"2023\"")
                .replace("\"330302\"", "33030")
                .replace("applicant:", "aplicant:");

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidInput.class)
                .extracting(thrown -> ((InvalidInput) thrown).faults(), list(InvalidInput.Fault.class))
                .extracting(InvalidInput.Fault::field)
                .contains(
                        "casePrefix",
                        "regimes[0].inForceFrom",
                        "matters[0].processingDays",
                        "matters[0].regime",
                        "localities[0].code",
                        "localities[0].applicant",
                        "localities[0].aplicant");
    }

    @Test
    @DisplayName("标识与文件夹不一致、内容不是 YAML，都说得清楚")
    void refusesForeignAndMalformedFiles() {
        assertThatThrownBy(() -> AuthorityFile.read("other", GOOD.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> read("id: [")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> read("- a")).isInstanceOf(InvalidInput.class);
    }

    @Test
    @DisplayName("惯例 P-1 至 P-10：不写的按启用办理；可关闭，可改数")
    void readsPractices() {
        assertThat(read(GOOD).practices().on(Practice.ARCHIVE)).isTrue();
        assertThat(read(GOOD).practices().number(Practice.ACCEPTANCE, "acceptanceDays"))
                .isEqualTo(5);

        var practices = read(GOOD + "practices:\n  P-1: {acceptanceDays: 7}\n  P-10: {enabled: false}\n")
                .practices();

        assertThat(practices.on(Practice.ACCEPTANCE)).isTrue();
        assertThat(practices.number(Practice.ACCEPTANCE, "acceptanceDays")).isEqualTo(7);
        assertThat(practices.on(Practice.ARCHIVE)).isFalse();
        assertThat(practices.on(Practice.OBJECTION)).isTrue();
    }

    @Test
    @DisplayName("建设目标：年份、下限、上限和条款；上限不写的与下限相同")
    void readsGoals() {
        assertThat(read(GOOD).goals()).isEmpty();

        assertThat(read(GOOD + "goals:\n  - {text: 建成五家, year: 2025, from: 5, clause: SD-1}\n")
                        .goals())
                .containsExactly(new Goal("建成五家", 2025, 5, 5, "SD-1"));
        assertThat(faults("goals:\n  - {text: 建成五家, year: 二〇二五, from: 5, to: 4}\n"))
                .containsExactlyInAnyOrder("goals[0].year", "goals[0].to", "goals[0].clause");
    }

    @Test
    @DisplayName("登记簿：栏目、是否按园区和年度、谁可以登记、依据条款")
    void readsRegisters() {
        var register = read(GOOD
                        + """
                        registers:
                          - id: matching-fund
                            name: 配套资金
                            perPark: true
                            yearly: true
                            writers: [officers, locality]
                            clause: SD-1
                            columns:
                              - {key: amount, label: 金额, type: number, required: true, unit: 万元}
                              - {key: nature, label: 性质, type: choice, choices: [财政, 自筹]}
                        """)
                .register("matching-fund")
                .orElseThrow();

        assertThat(register.writers()).containsExactly(Register.Writer.OFFICERS, Register.Writer.LOCALITY);
        assertThat(register.columns()).extracting(Register.Column::key).containsExactly("amount", "nature");
        assertThat(register.column("nature").orElseThrow().choices()).containsExactly("财政", "自筹");
    }

    @Test
    @DisplayName("登记簿写错的，每一处都以中文指出")
    void namesFaultsOfRegisters() {
        assertThat(
                        faults(
                                """
                        registers:
                          - id: fund
                            name: 配套资金
                            writers: [locality, anybody]
                            clause: 第一条
                            columns:
                              - {key: Amount, label: 金额, type: money}
                              - {key: nature, label: 性质, type: choice}
                              - {key: nature, label: 性质}
                          - {id: fund, name: 另一个, perPark: true, writers: [locality], clause: SD-1}
                        """))
                .containsExactlyInAnyOrder(
                        "registers[0].writers",
                        "registers[0].writers",
                        "registers[0].clause",
                        "registers[0].columns[0].key",
                        "registers[0].columns[0].type",
                        "registers[0].columns[1].choices",
                        "registers[0].columns[2].key",
                        "registers[1].columns",
                        "registers[1].id");
    }

    private static List<String> faults(String more) {
        try {
            read(GOOD + more);
            return List.of();
        } catch (InvalidInput invalid) {
            return invalid.faults().stream().map(InvalidInput.Fault::field).toList();
        }
    }

    @Test
    @DisplayName("个人信息的保存期限：按种类写年数或月数；不写的不清除")
    void readsRetention() {
        assertThat(read(GOOD).retention()).isEmpty();
        assertThat(read(GOOD + "retention: {contacts: P5Y, objectors: P1M}\n").retention())
                .isEqualTo(
                        Map.of(RetentionKind.CONTACTS, Period.ofYears(5), RetentionKind.OBJECTORS, Period.ofMonths(1)));
    }

    @Test
    @DisplayName("个人信息的种类不认识、期限写错的，逐项用中文指出")
    void refusesUnknownRetention() {
        assertThatThrownBy(
                        () -> read(GOOD + "retention: {contacts: P0Y, objectors: 3 年, visitors: P1Y, experts: -P1Y}\n"))
                .isInstanceOf(InvalidInput.class)
                .extracting(thrown -> ((InvalidInput) thrown).faults(), list(InvalidInput.Fault.class))
                .extracting(InvalidInput.Fault::field)
                .containsExactlyInAnyOrder(
                        "retention.contacts", "retention.objectors", "retention.visitors", "retention.experts");
    }

    @Test
    @DisplayName("立案方式：不写的经申报；写错的、与申报的设置并存的，用中文指出")
    void readsWhoStartsTheCasesOfAMatter() {
        assertThat(read(GOOD).matters().get(0).startedBy()).isEqualTo(Authority.StartedBy.APPLICATION);
        assertThat(read(GOOD.replace("clause: SD-1", "clause: SD-1\n    startedBy: schedule"))
                        .matters()
                        .get(0)
                        .startedBy())
                .isEqualTo(Authority.StartedBy.SCHEDULE);
        assertThatThrownBy(() -> read(GOOD.replace("clause: SD-1", "clause: SD-1\n    startedBy: anybody")))
                .isInstanceOf(InvalidInput.class)
                .extracting(thrown -> ((InvalidInput) thrown).faults(), list(InvalidInput.Fault.class))
                .extracting(InvalidInput.Fault::field, InvalidInput.Fault::code)
                .containsExactly(tuple("matters[0].startedBy", "unknown"));
        assertThatThrownBy(() -> read(GOOD.replace(
                        "clause: SD-1", "clause: SD-1\n    startedBy: officer\n    preliminary: probe-first")))
                .isInstanceOf(InvalidInput.class)
                .extracting(thrown -> ((InvalidInput) thrown).faults(), list(InvalidInput.Fault.class))
                .extracting(InvalidInput.Fault::field)
                .containsExactly("matters[0].preliminary");
    }

    @Test
    @DisplayName("惯例写错的，逐项用中文指出，并写明第几行")
    void refusesUnknownPractices() {
        var lines = GOOD.lines().count();
        var text = GOOD
                + """
                practices:
                  P-1: {enabled: maybe, acceptanceDays: 0}
                  P-2: {enabled: true, days: 3}
                  P-11: {enabled: true}
                  P-3: false
                """;

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidInput.class)
                .extracting(thrown -> ((InvalidInput) thrown).faults(), list(InvalidInput.Fault.class))
                .extracting(InvalidInput.Fault::field, InvalidInput.Fault::message)
                .containsExactlyInAnyOrder(
                        tuple("practices.P-1.enabled", "第 " + (lines + 2) + " 行：是否启用只能写 true 或 false"),
                        tuple("practices.P-1.acceptanceDays", "第 " + (lines + 2) + " 行：应为正整数"),
                        tuple("practices.P-2.days", "第 " + (lines + 3) + " 行：惯例 P-2 没有“days”这一项，请检查拼写"),
                        tuple("practices.P-11", "第 " + (lines + 4) + " 行：不认识的惯例“P-11”，只有 P-1 至 P-10"),
                        tuple("practices.P-3", "第 " + (lines + 5) + " 行：应写明是否启用，如 {enabled: true}"));
    }

    private static Authority read(String text) {
        return AuthorityFile.read("probe", text.getBytes(StandardCharsets.UTF_8));
    }
}
