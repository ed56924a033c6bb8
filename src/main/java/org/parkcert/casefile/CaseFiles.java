package org.parkcert.casefile;

import java.util.List;
import java.util.Optional;
import org.parkcert.bundle.RuleEdition;
import org.parkcert.shared.CaseNumber;

/** 办件卷宗: opens, reads and closes cases; every other feature speaks of a case through it. */
public interface CaseFiles {

    /**
     * 登记: draws the case number (gapless for each authority and year), pins the newest editions in force of all tables
     * of the procedure, stores the indicators and starts the procedure with the number as business key. One transaction.
     */
    CaseFile open(NewCase newCase);

    /** @throws org.parkcert.shared.NotFound for an unknown case */
    CaseFile get(CaseNumber caseNumber);

    Optional<CaseFile> find(CaseNumber caseNumber);

    /** Locks the row: first in the order of locks. */
    CaseFile lock(CaseNumber caseNumber);

    /** 规则固定: the edition that the case pinned, else (logged) the newest one. */
    RuleEdition pinned(CaseNumber caseNumber, String decisionKey);

    List<RuleEdition> pinnedRules(CaseNumber caseNumber);

    /** 指标: declared values with the verified ones in their place where a site inspection gave them. */
    Indicators indicators(CaseNumber caseNumber);

    /** 核实: keeps the verified value beside the declared one. */
    void verify(CaseNumber caseNumber, Indicators verified);

    /** 停止计时 from now on: the time until {@link #resumeClock} doesn't count as processing time. */
    void pauseClock(CaseNumber caseNumber, String reason);

    /** 恢复计时; without effect when the clock runs. */
    void resumeClock(CaseNumber caseNumber, String reason);

    /** Keeps exact inputs, edition and result of an evaluation (JSON), to explain it years later. */
    void keepEvaluation(CaseNumber caseNumber, RuleEdition edition, String subject, String inputs, String result);

    /** Keeps a document of the case as HTML; returns its id. */
    long keepDocument(CaseNumber caseNumber, CaseDocument.Draft document);

    List<CaseDocument> documents(CaseNumber caseNumber);

    /** 撤回: tells the procedure; refused once the decision stage is reached. */
    void withdraw(CaseNumber caseNumber, String reason);

    /** Why the case was refused or returned, shown to the applicant. */
    void keepReason(CaseNumber caseNumber, String reason);

    List<DecisionRecord> decisions(CaseNumber caseNumber);
}
