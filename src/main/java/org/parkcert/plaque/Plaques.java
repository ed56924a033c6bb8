package org.parkcert.plaque;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parkcert.audit.AuditTrail;
import org.parkcert.audit.Sm3;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.Practice;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.casefile.GivenDay;
import org.parkcert.park.Park;
import org.parkcert.park.Parks;
import org.parkcert.parkrecord.Entry;
import org.parkcert.parkrecord.EntryKind;
import org.parkcert.parkrecord.ParkRecords;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.Change;
import org.parkcert.shared.ChineseDate;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.parkcert.shared.RandomId;
import org.parkcert.signing.Signing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 授牌: a plaque with its certificate, that anyone can verify (第十一条); it can be withdrawn (P-9). */
@Service
@Transactional
public class Plaques {

    private static final String CERTIFICATE = "certificate";
    private static final String WITHDRAWAL_NOTICE = "plaque-withdrawal-notice";
    private static final int LONGEST_COMMENT = 1000;
    private static final int MOST_PUBLISHED = 50;

    private final PlaqueMapper plaques;
    private final CaseFiles caseFiles;
    private final Parks parks;
    private final ParkRecords records;
    private final Authorities authorities;
    private final DocumentTemplates templates;
    private final Signing signing;
    private final AuditTrail audit;
    private final Clock clock;
    private final String publicUrl;

