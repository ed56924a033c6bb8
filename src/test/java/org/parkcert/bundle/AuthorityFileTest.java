package org.parkcert.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
              - {code: "330302", name: 甲区, applicant: 甲区人民政府, bureau: 甲区人社局, regionCategory: urban}
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

    private static Authority read(String text) {
        return AuthorityFile.read("probe", text.getBytes(StandardCharsets.UTF_8));
    }
}
