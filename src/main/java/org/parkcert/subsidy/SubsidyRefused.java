package org.parkcert.subsidy;

import org.parkcert.shared.BusinessRuleViolation;

/** 不能这样办理补助. */
final class SubsidyRefused extends BusinessRuleViolation {

    private SubsidyRefused(String code, String message) {
        super(code, message);
    }

    static SubsidyRefused onceOnly(String programmeName) {
        return new SubsidyRefused("subsidy.once-only", "“" + programmeName + "”只给予一次，该园区已经享受");
    }

    static SubsidyRefused rectificationOpen() {
        return new SubsidyRefused("subsidy.rectification-open", "该园区尚有整改未完成，因评估增加的补助待整改完成后再拨付");
    }

    static SubsidyRefused settledMeanwhile(int year) {
        return new SubsidyRefused("subsidy.year-settled", year + " 年的补助已经由另一办件核定或者取消，请退回重新拟定");
    }

    static SubsidyRefused passesCap(String cap, String room) {
        return new SubsidyRefused("subsidy.above-cap", "累计补助最高 " + cap + "，现最多还可核定 " + room + "，请退回重新拟定");
    }

    static SubsidyRefused notRecognised() {
        return new SubsidyRefused("subsidy.not-recognised", "该园区没有认定日期，不能确定补助年度");
    }

    static SubsidyRefused withdrawn() {
        return new SubsidyRefused("subsidy.park-withdrawn", "该园区已经取消认定，不能再安排或者拨付补助；请改为不予安排、不同意，拨付环节不填金额直接提交");
    }
}
