package org.parkcert.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parkcert.audit.AuditTrail;
import org.parkcert.export.ExportedLists.Sheet;
import org.parkcert.identity.CurrentUser;
import org.parkcert.shared.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 导出: opens a list for whoever is signed in and records that he took it along. */
@Service
@Transactional
class Exports {

    private final List<ExportedLists> lists;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final long mostRows;

    Exports(
            List<ExportedLists> lists,
            CurrentUser currentUser,
            AuditTrail audit,
            @Value("${parkcert.export.most-rows:20000}") long mostRows) {
        this.lists = lists;
        this.currentUser = currentUser;
        this.audit = audit;
        this.mostRows = mostRows;
    }

    /**
     * @throws NotFound for an unknown list
     * @throws ExportRefused for one that is too long
     */
    Sheet open(String list, Map<String, String> filters) {
        currentUser.require();
        var sheet = lists.stream()
                .flatMap(feature -> feature.open(list, filters).stream())
                .findFirst()
                .orElseThrow(() -> NotFound.of("list", "可以导出的列表", list));
        if (sheet.total() > mostRows) {
            throw ExportRefused.tooManyRows(sheet.total(), mostRows);
        }
        var details = new TreeMap<>(Map.of("rows", Long.toString(sheet.total())));
        if (!filters.isEmpty()) {
            details.put("filters", new TreeMap<>(filters).toString());
        }
        audit.record("export.taken", null, list, details);
        return sheet;
    }
}
