package org.parkcert.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkcert.review.Candidates.SEED;
import static org.parkcert.review.Candidates.chair;
import static org.parkcert.review.Candidates.drawn;
import static org.parkcert.review.Candidates.expert;
import static org.parkcert.review.Candidates.plain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("递补：同一次抽取的次序（P-3）")
class ReplacementTest {

    private static final Requirements THREE = new Requirements(3, 0, List.of());

    private final Draw draw = drawn(3, plain(5));

    private final String first = draw.order().get(0);
    private final String fourth = draw.order().get(3);
    private final String fifth = draw.order().get(4);
    private final List<String> remaining = draw.drawn().subList(1, 3);

    @Test
    @DisplayName("由次序上的下一名递补")
    void nextOfTheOrder() {
        assertThat(next(Set.copyOf(draw.drawn()), Set.of())).contains(fourth);
    }

    @Test
    @DisplayName("抽取以后出现回避原因的跳过")
    void passesOver() {
        assertThat(next(Set.copyOf(draw.drawn()), Set.of(fourth))).contains(fifth);
    }

    @Test
    @DisplayName("次序用尽的，没有人递补")
    void orderUsedUp() {
        assertThat(next(Set.copyOf(draw.order()), Set.of())).isEmpty();
        assertThat(next(Set.copyOf(draw.drawn()), Set.of(fourth, fifth))).isEmpty();
    }

    @Test
    @DisplayName("唯一的组长回避的，由次序最前的可任组长者递补，不由紧接的一名")
    void chairIsReplacedByAChair() {
        var pool = List.of(expert("a"), expert("b"), expert("c"), chair("d"), expert("e"), chair("f"), expert("g"));
        var withChair = Draw.of(Candidates.occasion(1), SEED, new Requirements(3, 1, List.of()), pool)
                .orElseThrow();
        var leaving = withChair.drawn().contains("d") ? "d" : "f";
        var coming = leaving.equals("d") ? "f" : "d";
        var serving =
                withChair.drawn().stream().filter(id -> !id.equals(leaving)).toList();

        assertThat(withChair.drawn()).doesNotContain(coming);
        assertThat(Replacement.next(
                        withChair.requirements(), List.of(withChair), Set.copyOf(withChair.drawn()), serving, Set.of()))
                .contains(coming);
    }

    @Test
    @DisplayName("记录的递补逐次核对；换成别人、换了次序的不一致")
    void followed() {
        assertThat(follow(new Replacement(first, fourth, Map.of()))).isTrue();
        assertThat(follow(new Replacement(first, fourth, Map.of()), new Replacement(fourth, fifth, Map.of())))
                .isTrue();
        assertThat(follow(new Replacement(first, fifth, Map.of(fourth, List.of(Exclusion.SUSPENDED)))))
                .isTrue();
        assertThat(follow(new Replacement(first, fifth, Map.of()))).isFalse();
        assertThat(follow(new Replacement(fifth, fourth, Map.of()))).isFalse();
    }

    @Test
    @DisplayName("次序用尽后的补充抽取也在核对之内")
    void supplementaryDraw() {
        var used = List.of(new Replacement(first, fourth, Map.of()), new Replacement(fourth, fifth, Map.of()));
        var second = Draw.of(
                        Candidates.occasion(2), "another", new Requirements(1, 0, List.of()), List.of(expert("new")))
                .orElseThrow();
        var third = new Replacement(fifth, "new", Map.of());

        assertThat(Replacement.allFollow(List.of(draw, second), List.of(used.get(0), used.get(1), third)))
                .isTrue();
        assertThat(Replacement.allFollow(List.of(draw), List.of(used.get(0), used.get(1), third)))
                .isFalse();
        assertThat(Replacement.allFollow(List.of(draw, second), used)).isFalse();
    }

    private Optional<String> next(Set<String> seated, Set<String> passedOver) {
        return Replacement.next(THREE, List.of(draw), seated, remaining, passedOver);
    }

    private boolean follow(Replacement... replacements) {
        return Replacement.allFollow(List.of(draw), List.of(replacements));
    }
}
