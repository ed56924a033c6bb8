package org.parkcert.review;

import java.util.Arrays;
import java.util.List;

/**
 * 专家组要求: what a panel has to be.
 *
 * @param needed 专家人数
 * @param chairs how many of them at least may chair (可任组长)
 * @param fields 专业领域 that at least one of them each covers, sorted
 */
public record Requirements(int needed, int chairs, List<String> fields) {

    /** The search is over all combinations of uncovered fields. */
    static final int MOST_FIELDS = 10;

    public Requirements {
        fields = fields.stream()
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("所需专业最多 " + MOST_FIELDS + " 个");
        }
    }

    /** @param requiredFields as a diagram hands them in: 法律,财务 */
    public static Requirements of(int needed, int chairs, String requiredFields) {
        return new Requirements(needed, chairs, Arrays.asList(requiredFields.split("[,，、;；]")));
    }

    /** What one seat still has to bring when the others are taken by these. */
    Requirements ofOneSeatBeside(List<Draw.Candidate> serving) {
        var chairing = serving.stream().filter(Draw.Candidate::chair).count();
        return new Requirements(
                1,
                (int) Math.max(0, chairs - chairing),
                fields.stream()
                        .filter(field -> serving.stream()
                                .noneMatch(candidate -> candidate.fields().contains(field)))
                        .toList());
    }

    /** 需要 5 名，其中可任组长的不少于 1 名，涵盖专业：法律、财务. */
    public String inWords() {
        return "需要 " + needed + " 名" + (chairs > 0 ? "，其中可任组长的不少于 " + chairs + " 名" : "")
                + (fields.isEmpty() ? "" : "，涵盖专业：" + String.join("、", fields));
    }
}
