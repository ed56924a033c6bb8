package org.parkcert.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.identity.Groups;
import org.parkcert.materials.Materials;
import org.parkcert.materials.Materials.Download;
import org.parkcert.materials.Materials.Material;
import org.parkcert.materials.Previews;
import org.parkcert.materials.TrustGrade;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotAtThisStage;
import org.parkcert.shared.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 材料查阅与核验: whoever may read an application reads its files; an officer says how far each can be relied on. */
@Service
@Transactional
class MaterialDesk {

    private static final int LONGEST_BASIS = 500;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ApplicationAccess access;
    private final Materials materials;
    private final Previews previews;
    private final CaseFiles cases;
    private final Clock clock;

    MaterialDesk(ApplicationAccess access, Materials materials, Previews previews, CaseFiles cases, Clock clock) {
        this.access = access;
        this.materials = materials;
        this.previews = previews;
        this.cases = cases;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Material> versions(String id) {
        return materials.versions(access.readable(id).id());
    }

    public Download download(String id, long materialId) {
        var application = access.readable(id);
        return materials.open(id, application.caseNumber(), materialId);
    }

    public Preview preview(String id, long materialId) {
        var application = access.readable(id);
        var material = materials.preview(id, application.caseNumber(), materialId);
        return new Preview(material, previews.pages(material).orElse(0));
    }

    /** @param page from 1 */
    @Transactional(readOnly = true)
    public byte[] page(String id, long materialId, int page) {
        var material = materials.get(access.readable(id).id(), materialId);
        return previews.page(material, page, mark()).orElseThrow(() -> NotFound.of("material-page", "可以预览的页", page));
    }

    private String mark() {
        var actor = access.actor();
        return actor.name() + " " + actor.userId() + " " + MOMENT.format(LocalDateTime.now(clock)) + " 仅供办件审查";
    }

    public Material grade(String id, long materialId, @Nullable String grade, @Nullable String basis) {
        var application = access.readable(id);
        var actor = access.actor();
        if (!actor.isIn(Groups.OFFICERS) || !actor.localityCodes().isEmpty()) {
            throw new AccessDeniedException("材料的可信等级由主管部门经办人核定");
        }
        var faults = new Faults();
        var given = TrustGrade.find(grade == null ? "" : grade);
        var how = basis == null ? "" : basis.strip();
        if (given.isEmpty()) {
            faults.add("grade", "unknown", "可信等级为 A、B、C、D 之一，请选择");
        }
        if (how.isEmpty()) {
            faults.add("basis", "required", "请写明核验的方式，如“与原件核对一致”");
        } else if (how.length() > LONGEST_BASIS) {
            faults.add("basis", "too-long", "核验方式最多 " + LONGEST_BASIS + " 字，请精简");
        }
        faults.throwIfAny();
        var caseNumber = application.caseNumber();
        if (caseNumber == null || !cases.lock(caseNumber).isOpen()) {
            throw caseNumber == null ? new NotAtThisStage() : new NotAtThisStage(caseNumber);
        }
        return materials.grade(id, caseNumber, materialId, given.orElseThrow(), how, actor.userId());
    }

    /** @param pages 0 where the format can't be shown */
    record Preview(Material material, int pages) {}
}
