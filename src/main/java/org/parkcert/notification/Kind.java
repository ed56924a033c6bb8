package org.parkcert.notification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** 消息种类; its key is the name of its template. */
enum Kind {
    APPLICATION_RECEIVED("收到申报", true),
    ACCEPTED("受理", true),
    SUPPLEMENT_REQUESTED("通知补正", true),
    SUPPLEMENT_REMINDER("补正期限将满", true),
    DECISION_INTENDED("告知拟作出的不利决定", true),
    DECISION_ISSUED("作出决定", true),
    PLAQUE_AWARDED("制发标牌证书", true),
    DOCUMENT_ARRIVED("收到其他文书", true),
    CASE_CLOSED("办结、撤回或者终止", true),
    LOCALITY_TASK("需要所在地办理的事项", true),
    REPORT_OPENED("应当报送的报告", true),
    REPORT_REMINDER("报送日期将至", true),
    REPORT_LATE("报告逾期", true),
    REPORT_RETURNED("报告退回修改", true),
    TASK_ARRIVED("新的任务", false),
    EXPERT_INVITED("邀请评审", false),
    OBJECTION_RAISED("收到异议", false),
    DEADLINE_NEAR("期限临近", false),
    DEADLINE_OVERDUE("期限超过", false),
    DELIVERY_FAILED("邮件、推送没有送达", false),
    /** goes to people without an account */
    OBJECTION_ANSWERED("异议已答复", false);

    private final String label;
    private final boolean forLocalities;

    Kind(String label, boolean forLocalities) {
        this.label = label;
        this.forLocalities = forLocalities;
    }

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label() {
        return label;
    }

    boolean isFor(boolean locality) {
        return this != OBJECTION_ANSWERED && forLocalities == locality;
    }

    /** @throws IllegalArgumentException for an unknown key */
    static Kind of(String key) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("没有消息种类：" + key));
    }
}
