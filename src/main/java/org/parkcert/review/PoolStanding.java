package org.parkcert.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parkcert.expert.Expert;

/** 专家库情况: who of the pool may be drawn for a case, who not and why, and what is lacking for a panel. */
public record PoolStanding(Requirements required, List<Member> members) {

    /** @param exclusions empty when he may be drawn */
    public record Member(Expert expert, List<Exclusion> exclusions) {

        public boolean isEligible() {
            return exclusions.isEmpty();
        }

        public String reasons() {
            return exclusions.stream().map(Exclusion::label).collect(Collectors.joining("；"));
        }

        Draw.Candidate candidate() {
            return new Draw.Candidate(expert.userId(), expert.fields(), expert.chair(), exclusions);
        }
    }

    public long eligible() {
        return members.stream().filter(Member::isEligible).count();
    }

    /** What is lacking, in words; empty when a panel can be drawn. */
    public List<String> lacking() {
        var lacking = new ArrayList<String>();
        if (eligible() < required.needed()) {
            lacking.add("还缺 " + (required.needed() - eligible()) + " 名专家");
        }
        var chairs = members.stream()
                .filter(Member::isEligible)
                .filter(member -> member.expert().chair())
                .count();
        if (chairs < required.chairs()) {
            lacking.add("还缺 " + (required.chairs() - chairs) + " 名可任组长的专家");
        }
        var missing = required.fields().stream()
                .filter(field -> members.stream()
                        .filter(Member::isEligible)
                        .noneMatch(member -> member.expert().fields().contains(field)))
                .toList();
        if (!missing.isEmpty()) {
            lacking.add("没有以下专业的专家：" + String.join("、", missing));
        }
        if (lacking.isEmpty() && !canBeDrawn()) {
            lacking.add("可用专家无法在 " + required.needed() + " 个席位内同时满足组长人数和所需专业，需要兼具几项专业或者可任组长的专家");
        }
        return List.copyOf(lacking);
    }

    /** 需要 5 名，专家库共 9 名，可以抽取 4 名，还缺 1 名专家. */
    public String inWords() {
        var words = new ArrayList<>(
                List.of(required.inWords(), "专家库共 " + members.size() + " 名", "可以抽取 " + eligible() + " 名"));
        words.addAll(lacking());
        return String.join("，", words);
    }

    List<Draw.Candidate> candidates() {
        return members.stream().map(Member::candidate).toList();
    }

    private boolean canBeDrawn() {
        return Selection.of(
                        candidates().stream().filter(Draw.Candidate::isEligible).toList(), required)
                .isPresent();
    }
}
