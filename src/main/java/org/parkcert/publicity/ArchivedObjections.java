package org.parkcert.publicity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Practice;
import org.parkcert.casefile.ArchivePart;
import org.parkcert.casefile.CaseFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 异议及答复 in the index of the file; who objected stays secret (P-6, P-10). */
@Component
@Order(10)
class ArchivedObjections implements ArchivePart {

    private final NoticeMapper notices;
    private final Authorities authorities;

    ArchivedObjections(NoticeMapper notices, Authorities authorities) {
        this.notices = notices;
        this.authorities = authorities;
    }

    @Override
    public List<Entry> entries(CaseFile caseFile) {
        var authority = authorities.get(caseFile.authority()).name();
        var entries = new ArrayList<Entry>();
        var number = 0;
        for (var objection : notices.objections(caseFile.caseNumber())) {
            number++;
            var raisedOn = objection.raisedAt().toLocalDate();
            entries.add(new Entry(
                    Section.OBJECTIONS,
                    "第%d件异议（%s，%s）".formatted(number, objection.signed() ? "实名" : "匿名", label(objection)),
                    "",
                    "异议人（保密）",
                    raisedOn));
            if (isReplied(objection)) {
                var answeredAt = Objects.requireNonNullElse(objection.answeredAt(), objection.raisedAt());
                entries.add(new Entry(
                        Section.OBJECTIONS, "第%d件异议的答复书".formatted(number), "", authority, answeredAt.toLocalDate()));
            }
        }
        return entries;
    }

    @Override
    public List<String> missing(CaseFile caseFile) {
        if (!authorities.get(caseFile.authority()).practices().on(Practice.OBJECTION)) {
            return List.of();
        }
        var missing = new ArrayList<String>();
        var number = 0;
        for (var objection : notices.objections(caseFile.caseNumber())) {
            number++;
            if (objection.signed() && objection.status() != Objection.Status.MOOT && !isReplied(objection)) {
                missing.add("第%d件异议的答复书".formatted(number));
            }
        }
        return missing;
    }

    private boolean isReplied(Objection objection) {
        return notices.reply(objection.receipt()).isPresent();
    }

    private static String label(Objection objection) {
        return switch (objection.status()) {
            case UNDER_INVESTIGATION -> "核查中";
            case UPHELD -> "属实";
            case NOT_UPHELD -> "不属实";
            case DISMISSED -> "没有线索，不予核查";
            case MOOT -> "公示终止，不再核查";
        };
    }
}
