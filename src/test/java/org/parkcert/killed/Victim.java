package org.parkcert.killed;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.parkcert.audit.AuditTrail;
import org.parkcert.casefile.CaseDocument;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.DocumentFiles;
import org.parkcert.casefile.Numbers;
import org.parkcert.filecheck.SampleFiles;
import org.parkcert.killed.VictimPlatform.Point;
import org.parkcert.killed.VictimPlatform.Points;
import org.parkcert.materials.Materials;
import org.parkcert.outbox.Effect;
import org.parkcert.outbox.Outbox;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.RandomId;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A process that is there to be killed: uploads PDF files and issues documents until then, once it is told to go. Before the others
 * one rehearses: makes the files, loads the classes, and ends in peace.
 */
final class Victim {

    static final String CHANNEL = "outside";
    static final String DOCUMENT_PREFIX = "测试函";
    static final String CASE_PREFIX = "KT";
    static final int YEAR = 2031;

    private static final int WORKERS = 2;
    private static final int REHEARSED = 4;
    private static final int PADDING = 100_000;
    private static final Materials.Requirement ASKED =
            new Materials.Requirement("policies", "扶持政策", true, Set.of("pdf"), "第十条", "第十条", false);

    private final Materials materials;
    private final CaseFiles cases;
    private final DocumentFiles layouts;
    private final Numbers numbers;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Points points;
    private final Samples samples;
    private final TransactionTemplate transactions;

    private Victim(ConfigurableApplicationContext platform) {
        platform.getBeanProvider(FlywayMigrationInitializer.class).getIfAvailable();
        materials = platform.getBean(Materials.class);
        cases = platform.getBean(CaseFiles.class);
        layouts = platform.getBean(DocumentFiles.class);
        numbers = platform.getBean(Numbers.class);
        outbox = platform.getBean(Outbox.class);
        audit = platform.getBean(AuditTrail.class);
        points = platform.getBean(Points.class);
        samples = platform.getBean(Samples.class);
        transactions = new TransactionTemplate(platform.getBean(PlatformTransactionManager.class));
    }

    /** Told what to do by its properties, and to begin by a line of input. */
    public static void main(String[] properties) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((thread, broken) -> {
            broken.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        var platform = new SpringApplicationBuilder(VictimPlatform.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .lazyInitialization(true)
                .run(properties);
        var victim = new Victim(platform);
        say("READY");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var told = requireNonNull(input.readLine());
        switch (told) {
            case "rehearse" -> victim.rehearse();
            case "work" -> {
                platform.start();
                victim.work();
            }
            case "send" -> platform.start();
            default -> throw new IllegalArgumentException(told);
        }
    }

    static void say(String line) {
        System.out.println("VICTIM " + line);
        System.out.flush();
    }

    /** The other database's classes as well: what is loaded now needn't be read by those who come after. */
    private void rehearse() throws Exception {
        samples.make();
        for (var time = 0; time < REHEARSED; time++) {
            handleOne();
        }
        DriverManager.getConnection("jdbc:h2:mem:rehearsal").close();
        say("REHEARSED");
        System.exit(0);
    }

    private void work() {
        for (var worker = 0; worker < WORKERS; worker++) {
            var thread = new Thread(
                    () -> {
                        while (true) {
                            handleOne();
                        }
                    },
                    "worker-" + worker);
            thread.start();
        }
    }

    /** The document is laid out after the transaction that issues it, as for the first who reads it. */
    private void handleOne() {
        var caseNumber = requireNonNull(transactions.execute(transaction -> uploadAndIssue()));
        for (var document : cases.documents(caseNumber)) {
            layouts.pdf(document);
            say("MADE " + document.id() + " 号");
        }
    }

    private CaseNumber uploadAndIssue() {
        var content = SampleFiles.join(
                samples.anyMaterial(),
                SampleFiles.text(" ".repeat(ThreadLocalRandom.current().nextInt(PADDING))));
        var material = materials.store(
                RandomId.next(),
                ASKED,
                new Materials.Upload("政策.pdf", new ByteArrayInputStream(content), "somebody", false, false));
        var caseNumber = numbers.nextCaseNumber(CASE_PREFIX, YEAR);
        var documentNumber = numbers.nextDocumentNumber(DOCUMENT_PREFIX, YEAR);
        issue(caseNumber, documentNumber);
        if (material.id() % 4 == 1) {
            outbox.put(new Effect(CHANNEL, null, caseNumber, "document-issued", caseNumber.value(), documentNumber));
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                points.reached(Point.BEFORE_COMMIT);
            }

            @Override
            public void afterCommit() {
                say("DONE " + material.id() + " " + documentNumber);
                points.reached(Point.AFTER_COMMIT);
            }
        });
        return caseNumber;
    }

    private void issue(CaseNumber caseNumber, String documentNumber) {
        cases.keepDocument(
                caseNumber,
                new CaseDocument.Draft(
                        "approval",
                        "批复",
                        CaseDocument.Audience.APPLICANT,
                        documentNumber,
                        "<p>" + documentNumber + "</p>"));
        audit.record("decision.issued", caseNumber, documentNumber, Map.of());
    }
}
