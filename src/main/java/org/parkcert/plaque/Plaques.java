package org.parkcert.plaque;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.parkcert.audit.AuditTrail;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseDocument.Audience;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DocumentTemplates;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChineseDate;
import org.parkcert.shared.RandomId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 授牌: a plaque with its certificate; anyone can verify it (第十一条). */
@Service
@Transactional
public class Plaques {

    private static final String CERTIFICATE = "certificate";

    private final PlaqueMapper plaques;
    private final CaseFiles caseFiles;
    private final DocumentTemplates templates;
    private final AuditTrail audit;
    private final Clock clock;
    private final String publicUrl;

    Plaques(
            PlaqueMapper plaques,
            CaseFiles caseFiles,
            DocumentTemplates templates,
            AuditTrail audit,
            Clock clock,
            @Value("${parkcert.public-url:http://localhost:8080}") String publicUrl) {
        this.plaques = plaques;
        this.caseFiles = caseFiles;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** 制发标牌和证书; a repetition returns the plaque that the case has. */
    public Plaque award(CaseNumber caseNumber) {
        var caseFile = caseFiles.lock(caseNumber);
        return plaques.ofCase(caseNumber).orElseGet(() -> {
            var plaque = new Plaque(
                    RandomId.next(),
                    caseFile.authority(),
                    caseFile.parkId(),
                    caseNumber,
                    LocalDate.now(clock),
                    Plaque.State.VALID);
            plaques.insert(plaque);
            keepCertificate(plaque);
            audit.record("plaque.awarded", caseNumber, caseFile.parkId(), Map.of());
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

    private void keepCertificate(Plaque plaque) {
        var verificationUrl = publicUrl + "/plaques/" + plaque.plaqueNumber();
        var html = templates.render(
                plaque.caseNumber(),
                CERTIFICATE,
                Map.of(
                        "plaqueNumber", plaque.plaqueNumber(),
                        "verificationUrl", verificationUrl,
                        "qrCode", QrCode.dataUri(verificationUrl),
                        "certifiedOn", ChineseDate.of(plaque.awardedOn())));
        caseFiles.keepDocument(
                plaque.caseNumber(), new CaseDocument.Draft(CERTIFICATE, "标牌证书", Audience.APPLICANT, null, html));
    }
}
