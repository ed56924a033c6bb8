package org.parkcert.publicity;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.Practice;
import org.parkcert.calendar.ArrangementEntered;
import org.parkcert.calendar.DayKind;
import org.parkcert.calendar.Deadline;
import org.parkcert.calendar.WorkingDays;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.parkcert.shared.NotAtThisStage;
import org.parkcert.shared.NotFound;
import org.parkcert.shared.RandomId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公示与异议: publishes what is about to be certified and hears everyone who objects in time (第十条（四）). */
@Service
@Transactional
public class Publicity {

    private final NoticeMapper notices;
    private final CaseFiles caseFiles;
    private final Authorities authorities;
    private final Parks parks;
    private final WorkingDays workingDays;
    private final DocumentTemplates templates;
    private final PublicityProcess process;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publicity(
            NoticeMapper notices,
            CaseFiles caseFiles,
            Authorities authorities,
            Parks parks,
            WorkingDays workingDays,
            DocumentTemplates templates,
            PublicityProcess process,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.caseFiles = caseFiles;
        this.authorities = authorities;
        this.parks = parks;
        this.workingDays = workingDays;
        this.templates = templates;
        this.process = process;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * 发布公示, or the case joins the list that is on notice already, unless it would be on notice for less than its days; the
     * clock of the case stands still.
     *
     * @param listKey the list on which the case stands, null for a notice of its own
     */
    public Notice open(CaseNumber caseNumber, int days, DayKind dayKind, @Nullable String listKey) {
        var caseFile = caseFiles.lock(caseNumber);
        var now = LocalDateTime.now(clock);
        var superseded = notices.awaitingSuccessor(caseNumber).flatMap(notices::find);
        var deadline = workingDays.noticePeriod(now.toLocalDate(), days, dayKind);
        var notice = Optional.ofNullable(listKey)
                .flatMap(key -> onNotice(caseFile.authority(), key, deadline.endsAt()))
                .orElseGet(() -> publish(caseFile, days, dayKind, deadline, listKey, superseded.isPresent(), now));
        notices.supersede(caseNumber, notice.id());
        notices.insertItem(new NoticeItem(notice.id(), caseNumber, caseFile.parkId(), NoticeItem.Status.OPEN));
        caseFiles.pauseClock(caseNumber, "公示");
        keepText(caseNumber, notice, superseded);
        audit.record(
                "publicity.notice-opened",
                caseNumber,
                notice.id(),
                Map.of("endsAt", notice.endsAt().toString()));
        return notice;
    }

    /**
     * 提出异议, from the moment of publication until 24:00 of the last day.
     *
     * @return 回执编号
     */
    public String raiseObjection(String noticeId, CaseNumber caseNumber, NewObjection raised) {
        var notice = notices.find(noticeId).orElseThrow(() -> NotFound.of("notice", "公示", noticeId));
        if (caseFiles.find(caseNumber).isEmpty()) {
            throw PublicityRefused.notOnNotice();
        }
        caseFiles.lock(caseNumber);
        var item = notices.lockItem(noticeId, caseNumber).orElseThrow(PublicityRefused::notOnNotice);
        var now = LocalDateTime.now(clock);
        if (item.status() != NoticeItem.Status.OPEN || !notice.isOpenAt(now)) {
            throw PublicityRefused.noticeClosed();
        }
        var signed = raised.name() != null && raised.contact() != null;
        if (!signed && !answersAnyone(caseNumber)) {
            throw PublicityRefused.unsigned();
        }
        var receipt = RandomId.next();
        notices.insertObjection(new Objection(
                receipt,
                noticeId,
                caseNumber,
                raised.content(),
                signed,
                now,
                Objection.Status.UNDER_INVESTIGATION,
                null,
                null,
                null));
        if (raised.name() != null || raised.contact() != null) {
            notices.insertObjector(receipt, raised.name(), raised.contact(), raised.byMail());
        }
        audit.record("publicity.objection-raised", caseNumber, noticeId, Map.of());
        events.publishEvent(new ObjectionRaised(caseNumber, notice.title()));
        process.objectionRaised(caseNumber, receipt);
        return receipt;
    }

    /** 核实异议: the finding; who signed is answered in writing under his receipt (P-6). */
    public void answer(CaseNumber caseNumber, String receipt, Finding finding) {
        caseFiles.lock(caseNumber);
        var objection = notices.objection(receipt).orElseThrow(() -> new NotAtThisStage(caseNumber));
        var practised = answersAnyone(caseNumber);
        finding.check(objection.signed());
        var now = LocalDateTime.now(clock);
        var change = practised ? finding.materialChange() : null;
        if (notices.answer(receipt, finding.status(), finding.text(), change, now) == 0) {
            throw new NotAtThisStage(caseNumber);
        }
        if (practised && objection.signed()) {
            notices.insertReply(receipt, reply(objection, finding), now);
        }
        audit.record(
                "publicity.objection-answered",
                caseNumber,
                caseNumber.value(),
                Map.of("status", finding.status().name()));
        events.publishEvent(new ObjectionAnswered(
                caseNumber,
                receipt,
                notices.objector(receipt)
                        .filter(NoticeMapper.Objector::byMail)
                        .map(NoticeMapper.Objector::contact)
                        .orElse(null)));
    }

    private boolean answersAnyone(CaseNumber caseNumber) {
        return caseFiles.practices(caseNumber).on(Practice.OBJECTION);
    }

    private String reply(Objection objection, Finding finding) {
        var objector = notices.objector(objection.receipt()).map(NoticeMapper.Objector::name);
        return templates.render(
                objection.caseNumber(),
                "objection-reply",
                Map.of(
                        "objectorName", objector.orElse("异议人"),
                        "raisedOn", ChineseDate.of(objection.raisedAt().toLocalDate()),
                        "noticeTitle",
                                notices.find(objection.noticeId())
                                        .map(Notice::title)
                                        .orElse(""),
                        "receipt", objection.receipt(),
                        "findings",
                                finding.text()
                                        .lines()
                                        .filter(line -> !line.isBlank())
                                        .toList(),
                        "upheld", finding.verified(),
                        "changed", finding.materialChange() != null));
    }

    /**
     * 公示结束: whether any objection was upheld, whatever the order in which they were answered, or else whether what was on notice
     * has materially changed, so that it is put on notice anew.
     */
    public Conclusion conclude(CaseNumber caseNumber) {
        caseFiles.lock(caseNumber);
        var noticeId = notices.openNoticeOf(caseNumber).map(Notice::id).orElse("");
        var objections = notices.objections(caseNumber);
        var upheld = objections.stream()
                .filter(objection -> objection.status() == Objection.Status.UPHELD)
                .map(Objection::finding)
                .toList();
        var changed = objections.stream()
                .anyMatch(objection -> objection.noticeId().equals(noticeId) && objection.materialChange() != null);
        var conclusion =
                !upheld.isEmpty() ? Conclusion.UPHELD : changed ? Conclusion.MATERIALLY_CHANGED : Conclusion.NOT_UPHELD;
        notices.closeItems(
                caseNumber,
                conclusion == Conclusion.MATERIALLY_CHANGED ? NoticeItem.Status.SUPERSEDED : NoticeItem.Status.CLOSED);
        caseFiles.resumeClock(caseNumber, "公示");
        if (!upheld.isEmpty()) {
            caseFiles.keepReason(caseNumber, "公示期间有异议，经查证属实：" + String.join("；", upheld));
        }
        audit.record(
                "publicity.notice-concluded",
                caseNumber,
                caseNumber.value(),
                Map.of("upheld", Integer.toString(upheld.size()), "conclusion", conclusion.name()));
        return conclusion;
    }

    /** 公示的结论. */
    public enum Conclusion {
        /** 有异议成立 */
        UPHELD,
        /** 内容有重大变更，须重新公示 */
        MATERIALLY_CHANGED,
        /** 无异议成立 */
        NOT_UPHELD
    }

    /** 异议答复书 of a signed objection; empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<String> reply(String receipt) {
        return notices.reply(receipt);
    }

    /** 异议人: for the officer who verifies the objection, and for nobody else. */
    @Transactional(readOnly = true)
    public Optional<String> objector(String receipt) {
        return notices.objector(receipt).map(objector -> Stream.of(objector.name(), objector.contact())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("，")));
    }

