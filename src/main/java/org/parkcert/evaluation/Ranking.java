package org.parkcert.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.shared.InvalidInput.Faults;

/**
 * 排名 of a cohort by score (CQB-24): what the machine may say, and what it must put before people. It never proposes more than the
 * quota, and whoever confirms can't exceed it or pass a better park over.
 *
 * @param quota how many may have the grade that is given by ranking
 * @param standings best first
 */
public record Ranking(GradeScale scale, int quota, List<Standing> standings) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** 拟定. */
    public enum Proposal {
        /** 按得分评定 */
        BY_SCORE,
        /** 按排名拟评最高等次 */
        LEADING,
        /** 得分相同、跨名额末位，由领导小组确定 */
        TIED,
        /** 由领导小组确定是否合格 */
        UNDECIDED
    }

    /** @param place by score; parks of the same score share it */
    record Standing(Scored park, int place, Proposal proposal) {}

    /**
     * @param cohort parks with a confirmed score
     * @param quotaPercent null where every grade follows from the score
     */
    static Ranking of(List<Scored> cohort, GradeScale scale, @Nullable Integer quotaPercent) {
        var best = cohort.stream()
                .sorted(Comparator.comparing(Scored::score).reversed().thenComparing(Scored::id))
                .toList();
        var quota = quotaPercent == null ? 0 : cohort.size() * quotaPercent / HUNDRED.intValueExact();
        var ranked = best.stream()
                .filter(park -> scale.mayRank(park.score()) && !scale.isUndecided(park.score()))
                .toList();
        return new Ranking(
                scale,
                quota,
                best.stream()
                        .map(park -> new Standing(park, place(best, park), proposal(scale, ranked, quota, park)))
                        .toList());
    }

    private static int place(List<Scored> best, Scored park) {
        return 1 + better(best, park);
    }

    private static int better(List<Scored> parks, Scored park) {
        return (int) parks.stream()
                .filter(other -> other.score().compareTo(park.score()) > 0)
                .count();
    }

    private static Proposal proposal(GradeScale scale, List<Scored> ranked, int quota, Scored park) {
        if (scale.isUndecided(park.score())) {
            return Proposal.UNDECIDED;
        }
        var better = better(ranked, park);
        if (!ranked.contains(park) || better >= quota) {
            return Proposal.BY_SCORE;
        }
        var asGood = ranked.stream()
                .filter(other -> other.score().compareTo(park.score()) == 0)
                .count();
        return better + asGood <= quota ? Proposal.LEADING : Proposal.TIED;
    }

    /** Places that a tie leaves to people. */
    int placesLeft() {
        return quota - count(Proposal.LEADING);
    }

    boolean hasTie() {
        return count(Proposal.TIED) > 0;
    }

    boolean hasUndecided() {
        return count(Proposal.UNDECIDED) > 0;
    }

    private int count(Proposal proposal) {
        return (int) standings.stream()
                .filter(standing -> standing.proposal() == proposal)
                .count();
    }

    /**
     * 确认.
     *
     * @param named who gets the grade that is given by ranking; fewer than the quota may
     * @param admitted those of the undecided that get the next grade above
     * @return grade by id; empty when there are faults
     */
    Map<String, String> confirm(Collection<String> named, Collection<String> admitted, Faults faults) {
        var byId = standings.stream()
                .collect(Collectors.toMap(standing -> standing.park().id(), Function.identity()));
        known(byId, named, "excellentCases", faults);
        known(byId, admitted, "qualifiedCases", faults);
        if (!faults.isEmpty()) {
            return Map.of();
        }
        admittedOnlyUndecided(byId, admitted, faults);
        var chosen = new HashSet<>(named);
        var eligible = standings.stream()
                .filter(standing -> mayBeNamed(standing, admitted))
                .map(Standing::park)
                .toList();
        withinQuota(chosen, faults);
        eligibleOnly(byId, chosen, eligible, faults);
        nobodyPassedOver(chosen, eligible, faults);
        var grades = new LinkedHashMap<String, String>();
        if (faults.isEmpty()) {
            standings.forEach(standing -> grades.put(
                    standing.park().id(),
                    chosen.contains(standing.park().id())
                            ? scale.ranked().orElseThrow()
                            : gradeOf(standing, admitted)));
        }
        return grades;
    }

    private boolean mayBeNamed(Standing standing, Collection<String> admitted) {
        return scale.mayRank(standing.park().score())
                && (standing.proposal() != Proposal.UNDECIDED
                        || admitted.contains(standing.park().id()));
    }

    private String gradeOf(Standing standing, Collection<String> admitted) {
        var score = standing.park().score();
        if (standing.proposal() != Proposal.UNDECIDED) {
            return scale.gradeOf(score);
        }
        return admitted.contains(standing.park().id()) ? scale.admitted(score) : scale.declined(score);
    }

    private static void known(Map<String, Standing> byId, Collection<String> given, String field, Faults faults) {
        given.stream()
                .filter(id -> !byId.containsKey(id))
                .forEach(id -> faults.add(field, "not-evaluated", "办件 " + id + " 不在本次参评的园区中，请刷新后重新勾选"));
    }

    private static void admittedOnlyUndecided(Map<String, Standing> byId, Collection<String> admitted, Faults faults) {
        admitted.stream()
                .map(byId::get)
                .filter(standing -> standing != null && standing.proposal() != Proposal.UNDECIDED)
                .forEach(standing -> faults.add(
                        "qualifiedCases", "decided-by-score", standing.park().name() + "的等次由得分确定，不需要勾选"));
    }

    private String shown(Scored park) {
        return scale.shown(park.score()).toPlainString();
    }

    private void withinQuota(Set<String> chosen, Faults faults) {
        if (chosen.size() > quota) {
            faults.add(
                    "excellentCases",
                    "over-quota",
                    "勾选了 " + chosen.size() + " 个园区，超过名额 " + quota + " 个，请减少；得分相同的在其中择定，不能增加名额");
        }
    }

    private void eligibleOnly(Map<String, Standing> byId, Set<String> chosen, List<Scored> eligible, Faults faults) {
        var ids = eligible.stream().map(Scored::id).collect(Collectors.toSet());
        chosen.stream()
                .filter(id -> !ids.contains(id))
                .sorted()
                .map(byId::get)
                .forEach(standing -> faults.add(
                        "excellentCases",
                        "not-eligible",
                        standing.park().name() + "（" + shown(standing.park()) + " 分）不符合评为此等次的得分要求"));
    }

    private void nobodyPassedOver(Set<String> chosen, List<Scored> eligible, Faults faults) {
        eligible.stream()
                .filter(park -> chosen.contains(park.id()))
                .map(Scored::score)
                .min(Comparator.naturalOrder())
                .ifPresent(lowest -> eligible.stream()
                        .filter(park -> !chosen.contains(park.id()))
                        .filter(park -> park.score().compareTo(lowest) > 0)
                        .forEach(park -> faults.add(
                                "excellentCases",
                                "passed-over",
                                park.name() + "（" + shown(park) + " 分）得分高于已勾选的园区，不能越过，请按得分由高到低确定")));
    }
}
