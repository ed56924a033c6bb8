package org.parkcert.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkcert.review.Candidates.SEED;
import static org.parkcert.review.Candidates.drawn;
import static org.parkcert.review.Candidates.excluded;
import static org.parkcert.review.Candidates.expert;
import static org.parkcert.review.Candidates.plain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.review.Draw.Candidate;

@DisplayName("随机抽取专家（P-3）")
class DrawTest {

    @Test
    @DisplayName("同一种子、同一专家库，任何人重复抽取结果相同")
    void isRepeatable() {
        var draw = drawn(5, plain(8));

        assertThat(Draw.read(draw.canonicalText()).repeated()).contains(draw);
    }

    @Test
    @DisplayName("次序是“种子:编号”的SHA-256由小到大：用别的工具也能算出")
    void orderIsThatOfTheDigests() {
        assertThat(drawn(2, plain(4)).order()).containsExactly("expert1", "expert4", "expert3", "expert2");
    }

    @Test
    @DisplayName("专家库的登记顺序不影响抽取结果和记录")
    void doesNotDependOnTheOrderOfThePool() {
        var reversed = new ArrayList<>(plain(8));
        Collections.reverse(reversed);

        assertThat(drawn(5, reversed).canonicalText())
                .isEqualTo(drawn(5, plain(8)).canonicalText());
    }

    @Test
    @DisplayName("每名专家都可能排在首位，不偏向任何人")
    void everybodyMayBeFirst() {
        var first = new HashSet<String>();
        for (var seed = 0; seed < 200; seed++) {
            first.add(Draw.order(Integer.toHexString(seed), plain(8)).get(0).id());
        }

        assertThat(first)
                .containsExactlyInAnyOrderElementsOf(
                        plain(8).stream().map(Candidate::id).toList());
    }

    @Test
    @DisplayName("专家库恰好够数的，全部抽中；少一名的，抽不出")
    void exactlyEnoughAndOneFewer() {
        var required = new Requirements(5, 0, List.of());

        assertThat(drawn(5, plain(5)).drawn()).hasSize(5);
        assertThat(Draw.of(Candidates.occasion(1), SEED, required, plain(4))).isEmpty();
    }

    @Test
    @DisplayName("应当回避的不进入次序，但记在候选名单上，写明原因")
    void excludedStayOnRecord() {
        var pool = new ArrayList<>(plain(5));
        pool.add(excluded("expert6", Exclusion.LOCALITY, Exclusion.EXPIRED));
        var draw = drawn(5, pool);

        assertThat(draw.order()).doesNotContain("expert6");
        assertThat(draw.canonicalText())
                .contains(
                        "{\"id\":\"expert6\",\"fields\":[],\"chair\":false,\"exclusions\":[\"locality\",\"expired\"]}");
    }

    @Test
    @DisplayName("改动一名被剔除的人（原因、专业、去掉他），记录的哈希值随之改变，抽中的人不变")
    void hashCoversTheExcluded() {
        var hashes = new HashSet<String>();
        var drawn = new HashSet<List<String>>();
        for (var sixth : List.of(
                List.of(excluded("expert6", Exclusion.LOCALITY)),
                List.of(excluded("expert6", Exclusion.EXPIRED)),
                List.of(excluded("expert9", Exclusion.LOCALITY)),
                List.of(new Candidate("expert6", List.of("法律"), false, List.of(Exclusion.LOCALITY))),
                List.<Candidate>of())) {
            var pool = new ArrayList<>(plain(5));
            pool.addAll(sixth);
            hashes.add(drawn(3, pool).hash());
            drawn.add(drawn(3, pool).drawn());
        }

        assertThat(hashes).hasSize(5).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(drawn).hasSize(1);
    }

    @Test
    @DisplayName("种子、人数、时间、办件编号都在哈希值之内")
    void hashCoversTheRest() {
        var draw = drawn(3, plain(5));

        assertThat(draw.canonicalText())
                .startsWith("{\"version\":1,\"caseNumber\":\"WZ-2026-0001\",\"drawNumber\":1,"
                        + "\"drawnAt\":\"2026-09-08T09:30\",\"seed\":\"" + SEED + "\",\"needed\":3,\"chairs\":0,");
        assertThat(drawn(4, plain(5)).hash()).isNotEqualTo(draw.hash());
    }

    @Test
    @DisplayName("只有一名专家也能抽取")
    void one() {
        assertThat(drawn(1, List.of(expert("only"))).drawn()).containsExactly("only");
    }
}
