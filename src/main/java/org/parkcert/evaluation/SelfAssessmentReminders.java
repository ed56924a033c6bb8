package org.parkcert.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.parkcert.casefile.LocalityReminders;
import org.parkcert.shared.ChineseDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 自评提醒: localities that haven't handed in while the round takes scores. */
@Component
class SelfAssessmentReminders implements LocalityReminders {

    private final EvaluationRoundMapper rounds;

    SelfAssessmentReminders(EvaluationRoundMapper rounds) {
        this.rounds = rounds;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LocalityReminder> between(LocalDate first, LocalDate last) {
        return rounds.notHandedIn(first, last).stream()
                .map(item -> new LocalityReminder(
                        item.caseNumber(),
                        "self-assessment",
                        "报送自评（" + ChineseDate.of(item.closesOn()) + "截止）",
                        item.closesOn()))
                .toList();
    }
}
