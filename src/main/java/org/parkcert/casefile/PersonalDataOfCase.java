package org.parkcert.casefile;

import org.parkcert.bundle.RetentionKind;
import org.parkcert.shared.CaseNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 办件自有的个人信息: the park's contact, who received documents, interests declared by those who act. */
@Configuration(proxyBeanMethods = false)
class PersonalDataOfCase {

    /** 签收人 as typed in the task. */
    private static final String RECIPIENT = "recipient";

    /** A park that is recognised or has an open case is still spoken to. */
    @Bean
    PersonalData parkContacts(ErasureMapper erasures, DecisionRecords decisions) {
        return new PersonalData() {
            @Override
            public RetentionKind kind() {
                return RetentionKind.CONTACTS;
            }

            @Override
            public int held(CaseNumber caseNumber) {
                return erasures.parkContacts(caseNumber)
                        + erasures.recipients(caseNumber)
                        + decisions.holding(caseNumber, RECIPIENT);
            }

            @Override
            public void erase(CaseNumber caseNumber) {
                erasures.eraseRecipients(caseNumber);
                decisions.forget(caseNumber, RECIPIENT);
                if (erasures.parkContacts(caseNumber) > 0) {
                    erasures.eraseParkContact(caseNumber);
                }
            }
        };
    }

    @Bean
    PersonalData declaredInterests(ErasureMapper erasures) {
        return new PersonalData() {
            @Override
            public RetentionKind kind() {
                return RetentionKind.EXPERTS;
            }

            @Override
            public int held(CaseNumber caseNumber) {
                return erasures.interests(caseNumber);
            }

            @Override
            public void erase(CaseNumber caseNumber) {
                erasures.eraseInterests(caseNumber);
            }
        };
    }
}
