package org.parkcert.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkcert.audit.AuditEntry;
import org.parkcert.audit.AuditedContent;
import org.springframework.stereotype.Component;

/** Whether each document bears the number under which it was issued. */
@Component
class AuditedDocumentNumbers implements AuditedContent {

    static final String NUMBER = "number";

    private final CaseDocumentMapper documents;

    AuditedDocumentNumbers(CaseDocumentMapper documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "发文字号";
    }

    @Override
    public Set<String> actions() {
        return Set.of(AuditedDocuments.KEPT);
    }

    /** Documents that were kept before their numbers were recorded can't be checked; those that are gone are told by {@link AuditedDocuments}. */
    @Override
    public List<String> faults(List<AuditEntry> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(row -> Long.valueOf(row.object())).toList();
        var numbers = documents.numbers(ids).stream()
                .collect(Collectors.toMap(CaseDocumentMapper.Numbered::id, CaseDocumentMapper.Numbered::numberOrNone));
        var faults = new ArrayList<String>();
        for (var row : rows) {
            var issued = row.details().get(NUMBER);
            var now = numbers.get(Long.valueOf(row.object()));
            if (issued != null && now != null && !now.equals(issued)) {
                faults.add("文书 " + row.object() + " 的文号登记为“" + now + "”，据留痕应为“" + issued + "”，已被改动");
            }
        }
        return faults;
    }
}
