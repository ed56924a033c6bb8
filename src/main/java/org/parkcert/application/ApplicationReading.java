package org.parkcert.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.parkcert.casefile.CaseTasks;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.PreliminaryRecords;
import org.parkcert.identity.Groups;
import org.parkcert.materials.Materials;
import org.parkcert.park.Parks;
import org.parkcert.shared.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申报查阅: what a locality sees of its applications and has to do; the authority's staff read what was submitted. */
@Service
@Transactional(readOnly = true)
public class ApplicationReading {

    private final ApplicationAccess access;
    private final ApplicationMapper rows;
    private final MatterRules rules;
    private final Parks parks;
    private final Materials materials;
    private final PreliminaryRecords preliminaryRecords;
    private final IndicatorCatalogue catalogue;
    private final CaseTasks caseTasks;
    private final Clock clock;

    ApplicationReading(
            ApplicationAccess access,
            ApplicationMapper rows,
            MatterRules rules,
            Parks parks,
            Materials materials,
            PreliminaryRecords preliminaryRecords,
            IndicatorCatalogue catalogue,
            CaseTasks caseTasks,
            Clock clock) {
        this.access = access;
        this.rows = rows;
        this.rules = rules;
        this.parks = parks;
        this.materials = materials;
        this.preliminaryRecords = preliminaryRecords;
        this.catalogue = catalogue;
        this.caseTasks = caseTasks;
        this.clock = clock;
    }

    /** 申报 as whoever may read it sees it, with what it asks for. */
    public ApplicationView view(String id) {
        var application = access.readable(id);
        var governed = rules.governedOn(application, LocalDate.now(clock));
        var paper = application.paper();
        var roster = application.roster();
        return new ApplicationView(
                application.id(),
                application.authority(),
                application.matter(),
                governed.regime().id(),
                parks.get(application.parkId()),
                application.precedingCase(),
                application.status(),
                application.indicators().values(),
                rules.shownFromRoster(governed, application),
                roster == null ? List.of() : roster.rows(),
                rules.checklist(governed, application),
                materials.versions(id),
                application.createdAt(),
                application.updatedAt(),
                application.caseNumber(),
                application.processInstanceId(),
                paper == null ? null : paper.receivedOn(),
                paper == null ? null : paper.reason(),
                governed.matter().preliminary() != null && !application.isPaper(),
                governed.regime().draft(),
                governed.matter().name(),
                governed.matter().indicators().stream().map(catalogue::get).toList(),
                isHandingIn(application),
                access.actor().localityCodes().isEmpty() ? List.of() : preliminaryRecords.of(id));
    }

    /** Only an officer is asked about: what a locality hands in its task says. */
    private boolean isHandingIn(Application application) {
        var caseNumber = application.caseNumber();
        return caseNumber != null && access.isOfficer(application) && caseTasks.isHandingIn(caseNumber, access.actor());
    }

    /** @param draftsOnly without those that are cases */
    Page<ApplicationRow> mine(boolean draftsOnly, Page.Request request) {
        var actor = access.actor();
        var authority = actor.authorityId();
        var codes = actor.localityCodes();
        if (authority.isPresent() && actor.isIn(Groups.OFFICERS)) {
            return request.of(
                    rows.paperPage(authority.get(), request.size(), request.offset()),
                    rows.paperCount(authority.get()));
        }
        if (authority.isEmpty() || codes.isEmpty()) {
            return request.of(List.of(), 0);
        }
        return request.of(
                rows.page(authority.get(), codes, draftsOnly, request.size(), request.offset()),
                rows.count(authority.get(), codes, draftsOnly));
    }
}