    Plaques(
            PlaqueMapper plaques,
            CaseFiles caseFiles,
            Parks parks,
            ParkRecords records,
            Authorities authorities,
            DocumentTemplates templates,
            Signing signing,
            AuditTrail audit,
            Clock clock,
            @Value("${parkcert.public-url:http://localhost:8080}") String publicUrl) {
        this.plaques = plaques;
        this.caseFiles = caseFiles;
        this.parks = parks;
        this.records = records;
        this.authorities = authorities;
        this.templates = templates;
        this.signing = signing;
        this.audit = audit;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** 制发标牌和证书; a repetition returns the plaque that the case has. */
    public Plaque award(CaseNumber caseNumber, @Nullable String clause) {
        var caseFile = caseFiles.lock(caseNumber);
        return plaques.ofCase(caseNumber).orElseGet(() -> {
            var plaque = new Plaque(
                    RandomId.next(),
                    caseFile.authority(),
                    caseFile.parkId(),
                    caseNumber,
                    LocalDate.now(clock),
                    Plaque.State.VALID);
            var certificate = signed(plaque, caseFile);
            plaques.insert(plaque, certificate);
            enter(plaque, "授牌，标牌编号 " + plaque.plaqueNumber(), clause);
            keepCertificate(plaque);
            audit.record(
                    AuditedCertificates.AWARDED,
                    caseNumber,
                    caseFile.parkId(),
                    Change.of(
                            "",
                            Plaque.State.VALID.key(),
                            Map.of(AuditedCertificates.PLAQUE, plaque.plaqueNumber(), Sm3.DETAIL, certificate.hash())));
            return plaque;
        });
    }

    @Transactional(readOnly = true)
    public Optional<Plaque> find(String plaqueNumber) {
        return plaques.find(plaqueNumber);
    }

    @Transactional(readOnly = true)
    public Optional<Plaque> ofCase(CaseNumber caseNumber) {
        return plaques.ofCase(caseNumber);
    }

    /** 标牌证书; empty for a plaque that was awarded before certificates were signed. */
    @Transactional(readOnly = true)
    Optional<Certificate> certificate(String plaqueNumber) {
        return plaques.certificate(plaqueNumber);
    }

    @Transactional(readOnly = true)
    Optional<LocalDate> suspendedSince(String plaqueNumber) {
        return plaques.suspendedSince(plaqueNumber);
    }

    /** 暂停标牌: everybody who verifies it learns so at once. */
    void suspend(Plaque plaque, @Nullable String reason) {
        var text = reason("暂停", reason);
        require(plaque, Plaque.State.VALID, PlaqueRefused::notValid);
        plaques.change(plaque.plaqueNumber(), Plaque.State.SUSPENDED);
        plaques.suspend(plaque.plaqueNumber(), LocalDate.now(clock), text);
        enter(plaque, "暂停标牌：" + text, Practice.PLAQUE_RETURN.id());
        audit.record(
                AuditedPlaques.SUSPENDED,
                null,
                plaque.parkId(),
                changed(plaque, Plaque.State.VALID, Plaque.State.SUSPENDED, text));
    }

    /** 恢复标牌. */
    void restore(Plaque plaque, @Nullable String reason) {
        var text = reason("恢复", reason);
        require(plaque, Plaque.State.SUSPENDED, PlaqueRefused::notSuspended);
        plaques.change(plaque.plaqueNumber(), Plaque.State.VALID);
        plaques.restore(plaque.plaqueNumber(), LocalDate.now(clock), text);
        enter(plaque, "恢复标牌：" + text, Practice.PLAQUE_RETURN.id());
        audit.record(
                AuditedPlaques.RESTORED,
                null,
                plaque.parkId(),
                changed(plaque, Plaque.State.SUSPENDED, Plaque.State.VALID, text));
    }

    private void enter(Plaque plaque, String text, @Nullable String clause) {
        records.enter(
                new Entry(plaque.parkId(), EntryKind.PLAQUE, LocalDate.now(clock), text, plaque.caseNumber(), clause));
    }

    private void require(Plaque plaque, Plaque.State state, Supplier<PlaqueRefused> refusal) {
        if (plaques.lock(plaque.plaqueNumber())
                .filter(found -> found.state() == state)
                .isEmpty()) {
            throw refusal.get();
        }
    }

    private static Map<String, String> changed(Plaque plaque, Plaque.State before, Plaque.State after, String reason) {
        return Change.of(
                before.key(),
                after.key(),
                Map.of(AuditedCertificates.PLAQUE, plaque.plaqueNumber(), Sm3.DETAIL, Sm3.hex(reason)));
    }

    private static String reason(String act, @Nullable String given) {
        var text = given == null ? "" : given.strip();
        var faults = new Faults();
        if (text.isEmpty()) {
            faults.add("reason", "required", "请写明" + act + "标牌的理由");
        }
        if (text.length() > LONGEST_COMMENT) {
            faults.add("reason", "too-long", "理由最多 " + LONGEST_COMMENT + " 字，请精简");
        }
        faults.throwIfAny();
        return text;
    }

    /**
     * 取消授牌: the plaque of the case's park is void at once, and the park leaves the registry of recognised parks (P-9). Where
     * another case came first, the record says so and the case goes on; so does one of a park that has no plaque.
     *
     * @param caseNumber the case that came to the withdrawal
     * @param clause on which it rests
     */
    public void withdraw(CaseNumber caseNumber, String reason, @Nullable String clause) {
        var caseFile = caseFiles.lock(caseNumber);
        var standing = plaques.lockStanding(caseFile.parkId());
        var park = parks.get(caseFile.parkId());
        var today = LocalDate.now(clock);
        if (park.state() == Park.State.WITHDRAWN) {
            records.enter(new Entry(
                    park.id(), EntryKind.WITHDRAWAL, today, "此前已经取消认定，本办件的理由为：" + reason, caseNumber, clause));
            return;
        }
        for (var plaque : standing) {
            plaques.change(plaque.plaqueNumber(), Plaque.State.WITHDRAWN);
            plaques.withdraw(plaque.plaqueNumber(), caseNumber, today, reason);
            audit.record(
                    AuditedPlaques.WITHDRAWN,
                    caseNumber,
                    park.id(),
                    Change.of(
                            plaque.state().key(),
                            Plaque.State.WITHDRAWN.key(),
                            Map.of(AuditedCertificates.PLAQUE, plaque.plaqueNumber(), "on", today.toString())));
        }
        parks.withdraw(park.id());
        records.withdrawn(caseNumber, today, reason, clause);
    }

    /** Whether a withdrawal is published and the plaque itself taken back; not where the case withdrew none. */
    @Transactional(readOnly = true)
    public boolean isReturnDue(CaseNumber caseNumber) {
        return authorities
                        .get(caseFiles.get(caseNumber).authority())
                        .practices()
                        .on(Practice.PLAQUE_RETURN)
                && !plaques.withdrawalsOf(caseNumber).isEmpty();
    }

    /** 发布取消授牌公告: anybody reads it beside the plaque's verification. */
    public void publishWithdrawal(CaseNumber caseNumber) {
        var withdrawals = withdrawalsOf(caseNumber);
        var html = templates.render(
                caseNumber,
                WITHDRAWAL_NOTICE,
                Map.of(
                        "reasons", withdrawals.get(0).reason().lines().toList(),
                        "withdrawnOn", ChineseDate.of(withdrawals.get(0).withdrawnOn()),
                        "awardedOn",
                                plaques.find(withdrawals.get(0).plaqueNumber())
                                        .map(plaque -> ChineseDate.of(plaque.awardedOn()))
                                        .orElse(""),
                        "plaqueNumbers",
                                withdrawals.stream()
                                        .map(Withdrawal::plaqueNumber)
                                        .toList()));
        var documentId = caseFiles.keepDocument(
                caseNumber, new CaseDocument.Draft(WITHDRAWAL_NOTICE, "取消授牌公告", Audience.PUBLIC, null, html));
        plaques.publish(caseNumber, documentId);
        audit.record("plaque.withdrawal-published", caseNumber, Long.toString(documentId), Map.of());
    }

    /**
     * 收回标牌.
     *
     * @param returned false when it can't be had back, which the comment explains
     * @throws org.parkcert.shared.InvalidInput with every fault
     */
    public void takeBack(
            CaseNumber caseNumber, boolean returned, @Nullable String writtenDay, @Nullable String comment) {
        var faults = new Faults();
        var text = comment == null ? "" : comment.strip();
        var withdrawnOn = withdrawalsOf(caseNumber).get(0).withdrawnOn();
        var day = returned ? GivenDay.read("takenBackOn", "收回日期", writtenDay, faults) : Optional.<LocalDate>empty();
        day.filter(given -> given.isAfter(LocalDate.now(clock)))
                .ifPresent(given -> faults.add("takenBackOn", "in-future", "收回日期不能晚于今天"));
        day.filter(given -> given.isBefore(withdrawnOn))
                .ifPresent(given -> faults.add("takenBackOn", "too-early", "收回日期不能早于取消授牌的日期（" + withdrawnOn + "）"));
        if (!returned && text.isEmpty()) {
            faults.add("takingBackComment", "required", "标牌无法收回的，请写明原因");
        }
        if (text.length() > LONGEST_COMMENT) {
            faults.add("takingBackComment", "too-long", "说明最多 " + LONGEST_COMMENT + " 字，请精简");
        }
        faults.throwIfAny();
        plaques.takeBack(caseNumber, day.orElse(null), text.isEmpty() ? null : text);
        audit.record(
                "plaque.taken-back", caseNumber, caseNumber.value(), Map.of("returned", Boolean.toString(returned)));
    }

    @Transactional(readOnly = true)
    public Optional<Withdrawal> withdrawal(String plaqueNumber) {
        return plaques.withdrawal(plaqueNumber);
    }

    /** 取消授牌公告 of a plaque, HTML; empty where none was published. */
    @Transactional(readOnly = true)
    public Optional<String> withdrawalNotice(String plaqueNumber) {
        return plaques.withdrawal(plaqueNumber)
                .flatMap(gone -> caseFiles.documents(gone.caseNumber()).stream()
                        .filter(document -> Objects.equals(document.id(), gone.noticeDocumentId()))
                        .findFirst())
                .map(CaseDocument::html);
    }

    /** Published withdrawals, the latest first. */
    @Transactional(readOnly = true)
    public List<PublishedWithdrawal> publishedWithdrawals() {
        return plaques.published(MOST_PUBLISHED).stream()
                .map(gone -> new PublishedWithdrawal(
                        gone.plaqueNumber(),
                        parks.get(gone.parkId()).name(),
                        authorities.get(gone.authority()).name(),
                        gone.withdrawnOn()))
                .toList();
    }

    /** 已公告的取消授牌. */
    public record PublishedWithdrawal(
            String plaqueNumber, String parkName, String authorityName, LocalDate withdrawnOn) {}

    private List<Withdrawal> withdrawalsOf(CaseNumber caseNumber) {
        var withdrawals = plaques.withdrawalsOf(caseNumber);
        if (withdrawals.isEmpty()) {
            throw new NotAtThisStage(caseNumber);
        }
        return withdrawals;
    }

    private Certificate signed(Plaque plaque, CaseFile caseFile) {
        var authority = authorities.get(plaque.authority());
        var legalBasis = authority.legalBasisUnder(caseFile.regime());
        var text = new Certificate.Content(
                        plaque.plaqueNumber(),
                        plaque.authority(),
                        authority.name(),
                        parks.get(plaque.parkId()).name(),
                        authority
                                .locality(caseFile.localityCode())
                                .map(Authority.Locality::name)
                                .orElse(caseFile.localityCode()),
                        legalBasis.title() + " " + legalBasis.number(),
                        plaque.caseNumber().value(),
                        recognisedOn(plaque),
                        plaque.awardedOn())
                .text(signing.verificationKey().keyId());
        return new Certificate(plaque.plaqueNumber(), text, signing.sign(text));
    }

    private LocalDate recognisedOn(Plaque plaque) {
        var recognisedOn = parks.get(plaque.parkId()).recognisedOn();
        return recognisedOn == null ? plaque.awardedOn() : recognisedOn;
    }

    private void keepCertificate(Plaque plaque) {
        var verificationUrl = publicUrl + "/plaques/" + plaque.plaqueNumber();
        var html = templates.render(
                plaque.caseNumber(),
                CERTIFICATE,
                Map.of(
                        "plaqueNumber", plaque.plaqueNumber(),
                        "verificationUrl", verificationUrl,
                        "qrCode", QrCode.dataUri(verificationUrl),
                        "keyId", signing.verificationKey().keyId(),
                        "testKey", signing.verificationKey().testKey(),
                        "certifiedOn", ChineseDate.of(recognisedOn(plaque))));
        caseFiles.keepDocument(
                plaque.caseNumber(), new CaseDocument.Draft(CERTIFICATE, "标牌证书", Audience.APPLICANT, null, html));
    }
}
