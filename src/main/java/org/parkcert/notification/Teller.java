package org.parkcert.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parkcert.acceptance.Acceptance;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.casefile.CaseClosed;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.CaseOpened;
import org.parkcert.casefile.DocumentKept;
import org.parkcert.casefile.Outcome;
import org.parkcert.duty.ReportNews;
import org.parkcert.identity.Groups;
import org.parkcert.outbox.Effect;
import org.parkcert.outbox.EffectFailed;
import org.parkcert.outbox.Outbox;
import org.parkcert.publicity.ObjectionAnswered;
import org.parkcert.publicity.ObjectionRaised;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 告知: hears what happens, in its transaction, and says who is told what. Nobody else in the platform decides that. */
@Service
@Transactional
public class Teller {

    private static final String SCORE = "shared-expert-review#userTask_score";

    /** Who is told of the objection is told of its task by that. */
    private static final String VERIFY_OBJECTION = "shared-public-notice#userTask_verifyObjection";

    /** Told of otherwise, or a proof that the applicant gave himself. */
    private static final Set<String> UNTOLD = Set.of("receipt", "delivery-receipt");

    private static final Map<String, Kind> DOCUMENTS = Map.of(
            "acceptance-notice", Kind.ACCEPTED,
            "supplement-request", Kind.SUPPLEMENT_REQUESTED,
            "intended-refusal", Kind.DECISION_INTENDED,
            "certificate", Kind.PLAQUE_AWARDED);

    /** The locality is told of a report by the report. */
    private static final String REPORT = "shared-report#";

    private final Messages messages;
    private final CaseFiles cases;
    private final Acceptance acceptance;
    private final Authorities authorities;
    private final Outbox outbox;
    private final MailChannel mail;
    private final ObjectMapper json;
    private final Clock clock;

