package org.parkcert.publicity;

import org.parkcert.shared.CaseNumber;

/** 公示事项: one case on a notice. */
record NoticeItem(String noticeId, CaseNumber caseNumber, String parkId, Status status) {

    enum Status {
        /** 公示中 */
        OPEN,
        /** 公示结束 */
        CLOSED,
        /** 已由新公示代替 */
        SUPERSEDED,
        /** 已撤下 */
        WITHDRAWN
    }
}
