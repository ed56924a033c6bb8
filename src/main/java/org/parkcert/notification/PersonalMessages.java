package org.parkcert.notification;

import java.util.Arrays;
import java.util.List;
import org.parkcert.bundle.RetentionKind;
import org.parkcert.casefile.PersonalData;
import org.parkcert.outbox.Outbox;
import org.parkcert.shared.CaseNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 消息里的个人信息: who was told what about a case, and the addresses of what couldn't be delivered. */
@Configuration(proxyBeanMethods = false)
class PersonalMessages {

    private static final List<String> TO_OBJECTORS = List.of(Kind.OBJECTION_ANSWERED.key());

    private static final List<String> TO_ACCOUNTS = Arrays.stream(Kind.values())
            .map(Kind::key)
            .filter(kind -> !TO_OBJECTORS.contains(kind))
            .toList();

    @Bean
    PersonalData toldPeople(MessageMapper messages, Outbox outbox) {
        return new PersonalData() {
            @Override
            public RetentionKind kind() {
                return RetentionKind.CONTACTS;
            }

            @Override
            public int held(CaseNumber caseNumber) {
                return messages.ofCase(caseNumber) + outbox.recipients(caseNumber, TO_ACCOUNTS);
            }

            @Override
            public void erase(CaseNumber caseNumber) {
                messages.forgetReaders(caseNumber);
                messages.forget(caseNumber);
                outbox.forgetRecipients(caseNumber, TO_ACCOUNTS);
            }
        };
    }

    /** An answer that never reached the objector. */
    @Bean
    PersonalData undeliveredAnswers(Outbox outbox) {
        return new PersonalData() {
            @Override
            public RetentionKind kind() {
                return RetentionKind.OBJECTORS;
            }

            @Override
            public int held(CaseNumber caseNumber) {
                return outbox.recipients(caseNumber, TO_OBJECTORS);
            }

            @Override
            public void erase(CaseNumber caseNumber) {
                outbox.forgetRecipients(caseNumber, TO_OBJECTORS);
            }
        };
    }
}
