package org.parkcert.notification;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.BundleFiles;
import org.parkcert.bundle.MessageTemplate;
import org.parkcert.casefile.CaseFile;
import org.parkcert.outbox.Outbox;
import org.parkcert.park.Parks;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 写消息: fills the template of the bundle and keeps the message in the caller's transaction, one statement for all of them. */
@Component
class Messages {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final MessageMapper messages;
    private final BundleFiles files;
    private final Authorities authorities;
    private final Parks parks;
    private final Outlets outlets;
    private final Outbox outbox;
    private final Clock clock;

    Messages(
            MessageMapper messages,
            BundleFiles files,
            Authorities authorities,
            Parks parks,
            Outlets outlets,
            Outbox outbox,
            Clock clock) {
        this.messages = messages;
        this.files = files;
        this.authorities = authorities;
        this.parks = parks;
        this.outlets = outlets;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** About a case; the fields of the case are filled in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<Audience> audiences, Kind kind, CaseFile caseFile, Map<String, String> fields) {
        tellOnce(audiences, kind, caseFile, fields, null);
    }

    /** @param onceKey by which it is known that it was told; null where it may be told again */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOnce(
            Collection<Audience> audiences,
            Kind kind,
            CaseFile caseFile,
            Map<String, String> fields,
            @Nullable String onceKey) {
        if (audiences.isEmpty()) {
            return;
        }
        var all = ofCase(caseFile);
        all.putAll(fields);
        write(audiences, kind, caseFile.caseNumber(), all, "/cases/" + caseFile.caseNumber(), onceKey, null);
    }

    /** About something that is no case's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(
            Audience audience, Kind kind, @Nullable CaseNumber about, Map<String, String> fields, String link) {
        write(List.of(audience), kind, about, fields, link, null, null);
    }

    /** The same, unless it was told under this key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOnce(Audience audience, Kind kind, Map<String, String> fields, String link, String onceKey) {
        if (told(Set.of(onceKey)).isEmpty()) {
            write(List.of(audience), kind, null, fields, link, onceKey, null);
        }
    }

    /** About a task: settled for everybody as soon as it is done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tellOfTask(
            Collection<Audience> audiences, Kind kind, CaseNumber about, Map<String, String> fields, String taskId) {
        write(audiences, kind, about, fields, TASKLIST + taskId, null, taskId);
    }

    /** What a message of the kind says, for somebody who has no account. */
    MessageTemplate.Filled filled(Kind kind, CaseFile caseFile, Map<String, String> fields) {
        var all = ofCase(caseFile);
        all.putAll(fields);
        return template(caseFile.authority(), kind).filledWith(all);
    }

    private void write(
            Collection<Audience> audiences,
            Kind kind,
            @Nullable CaseNumber caseNumber,
            Map<String, String> fields,
            String link,
            @Nullable String onceKey,
            @Nullable String taskId) {
        var now = LocalDateTime.now(clock);
        var unwritten = unwritten();
        var number = 0;
        for (var audience : audiences) {
            var filled = template(audience.authority(), kind).filledWith(fields);
            unwritten.add(new MessageMapper.NewRow(
                    audience.authority(),
                    audience.type(),
                    audience.recipient(),
                    kind.key(),
                    caseNumber,
                    shortened(filled.subject()),
                    filled.body(),
                    link,
                    onceKey == null || number++ == 0 ? onceKey : onceKey + ":" + number,
                    taskId,
                    !outlets.areThereFor(audience.authority()),
                    now));
        }
    }

    private MessageTemplate template(String authority, Kind kind) {
        var path = "messages/" + kind.key() + ".txt";
        return files.find(authority, path)
                .or(() -> files.find(BundleFiles.SHARED, path))
                .map(text -> new MessageTemplate(kind.key(), text))
                .orElseThrow(() -> new IllegalStateException("没有消息模板 " + path));
    }

    private Map<String, String> ofCase(CaseFile caseFile) {
        var authority = authorities.get(caseFile.authority());
        var fields = new java.util.HashMap<String, String>();
        fields.put("authorityName", authority.name());
        fields.put("caseNumber", caseFile.caseNumber().value());
        fields.put("parkName", parks.get(caseFile.parkId()).name());
        fields.put(
                "matterName",
                authority
                        .matter(caseFile.matter(), caseFile.regime())
                        .map(Authority.Matter::name)
                        .orElse(caseFile.matter()));
        return fields;
    }

    /** Which of them were told already. */
    Set<String> told(Collection<String> onceKeys) {
        return onceKeys.isEmpty() ? Set.of() : Set.copyOf(messages.told(onceKeys));
    }

    private UnwrittenMessages unwritten() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(UnwrittenMessages.class::isInstance)
                .map(UnwrittenMessages.class::cast)
                .filter(known -> known.isOf(messages))
                .findFirst()
                .orElseGet(() -> {
                    var first = new UnwrittenMessages(messages, outbox::wake);
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                });
    }

    private static String shortened(String subject) {
        return subject.length() <= 300 ? subject : subject.substring(0, 299) + "…";
    }
}
