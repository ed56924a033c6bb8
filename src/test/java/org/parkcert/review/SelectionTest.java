package org.parkcert.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parkcert.review.Candidates.chair;
import static org.parkcert.review.Candidates.expert;
import static org.parkcert.review.Candidates.plain;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.parkcert.review.Draw.Candidate;

@DisplayName("入选：沿次序选入，满足组长人数和所需专业（P-3）")
class SelectionTest {

    @Test
    @DisplayName("没有要求的，次序在前的入选")
    void firstOnes() {
        assertThat(select(plain(4), 3, 0)).containsExactly("expert1", "expert2", "expert3");
    }

    @Test
    @DisplayName("前几名中已有可任组长的，不作调整")
    void chairAmongTheFirst() {
        assertThat(select(List.of(expert("a"), chair("b"), expert("c"), chair("d")), 3, 1))
                .containsExactly("a", "b", "c");
    }

    @Test
    @DisplayName("前几名中没有可任组长的，末一名让给次序最前的可任组长者")
    void chairIsSwappedIn() {
        assertThat(select(List.of(expert("a"), expert("b"), expert("c"), chair("d"), chair("e")), 3, 1))
                .containsExactly("a", "b", "d");
    }

    @Test
    @DisplayName("要求两名可任组长的，后两名让出")
    void twoChairs() {
        assertThat(select(List.of(expert("a"), expert("b"), expert("c"), chair("d"), chair("e")), 3, 2))
                .containsExactly("a", "d", "e");
    }

    @Test
    @DisplayName("没有可任组长的，抽不出")
    void noChair() {
        assertThat(Selection.of(plain(5), new Requirements(3, 1, List.of()))).isEmpty();
        assertThat(Selection.of(List.of(chair("a"), chair("b")), new Requirements(1, 2, List.of())))
                .isEmpty();
    }

    @Test
    @DisplayName("所需专业逐项涵盖，一人可以兼几项")
    void fieldsAreCovered() {
        var order = List.of(expert("a"), expert("b"), expert("c", "法律"), expert("d", "法律", "财务"), expert("e", "财务"));

        assertThat(select(order, 3, 0, "法律", "财务")).containsExactly("a", "b", "d");
        assertThat(select(order, 4, 0, "法律", "财务")).containsExactly("a", "b", "c", "d");
        assertThat(select(order, 1, 0, "法律", "财务")).containsExactly("d");
    }

    @Test
    @DisplayName("逐项取最前者会超出席位的，找得到合在一起满足的一组")
    void findsTheCombination() {
        var order = List.of(chair("a"), expert("b", "法律"), expert("c", "财务", "法律"), chair("d", "法律"));

        assertThat(select(order, 2, 1, "法律", "财务")).containsExactly("a", "c");
    }

    @Test
    @DisplayName("结果总是满足要求的各组中次序最前的一组（与逐组列举相同）")
    void isTheFirstOfAll() {
        var order = List.of(
                expert("a", "x"),
                chair("b"),
                expert("c", "y"),
                expert("d", "z", "x"),
                chair("e", "y"),
                expert("f", "z"));
        for (var needed = 1; needed <= 6; needed++) {
            for (var chairs = 0; chairs <= 2; chairs++) {
                var required = new Requirements(needed, chairs, List.of("x", "y", "z"));
                assertThat(Selection.of(order, required).orElse(List.of()))
                        .as("%d with %d chairs", needed, chairs)
                        .isEqualTo(firstByTryingAll(order, required));
            }
        }
    }

    private static List<String> select(List<Candidate> order, int needed, int chairs, String... fields) {
        return Selection.of(order, new Requirements(needed, chairs, List.of(fields)))
                .orElseThrow();
    }

    private static List<String> firstByTryingAll(List<Candidate> order, Requirements required) {
        var best = new ArrayList<Candidate>();
        for (var subset = 1; subset < 1 << order.size(); subset++) {
            var panel = new ArrayList<Candidate>();
            for (var place = 0; place < order.size(); place++) {
                if ((subset >> place & 1) == 1) {
                    panel.add(order.get(place));
                }
            }
            if (meets(panel, required) && (best.isEmpty() || isBefore(panel, best, order))) {
                best = panel;
            }
        }
        return best.stream().map(Candidate::id).toList();
    }

    private static boolean meets(List<Candidate> panel, Requirements required) {
        return panel.size() == required.needed()
                && panel.stream().filter(Candidate::chair).count() >= required.chairs()
                && required.fields().stream().allMatch(field -> panel.stream()
                        .anyMatch(one -> one.fields().contains(field)));
    }

    private static boolean isBefore(List<Candidate> one, List<Candidate> other, List<Candidate> order) {
        for (var at = 0; at < one.size(); at++) {
            var compared = Integer.compare(order.indexOf(one.get(at)), order.indexOf(other.get(at)));
            if (compared != 0) {
                return compared < 0;
            }
        }
        return false;
    }
}
