package org.parkcert.sanction;

import java.util.Map;
import org.parkcert.casefile.IntendedGrounds;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** 拟处理的证据和条款, for the document that tells it. */
@Component
class GroundsOfSanction implements IntendedGrounds {

    private final Sanctions sanctions;

    GroundsOfSanction(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber) {
        return sanctions.grounds(caseNumber);
    }
}
