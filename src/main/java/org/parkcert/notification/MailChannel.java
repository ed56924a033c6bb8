package org.parkcert.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import org.parkcert.outbox.Channel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** 邮件; off unless {@code spring.mail.host} is set. The key is the Message-ID, by which servers and readers know a repetition. */
@Component
class MailChannel implements Channel {

    static final String NAME = "mail";

    private final ObjectProvider<JavaMailSender> sender;
    private final ObjectMapper json;
    private final String from;

    MailChannel(
            ObjectProvider<JavaMailSender> sender,
            ObjectMapper json,
            @Value("${parkcert.mail.from:parkcert@localhost}") String from) {
        this.sender = sender;
        this.json = json;
        this.from = from;
    }

    /** What a mail says. */
    record Mail(String subject, String text) {}

    boolean isConfigured() {
        return sender.getIfAvailable() != null;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Delivery delivery) throws NotDelivered {
        var mailer = sender.getIfAvailable();
        if (mailer == null) {
            throw NotDelivered.forNow("没有设置邮件服务器（spring.mail.host）");
        }
        try {
            var mail = json.readValue(delivery.content(), Mail.class);
            var message = mailer.createMimeMessage();
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(delivery.recipient());
            helper.setSubject(mail.subject());
            helper.setText(mail.text());
            message.setHeader("Message-ID", "<" + delivery.key() + "@parkcert>");
            message.setHeader("Auto-Submitted", "auto-generated");
            mailer.send(message);
        } catch (JsonProcessingException damaged) {
            throw NotDelivered.forGood("邮件内容无法读取");
        } catch (MessagingException malformed) {
            throw NotDelivered.forGood("邮件地址或者标题不合格式");
        } catch (MailSendException refused) {
            throw isRefusedForGood(refused) ? NotDelivered.forGood("邮件服务器拒收（地址无效）") : NotDelivered.forNow("邮件服务器没有收下");
        } catch (MailException failed) {
            throw NotDelivered.forNow("邮件没有发出（" + failed.getClass().getSimpleName() + "）");
        }
    }

    /** What the server says names the address: it isn't told to operators. */
    private static boolean isRefusedForGood(MailSendException refused) {
        return refused.getFailedMessages().values().stream()
                .anyMatch(cause -> cause instanceof SendFailedException failure
                        && failure.getInvalidAddresses() != null
                        && failure.getInvalidAddresses().length > 0);
    }
}
