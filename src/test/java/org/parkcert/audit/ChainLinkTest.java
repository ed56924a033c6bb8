package org.parkcert.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.shared.CaseNumber;

@DisplayName("移出平台的链")
class ChainLinkTest {

    private static final CaseNumber CASE = CaseNumber.of("AB-2026-0001");
    private static final String CHAIN = ChainLink.chainOf(CASE);

    @Test
    @DisplayName("完整的链没有断处；缺一条、换一条、改一条、接在别的链上，指出第一处")
    void namesTheFirstBrokenLink() {
        var whole = chain("一", "二", "三");
        assertThat(ChainLink.firstBroken(CHAIN, List.of())).isNull();
        assertThat(ChainLink.firstBroken(CHAIN, whole)).isNull();
        assertThat(ChainLink.headOf(whole)).isEqualTo(whole.get(2).hash());

        assertThat(ChainLink.firstBroken(CHAIN, List.of(whole.get(1), whole.get(2))))
                .isEqualTo(1);
        assertThat(ChainLink.firstBroken(CHAIN, List.of(whole.get(0), whole.get(2))))
                .isEqualTo(2);
        assertThat(ChainLink.firstBroken(CHAIN, List.of(whole.get(0), whole.get(2), whole.get(1))))
                .isEqualTo(2);
        assertThat(ChainLink.firstBroken("case:AB-2026-0002", whole)).isEqualTo(1);
        assertThat(ChainLink.firstBroken(
                        CHAIN,
                        List.of(whole.get(0), whole.get(1), chain("一", "二", "改").get(2))))
                .isNull();
        assertThat(ChainLink.firstBroken(
                        CHAIN, List.of(whole.get(0), chain("一", "改").get(1), whole.get(2))))
                .isEqualTo(3);
    }

    private static List<ChainLink> chain(String... objects) {
        var links = new ArrayList<ChainLink>();
        var head = ChainHead.ofNew(CHAIN);
        for (var object : objects) {
            var row = ChainedRow.after(
                    head,
                    new NewRow(
                            LocalDateTime.of(2026, 11, 22, 9, 0),
                            "ab-officer",
                            null,
                            "ab",
                            "10.0.0.1",
                            "test.done",
                            CASE,
                            object,
                            "{}"));
            links.add(ChainLink.of(row));
            head = row.head();
        }
        return links;
    }
}
