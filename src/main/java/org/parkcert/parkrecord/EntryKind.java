package org.parkcert.parkrecord;

/** 档案事项. */
public enum EntryKind {
    PREPARATION("筹建"),
    RECOGNITION("认定"),
    PLAQUE("标牌"),
    CHANGE("变更"),
    REPORT("报告"),
    EVALUATION("评估考核"),
    COMMENDATION("通报表扬"),
    SUBSIDY("补助"),
    RECTIFICATION("整改"),
    SANCTION("处理"),
    WITHDRAWAL("取消认定"),
    FOLLOW_UP("后续事项"),
    FACT("登记事项");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
