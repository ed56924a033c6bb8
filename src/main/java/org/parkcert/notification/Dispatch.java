package org.parkcert.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.parkcert.identity.Directory;
import org.parkcert.identity.Groups;
import org.parkcert.identity.Person;
import org.parkcert.notification.MessageMapper.Sent;
import org.parkcert.outbox.Effect;
import org.parkcert.outbox.Outbox;
import org.parkcert.outbox.OutboxRound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 分发: turns a message into mails to the people who want them and calls to the authority's neighbours, all of it in one transaction, so
 * that each message is handed to the outbox once. Who is in a group is asked now, not while somebody waits for his click.
 */
@Component
@Order(20)
class Dispatch implements OutboxRound {

    private static final int AT_ONCE = 100;

    private final MessageMapper messages;
    private final PreferenceMapper preferences;
    private final Directory directory;
    private final MailChannel mail;
    private final Webhooks webhooks;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final String address;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    /** @param address of the platform, to which mails link; empty where it isn't told */
    Dispatch(
            MessageMapper messages,
            PreferenceMapper preferences,
            Directory directory,
            MailChannel mail,
            Webhooks webhooks,
            Outbox outbox,
            ObjectMapper json,
            @Value("${parkcert.public-url:http://localhost:8080}") String address,
            PlatformTransactionManager transactions) {
        this.messages = messages;
        this.preferences = preferences;
        this.directory = directory;
        this.mail = mail;
        this.webhooks = webhooks;
        this.outbox = outbox;
        this.json = json;
        this.address = address;
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public void before() {
        var waiting = reading.execute(status -> messages.undispatched(AT_ONCE));
        if (waiting != null) {
            waiting.forEach(id -> transaction.executeWithoutResult(status -> dispatch(id)));
        }
    }

    private void dispatch(long id) {
        if (messages.dispatch(id) == 0) {
            return;
        }
        var message = messages.get(id);
        if (message.kind().equals(Kind.DELIVERY_FAILED.key())) {
            return; // a mail that says that mails fail would fail too
        }
        if (mail.isConfigured()) {
            mails(message);
        }
        webhooks.of(message.authority())
                .forEach(hook -> outbox.put(effect(WebhookChannel.NAME, message, hook.name(), event(message))));
    }

    private void mails(Sent message) {
        var people = people(message);
        if (people.isEmpty()) {
            return;
        }
        var text = message.body() + "\n\n" + address + message.link();
        var content = written(new MailChannel.Mail(message.subject(), text));
        preferences
                .mails(people, message.kind())
                .forEach(to -> outbox.put(effect(MailChannel.NAME, message, to, content)));
    }

    /** To a locality's group belong both of its bodies. */
    private List<String> people(Sent message) {
        if (message.audience() == Audience.Type.USER) {
            return List.of(message.recipient());
        }
        var groups = Groups.isLocality(message.recipient())
                ? Stream.of(message.recipient(), message.recipient() + "-bureau", message.recipient() + "-government")
                : Stream.of(message.recipient());
        return groups.flatMap(group -> directory.members(message.authority(), group).stream())
                .map(Person::userId)
                .distinct()
                .toList();
    }

    /** Says what happened to which case; the message's own text stays in the platform. */
    private String event(Sent message) {
        var event = new LinkedHashMap<String, String>();
        event.put("event", message.kind());
        event.put("authority", message.authority());
        event.put(
                "caseNumber",
                message.caseNumber() == null ? "" : message.caseNumber().value());
        event.put("occurredAt", message.createdAt().toString());
        event.put("subject", message.subject());
        return written(event);
    }

    private static Effect effect(String channel, Sent message, String recipient, String content) {
        return new Effect(channel, message.authority(), message.caseNumber(), message.kind(), recipient, content);
    }

    private String written(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A message can't be written", impossible);
        }
    }
}