    /** The case was withdrawn while on notice: no notice stays public. */
    public void takeDown(CaseNumber caseNumber) {
        var now = LocalDateTime.now(clock);
        if (notices.closeItems(caseNumber, NoticeItem.Status.WITHDRAWN) > 0) {
            notices.closeObjections(caseNumber, now);
            caseFiles.resumeClock(caseNumber, "公示");
            audit.record("publicity.notice-taken-down", caseNumber, caseNumber.value(), Map.of());
        }
    }

    @Transactional(readOnly = true)
    public Optional<Objection> objection(String receipt) {
        return notices.objection(receipt);
    }

    /** The notice on which the case stands now. */
    @Transactional(readOnly = true)
    public Optional<Notice> openNoticeOf(CaseNumber caseNumber) {
        return notices.openNoticeOf(caseNumber);
    }

    /** A year's holidays were arranged: open notices end when they should. */
    @EventListener
    void arrangementEntered(ArrangementEntered entered) {
        for (var notice : notices.openNotices(LocalDateTime.now(clock))) {
            var deadline =
                    workingDays.noticePeriod(notice.publishedAt().toLocalDate(), notice.noticeDays(), notice.dayKind());
            notices.moveEnd(notice.id(), deadline.endsAt(), deadline.provisional(), deadline.explanation());
            if (!deadline.endsAt().equals(notice.endsAt())) {
                for (var caseNumber : notices.openCases(notice.id())) {
                    process.noticeEndMoved(caseNumber, deadline.endsAt());
                    audit.record(
                            "publicity.notice-end-moved",
                            caseNumber,
                            notice.id(),
                            Map.of("endsAt", deadline.endsAt().toString()));
                }
            }
        }
    }

