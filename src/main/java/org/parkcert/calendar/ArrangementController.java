package org.parkcert.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 放假安排: administrators enter what the State Council announced for a year. */
@RestController
@RequestMapping("/api/v1/calendar/{year}")
@Tag(name = "放假安排", description = "国务院办公厅公布的放假和调休")
class ArrangementController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Set<String> ADMINISTRATORS =
            Set.of(Groups.PROCEDURE_ADMINS, Groups.OPERATORS, Groups.ADMINISTRATORS);

    private final Arrangements arrangements;
    private final CurrentUser currentUser;

    ArrangementController(Arrangements arrangements, CurrentUser currentUser) {
        this.arrangements = arrangements;
        this.currentUser = currentUser;
    }

    record DayAnswer(LocalDate on, boolean working, String occasion) {}

    record ArrangementAnswer(int year, String source, List<DayAnswer> days) {

        static ArrangementAnswer of(Arrangement arrangement) {
            return new ArrangementAnswer(
                    arrangement.year(),
                    arrangement.source(),
                    arrangement.days().stream()
                            .map(day -> new DayAnswer(day.dayOn(), day.working(), day.occasion()))
                            .toList());
        }
    }

    @GetMapping
    @Operation(summary = "某年的放假安排")
    ArrangementAnswer arrangement(@PathVariable int year) {
        return arrangements
                .find(year)
                .map(ArrangementAnswer::of)
                .orElseThrow(() -> NotFound.of("arrangement", "该年度的放假安排", year));
    }

    @PutMapping
    @Operation(summary = "录入某年的放假安排")
    ArrangementAnswer enter(@PathVariable int year, @RequestBody ArrangementForm form) {
        var administrator = requireAdministrator();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            new Faults()
                    .add("year", "out-of-range", "年度应在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间")
                    .throwIfAny();
        }
        var arrangement = form.arrangementOf(year);
        arrangements.enter(arrangement, administrator.userId());
        return ArrangementAnswer.of(arrangement);
    }

    /** Holidays hold for every authority: any of the offices that run the platform enters them. */
    private Actor requireAdministrator() {
        var actor = currentUser.require();
        if (ADMINISTRATORS.stream().noneMatch(actor::isIn)) {
            throw new AccessDeniedException("只有流程管理员、运维人员和平台管理员可以录入放假安排");
        }
        return actor;
    }
}
