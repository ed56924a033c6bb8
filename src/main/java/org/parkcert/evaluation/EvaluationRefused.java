package org.parkcert.evaluation;

import java.time.LocalDate;
import org.parkcert.shared.BusinessRuleViolation;

/** 评估不能办理. */
public final class EvaluationRefused extends BusinessRuleViolation {

    private EvaluationRefused(String code, String message) {
        super(code, message);
    }

    static EvaluationRefused closed(EvaluationRound round) {
        return new EvaluationRefused(
                "evaluation.closed", round.evaluationYear() + " 年度评估批次 " + round.roundNumber() + " 已截止，不再接收得分，等待确认结果");
    }

    static EvaluationRefused noLongerOpen(EvaluationRound round) {
        return new EvaluationRefused(
                "evaluation.no-longer-open",
                round.evaluationYear() + " 年度评估批次 " + round.roundNumber() + " 已截止或者已汇总，不能再立案；园区按未参评记录");
    }

    static EvaluationRefused alreadyPlanned(EvaluationRound round) {
        return new EvaluationRefused(
                "evaluation.already-planned",
                round.evaluationYear() + " 年度的评估批次 " + round.roundNumber() + " 已经存在，一个年度只评估一次");
    }

    static EvaluationRefused alreadyOpened(EvaluationRound round) {
        return new EvaluationRefused("evaluation.already-opened", "评估批次 " + round.roundNumber() + " 已经启动，不能再调整启动日期");
    }

    static EvaluationRefused notToExtend(EvaluationRound round) {
        return new EvaluationRefused("evaluation.not-to-extend", "评估批次 " + round.roundNumber() + " 不在收集得分，不能延长截止日期");
    }

    static EvaluationRefused noGrades(String table) {
        return new EvaluationRefused("evaluation.no-grades", "没有评估等次表“" + table + "”，请先部署");
    }

    static EvaluationRefused endsBeforeItStarts(LocalDate opensOn, LocalDate closesOn) {
        return new EvaluationRefused(
                "evaluation.ends-before-it-starts", "截止日期 " + closesOn + " 须晚于启动日期 " + opensOn + "，请核对");
    }
}
