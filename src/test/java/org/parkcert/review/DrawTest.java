package org.parkcert.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("随机抽取专家")
class DrawTest {

    private static final List<String> POOL =
            IntStream.rangeClosed(1, 8).mapToObj(number -> "expert" + number).toList();

    @Test
    @DisplayName("同一种子、同一专家库，任何人重复抽取结果相同")
    void isRepeatable() {
        assertThat(Draw.order("4f2a", POOL)).isEqualTo(Draw.order("4f2a", POOL));
    }

    @Test
    @DisplayName("专家库的登记顺序不影响抽取结果")
    void doesNotDependOnTheOrderOfThePool() {
        var reversed = POOL.stream().sorted(java.util.Comparator.reverseOrder()).toList();

        assertThat(Draw.order("4f2a", reversed)).isEqualTo(Draw.order("4f2a", POOL));
    }

    @Test
    @DisplayName("每名专家都可能排在首位，不偏向任何人")
    void everybodyMayBeFirst() {
        var first = new HashSet<String>();
        for (var seed = 0; seed < 200; seed++) {
            first.add(Draw.order(Integer.toHexString(seed), POOL).get(0));
        }

        assertThat(first).containsExactlyInAnyOrderElementsOf(POOL);
    }
}