    private Optional<Notice> onNotice(String authority, String listKey, LocalDateTime endsAt) {
        return notices.list(authority, listKey, endsAt).or(() -> {
            notices.waitInLineToPublish();
            return notices.list(authority, listKey, endsAt);
        });
    }

    private Notice publish(
            CaseFile caseFile,
            int days,
            DayKind dayKind,
            Deadline deadline,
            @Nullable String listKey,
            boolean renewed,
            LocalDateTime now) {
        var notice = new Notice(
                RandomId.next(),
                caseFile.authority(),
                listKey,
                title(caseFile, listKey) + (renewed ? "（重新公示）" : ""),
                now,
                deadline.endsAt(),
                days,
                dayKind,
                deadline.provisional(),
                deadline.explanation());
        notices.insert(notice);
        return notice;
    }

    private String title(CaseFile caseFile, @Nullable String listKey) {
        var authority = authorities.get(caseFile.authority());
        var matter = authority
                .matter(caseFile.matter(), caseFile.regime())
                .map(found -> found.name())
                .orElse("认定");
        var mark = authority
                .regime(caseFile.regime())
                .filter(Authority.Regime::draft)
                .map(draft -> "（" + Authority.Regime.DRAFT + "）")
                .orElse("");
        return listKey == null
                ? "关于拟同意“%s”%s的公示%s".formatted(parks.get(caseFile.parkId()).name(), matter, mark)
                : "关于拟同意%s名单的公示%s".formatted(matter, mark);
    }

    private void keepText(CaseNumber caseNumber, Notice notice, Optional<Notice> superseded) {
        var html = templates.render(
                caseNumber,
                "notice",
                Map.of(
                        "title", notice.title(),
                        "listed", notice.listKey() != null,
                        "noticeEndsOn",
                                ChineseDate.of(notice.endsAt().toLocalDate().minusDays(1)),
                        "explanation", notice.explanation(),
                        "contacts", caseFiles.practices(caseNumber).on(Practice.NOTICE_CONTENT),
                        "anonymous", answersAnyone(caseNumber),
                        "renewed", superseded.isPresent(),
                        "supersededOn",
                                superseded
                                        .map(old ->
                                                ChineseDate.of(old.publishedAt().toLocalDate()))
                                        .orElse(""),
                        "changes",
                                superseded.map(old -> changes(caseNumber, old)).orElse(List.of())));
        caseFiles.keepDocument(
                caseNumber, new CaseDocument.Draft("notice", notice.title(), Audience.PUBLIC, null, html));
    }

    private List<String> changes(CaseNumber caseNumber, Notice superseded) {
        return notices.objections(caseNumber).stream()
                .filter(objection -> objection.noticeId().equals(superseded.id()))
                .map(Objection::materialChange)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * 核查结论.
     *
     * @param dismissed unsigned and without any lead: not examined, with the reason as its text
     * @param materialChange what of the notice's content has materially changed; it is published with the new notice
     */
    public record Finding(boolean verified, boolean dismissed, String text, @Nullable String materialChange) {

        void check(boolean signed) {
            if (dismissed && signed) {
                throw PublicityRefused.signedNotDismissed();
            }
            if (dismissed && verified) {
                throw PublicityRefused.dismissedNotVerified();
            }
        }

        Objection.Status status() {
            if (dismissed) {
                return Objection.Status.DISMISSED;
            }
            return verified ? Objection.Status.UPHELD : Objection.Status.NOT_UPHELD;
        }
    }

    /**
     * 拟提出的异议.
     *
     * @param name null for an unsigned objection
     * @param contact where the answer goes, null for an unsigned objection
     */
    public record NewObjection(String content, @Nullable String name, @Nullable String contact, boolean byMail) {

        public NewObjection(String content, @Nullable String name, @Nullable String contact) {
            this(content, name, contact, false);
        }
    }
}
