package org.parkcert.casefile.process;

import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.CaseProgress;
import org.parkcert.casefile.Outcome;
import org.parkcert.casefile.Stage;
import org.parkcert.process.CaseStages;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

@Component
class CaseStageKeeper implements CaseStages {

    private final CaseProgress progress;
    private final CaseFiles caseFiles;

    CaseStageKeeper(CaseProgress progress, CaseFiles caseFiles) {
        this.progress = progress;
        this.caseFiles = caseFiles;
    }

    @Override
    public void entered(CaseNumber caseNumber, String stage) {
        progress.entered(caseNumber, Stage.of(stage));
    }

    @Override
    public void left(CaseNumber caseNumber, String stage) {
        progress.left(caseNumber, Stage.of(stage));
    }

    @Override
    public void clockStops(CaseNumber caseNumber, String reason) {
        caseFiles.pauseClock(caseNumber, reason);
    }

    @Override
    public void clockRuns(CaseNumber caseNumber, String reason) {
        caseFiles.resumeClock(caseNumber, reason);
    }

    @Override
    public void ended(CaseNumber caseNumber, String outcome) {
        progress.ended(caseNumber, Outcome.of(outcome));
    }
}
