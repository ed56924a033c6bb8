package org.parkcert.notification;

import org.springframework.stereotype.Component;

/** 外部渠道: whether messages leave the platform at all. */
@Component
class Outlets {

    private final MailChannel mail;
    private final Webhooks webhooks;

    Outlets(MailChannel mail, Webhooks webhooks) {
        this.mail = mail;
        this.webhooks = webhooks;
    }

    boolean areThereFor(String authority) {
        return mail.isConfigured() || !webhooks.of(authority).isEmpty();
    }
}
