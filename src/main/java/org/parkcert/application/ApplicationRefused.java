package org.parkcert.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authority.Matter;
import org.parkcert.bundle.Authority.StartedBy;
import org.parkcert.bundle.Authority.WaitingPeriod;
import org.parkcert.calendar.Deadline;
import org.parkcert.park.Park;
import org.parkcert.shared.BusinessRuleViolation;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;

/** 申报不予接收: the rules don't take this application now. */
final class ApplicationRefused extends BusinessRuleViolation {

    private ApplicationRefused(String code, String message) {
        super(code, message);
    }

    static ApplicationRefused noRegime(String authorityName, LocalDate day) {
        return new ApplicationRefused(
                "application.no-regime", authorityName + "在 " + day + " 没有施行中的管理办法，不能申报，请在办法施行后提交");
    }

    static ApplicationRefused alreadySubmitted(@Nullable CaseNumber caseNumber) {
        return new ApplicationRefused("application.already-submitted", "该申报已提交，办件编号 " + caseNumber + "，请按办件编号查看进度");
    }

    static ApplicationRefused notOpenForChanges(@Nullable CaseNumber caseNumber) {
        return new ApplicationRefused(
                "application.not-open-for-changes", "办件 " + caseNumber + " 当前没有要求补正，不能修改申报内容，请等待审查结果");
    }

    static ApplicationRefused underRecommendation() {
        return new ApplicationRefused(
                "application.under-recommendation", "该申报已送审，正在由所在地人力资源社会保障部门推荐或由人民政府提出申请，不能修改；需要修改的，请先退回");
    }

    static ApplicationRefused recommendationFirst(String bureau) {
        return new ApplicationRefused("application.recommendation-first", "须先由" + bureau + "审核推荐，再由人民政府提出申请；请先送审");
    }

    static ApplicationRefused noRecommendation(String matterName) {
        return new ApplicationRefused("application.no-recommendation", "“" + matterName + "”不需要先行推荐，请直接提交申报");
    }

    static ApplicationRefused bureauOnly(String bureau) {
        return new ApplicationRefused("application.bureau-only", "申报由" + bureau + "送审，请使用该单位的账号办理");
    }

    static ApplicationRefused ownForm() {
        return new ApplicationRefused("task.own-form", "此事项有专门的办理页面，请在申报或办件页面办理");
    }

    static ApplicationRefused notAppliedFor(Matter matter) {
        return new ApplicationRefused(
                "application.not-applied-for",
                "“%s”不经申报，%s"
                        .formatted(
                                matter.name(),
                                matter.startedBy() == StartedBy.LOCALITY ? "请在“我的申报”的园区事项中提出" : "由主管部门立案，请在待办中办理"));
    }

    static ApplicationRefused notYoursToStart(Matter matter) {
        return new ApplicationRefused(
                "case.not-yours-to-start",
                "“" + matter.name() + "”"
                        + switch (matter.startedBy()) {
                            case APPLICATION -> "须先填写申报，请新建申报后提交";
                            case SCHEDULE -> "由平台按期立案，不需要另行提出";
                            case OFFICER -> "由主管部门经办人立案，请与主管部门联系";
                            case LOCALITY -> "由园区所在地提出，请使用所在地的账号办理";
                        });
    }

    static ApplicationRefused notRecognised(Park park) {
        return new ApplicationRefused("park.not-recognised", "“" + park.name() + "”不是在册的已认定园区，不能立案，请核对园区");
    }

    static ApplicationRefused waiting(
            CaseNumber failed, WaitingPeriod waiting, String article, LocalDate deliveredOn, Deadline period) {
        return new ApplicationRefused(
                "application.waiting-period",
                "办件 %s 未通过验收审核，结果于 %s 送达，须间隔 %d 个月后再次申报（%s）；请对照整改清单完善，%s起可以提交"
                        .formatted(
                                failed,
                                ChineseDate.of(deliveredOn),
                                waiting.months(),
                                article,
                                ChineseDate.of(period.firstDayAfter())));
    }

    static ApplicationRefused resultNotDelivered(CaseNumber failed) {
        return new ApplicationRefused(
                "application.result-not-delivered", "办件 " + failed + " 未通过验收审核，结果尚未送达，请在送达并满间隔期后再次申报");
    }

    static ApplicationRefused undecided(CaseNumber open, String matterName) {
        return new ApplicationRefused(
                "application.matter-open", "这个园区的“" + matterName + "”（办件 " + open + "）还在办理，请先办完，误立的请撤回");
    }

    static ApplicationRefused keyReused() {
        return new ApplicationRefused("application.idempotency-key-reused", "请求头 Idempotency-Key 已用于内容不同的请求，请换用新的值重试");
    }
}