    Teller(
            Messages messages,
            CaseFiles cases,
            Acceptance acceptance,
            Authorities authorities,
            Outbox outbox,
            MailChannel mail,
            ObjectMapper json,
            Clock clock) {
        this.messages = messages;
        this.cases = cases;
        this.acceptance = acceptance;
        this.authorities = authorities;
        this.outbox = outbox;
        this.mail = mail;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void opened(CaseOpened opened) {
        if (opened.startedBy() != Authority.StartedBy.APPLICATION) {
            return;
        }
        var caseFile = cases.get(opened.caseNumber());
        messages.tell(applicant(caseFile), Kind.APPLICATION_RECEIVED, caseFile, Map.of());
    }

    @EventListener
    void documentKept(DocumentKept document) {
        if (!isForApplicant(document) || UNTOLD.contains(document.kind())) {
            return;
        }
        var caseFile = cases.get(document.caseNumber());
        var kind = document.documentNumber() != null
                ? Kind.DECISION_ISSUED
                : DOCUMENTS.getOrDefault(document.kind(), Kind.DOCUMENT_ARRIVED);
        var deadline = kind == Kind.SUPPLEMENT_REQUESTED
                ? acceptance
                        .supplementEndsOn(document.caseNumber())
                        .map(ChineseDate::of)
                        .orElse("")
                : "";
        messages.tell(applicant(caseFile), kind, caseFile, Map.of("title", document.title(), "deadline", deadline));
    }

    /** Of what is published, the numbered documents (通报); notices are told by their step. */
    private static boolean isForApplicant(DocumentKept document) {
        return document.audience() == CaseDocument.Audience.APPLICANT
                || (document.audience() == CaseDocument.Audience.PUBLIC && document.documentNumber() != null);
    }

    /** Approved and refused are told by their documents. */
    @EventListener
    void closed(CaseClosed closed) {
        if (closed.outcome() == Outcome.APPROVED
                || closed.outcome() == Outcome.REFUSED
                || closed.outcome() == Outcome.RETURNED) {
            return;
        }
        var caseFile = cases.get(closed.caseNumber());
        messages.tell(
                applicant(caseFile),
                Kind.CASE_CLOSED,
                caseFile,
                Map.of("outcome", closed.outcome().label()));
    }

    /** 报告: the locality is told of each step that concerns it. */
    @EventListener
    void reported(ReportNews news) {
        var caseFile = cases.get(news.caseNumber());
        messages.tell(
                applicant(caseFile),
                kindOf(news.what()),
                caseFile,
                Map.of("title", news.reportKind(), "deadline", ChineseDate.of(news.dueOn())));
    }

    private static Kind kindOf(ReportNews.What what) {
        return switch (what) {
            case OPENED -> Kind.REPORT_OPENED;
            case REMINDED -> Kind.REPORT_REMINDER;
            case LATE -> Kind.REPORT_LATE;
            case RETURNED -> Kind.REPORT_RETURNED;
        };
    }

    @EventListener
    void objected(ObjectionRaised raised) {
        var caseFile = cases.get(raised.caseNumber());
        messages.tell(
                List.of(Audience.group(caseFile.authority(), Groups.OFFICERS)),
                Kind.OBJECTION_RAISED,
                caseFile,
                Map.of("title", raised.noticeTitle()));
    }

    /** To a person without an account: the receipt's number only, at the address that he gave for it. */
    @EventListener
    void answered(ObjectionAnswered answered) {
        var address = answered.mail();
        if (address == null || !mail.isConfigured()) {
            return;
        }
        var caseFile = cases.get(answered.caseNumber());
        var filled = messages.filled(Kind.OBJECTION_ANSWERED, caseFile, Map.of("receipt", answered.receipt()));
        outbox.put(new Effect(
                MailChannel.NAME,
                caseFile.authority(),
                caseFile.caseNumber(),
                Kind.OBJECTION_ANSWERED.key(),
                address,
                written(new MailChannel.Mail(filled.subject(), filled.body()))));
    }

    /** Once a day: when a server is down, one message says so. */
    @EventListener
    void failed(EffectFailed failed) {
        var authority = failed.authority();
        var audience = authority == null
                ? Audience.group("", Groups.ADMINISTRATORS)
                : Audience.group(authority, Groups.OPERATORS);
        messages.tellOnce(
                audience,
                Kind.DELIVERY_FAILED,
                Map.of("title", failed.channel().equals(MailChannel.NAME) ? "邮件" : "推送", "reason", failed.why()),
                "/outbox",
                "delivery-failed:%s:%s:%s".formatted(authority, failed.channel(), LocalDate.now(clock)));
    }

    /**
     * 新的任务; the locality is told by the document that asks for it.
     *
     * @param element {@code <process id>#<element id>}
     * @param people who have it, or may claim it
     */
    public void taskArrived(
            CaseNumber number, String authority, String element, String taskId, String name, Recipients people) {
        tellLocality(number, element, name, people);
        var audiences = Stream.concat(
                        people.users().stream().map(user -> Audience.user(authority, user)),
                        people.groups().stream()
                                .filter(group -> !Groups.isLocality(group))
                                .map(group -> Audience.group(authority, group)))
                .toList();
        if (audiences.isEmpty() || element.equals(VERIFY_OBJECTION)) {
            return;
        }
        var kind = element.equals(SCORE) ? Kind.EXPERT_INVITED : Kind.TASK_ARRIVED;
        var fields = Map.of("title", name, "caseNumber", number.value());
        messages.tellOfTask(audiences, kind, number, fields, taskId);
    }

    /** Of a case that it didn't apply for no document asks the locality. */
    private void tellLocality(CaseNumber number, String element, String name, Recipients people) {
        if (element.startsWith(REPORT) || people.groups().stream().noneMatch(Groups::isLocality)) {
            return;
        }
        var caseFile = cases.get(number);
        var startedBy = authorities
                .get(caseFile.authority())
                .matter(caseFile.matter(), caseFile.regime())
                .map(Authority.Matter::startedBy)
                .orElse(Authority.StartedBy.APPLICATION);
        if (startedBy == Authority.StartedBy.SCHEDULE || startedBy == Authority.StartedBy.OFFICER) {
            messages.tell(applicant(caseFile), Kind.LOCALITY_TASK, caseFile, Map.of("title", name));
        }
    }

    /** 办理人员. */
    public record Recipients(Set<String> users, Set<String> groups) {}

    private static List<Audience> applicant(CaseFile caseFile) {
        return List.of(Audience.group(caseFile.authority(), Groups.locality(caseFile.localityCode())));
    }

    private String written(MailChannel.@Nullable Mail content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A mail can't be written", impossible);
        }
    }
}
