package org.parkcert.casefile.process;

import org.parkcert.casefile.FilledForms;
import org.parkcert.process.FilledDocuments;
import org.parkcert.shared.CaseNumber;
import org.springframework.stereotype.Component;

@Component
class CaseFilledDocuments implements FilledDocuments {

    private final FilledForms forms;

    CaseFilledDocuments(FilledForms forms) {
        this.forms = forms;
    }

    @Override
    public void fill(CaseNumber caseNumber, String template) {
        forms.fill(caseNumber, template);
    }
}
