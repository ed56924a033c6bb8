package org.parkcert.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.Goal;
import org.parkcert.parkrecord.ParkRecords;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 建设目标 beside the number of parks that stood at the end of the year, or stand today. */
@Component
@Order(1)
class GoalsTile implements Tile {

    private final ParkRecords records;

    GoalsTile(ParkRecords records) {
        this.records = records;
    }

    @Override
    public Optional<View> of(Authority authority, Set<String> localityCodes, LocalDate today) {
        if (authority.goals().isEmpty()) {
            return Optional.empty();
        }
        var reached = authority.goals().stream()
                .map(goal -> new Reached(
                        goal, standing(authority, goal, today), goal.dueOn().isBefore(today)))
                .toList();
        var now = records.standingOn(authority.id(), today).size();
        return Optional.of(new View(
                "goals",
                "建设目标",
                authority.goals().stream().map(Goal::clause).distinct().collect(Collectors.joining(",")),
                List.of("目标", "到期", "目标（家）", "届时在册", "目前在册", "进展"),
                reached.stream().map(one -> one.line(now)).toList(),
                new Chart(
                        Chart.Kind.BAR,
                        reached.stream().map(one -> one.goal().year() + "年").toList(),
                        series(reached, now))));
    }

    private static List<Series> series(List<Reached> reached, int now) {
        var least = reached.stream().map(one -> one.goal().from()).toList();
        var most = reached.stream().map(one -> one.goal().to()).toList();
        var parks = Series.of("届时在册", reached.stream().map(Reached::parks).toList());
        var today = Series.of("目前在册", reached.stream().map(one -> now).toList());
        return least.equals(most)
                ? List.of(Series.of("目标", least), parks, today)
                : List.of(Series.of("目标下限", least), Series.of("目标上限", most), parks, today);
    }

    private int standing(Authority authority, Goal goal, LocalDate today) {
        var day = goal.dueOn().isBefore(today) ? goal.dueOn() : today;
        return records.standingOn(authority.id(), day).size();
    }

    private record Reached(Goal goal, int parks, boolean past) {

        List<String> line(int now) {
            return List.of(
                    goal.text(),
                    goal.year() + "年底",
                    goal.from() == goal.to() ? Integer.toString(goal.to()) : goal.from() + "—" + goal.to(),
                    Integer.toString(parks),
                    Integer.toString(now),
                    progress(now));
        }

        /** At its date and today: a goal missed then may be reached by now, and the other way round. */
        private String progress(int now) {
            return past ? "到期时" + compared(parks) + "，目前" + compared(now) : "尚未到期，目前" + compared(now);
        }

        private String compared(int count) {
            return count >= goal.from() ? "已达到" : "少 " + (goal.from() - count) + " 家";
        }
    }
}
