package org.parkcert.application;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.bundle.Procedures;
import org.parkcert.bundle.RuleEdition;
import org.parkcert.bundle.RuleTables;
import org.parkcert.casefile.CaseFiles;
import org.parkcert.casefile.Forecast;
import org.parkcert.casefile.Indicator;
import org.parkcert.casefile.IndicatorCatalogue;
import org.parkcert.casefile.Indicators;
import org.parkcert.materials.Materials;
import org.parkcert.materials.Materials.Material;
import org.parkcert.materials.Materials.Requirement;
import org.parkcert.park.Parks;
import org.parkcert.shared.InvalidInput.Faults;
import org.parkcert.shared.NotFound;
import org.springframework.stereotype.Component;

/** 申报要求: what a matter asks of an applicant on a day, told by the newest diagram and tables. */
@Component
class MatterRules {

    /** They say which rows of a table apply, so nothing can be judged without them. */
    private static final List<String> PICKING_ROWS = List.of("parkType", "siteLayout");

    private final Authorities authorities;
    private final CaseFiles caseFiles;
    private final Procedures procedures;
    private final RuleTables ruleTables;
    private final Materials materials;
    private final Parks parks;
    private final IndicatorCatalogue catalogue;

    MatterRules(
            Authorities authorities,
            CaseFiles caseFiles,
            Procedures procedures,
            RuleTables ruleTables,
            Materials materials,
            Parks parks,
            IndicatorCatalogue catalogue) {
        this.authorities = authorities;
        this.caseFiles = caseFiles;
        this.procedures = procedures;
        this.ruleTables = ruleTables;
        this.materials = materials;
        this.parks = parks;
        this.catalogue = catalogue;
    }

    /** @throws ApplicationRefused when no regime is in force on the day */
    Governed governed(Authority authority, String matterId, LocalDate day) {
        var regime = authority.regimeOn(day).orElseThrow(() -> ApplicationRefused.noRegime(authority.name(), day));
        var matter = authority.matter(matterId, regime.id()).orElseThrow(() -> NotFound.of("matter", "事项", matterId));
        return new Governed(authority, regime, matter);
    }

    /** 事项 under a regime that is known, in force or not. */
    Governed governedUnder(Authority authority, String matterId, String regimeId) {
        var matter = authority.matter(matterId, regimeId).orElseThrow(() -> NotFound.of("matter", "事项", matterId));
        var regime = authority.regime(regimeId).orElseThrow(() -> NotFound.of("regime", "办法", regimeId));
        return new Governed(authority, regime, matter);
    }

    /** Under the regime of the case once there is one; a draft under the one that governs it if it is handed in on the day. */
    Governed governedOn(Application application, LocalDate day) {
        var authority = authorities.get(application.authority());
        return Optional.ofNullable(application.caseNumber())
                .map(number -> governedUnder(
                        authority, application.matter(), caseFiles.get(number).regime()))
                .orElseGet(() -> governed(authority, application.matter(), application.receivedOn(day)));
    }

    /** 材料清单, with what was handed in for it. */
    List<ApplicationView.Asked> checklist(Governed governed, Application application) {
        var handedIn = materials.of(application.id()).stream()
                .collect(Collectors.groupingBy(
                        Material::code, Collectors.mapping(Material::id, Collectors.<Long>toList())));
        return requirements(governed, application).stream()
                .map(asked -> new ApplicationView.Asked(
                        asked.code(),
                        asked.name(),
                        asked.required(),
                        asked.formats().stream().sorted().toList(),
                        asked.clause(),
                        asked.article(),
                        asked.byOfficers(),
                        handedIn.getOrDefault(asked.code(), List.of())))
                .toList();
    }

    /** 名录得出的指标: what the application's roster proves; nothing without one. */
    Indicators provenByRoster(Governed governed, Application application) {
        var roster = application.roster();
        return roster == null
                ? Indicators.NONE
                : roster.indicators(governed.rosterStatuses(), catalogue.countingAgencies(governed.authority()));
    }

    /** The same, values as people read them. */
    Map<String, String> shownFromRoster(Governed governed, Application application) {
        return provenByRoster(governed, application).values().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        proven -> catalogue.get(proven.getKey()).show(proven.getValue())));
    }

    /** 材料清单 that the diagram hands to a block, else the one that belongs to the procedure; for the kind of park it is. */
    List<Requirement> requirements(Governed governed, Application application) {
        var parkType =
                application.parkType() == null ? parks.get(application.parkId()).parkType() : application.parkType();
        var authority = governed.authority().id();
        return materials
                .tableOf(authority, procedure(governed))
                .map(table -> materials.requirements(authority, table, parkType, parks.stateOf(application.parkId())))
                .orElse(List.of());
    }

    /** Every figure that the matter asks for; one that is missing is never taken as zero. */
    void requireFigures(Governed governed, Application application, Faults faults) {
        var proven = provenByRoster(governed, application).values();
        for (var key : governed.matter().indicators()) {
            if (application.indicators().find(key).isEmpty() && !proven.containsKey(key)) {
                faults.add(
                        "indicators." + key, "missing", "“" + catalogue.get(key).name() + "”未填报，请填写");
            }
        }
    }

    Optional<RuleEdition> thresholds(Governed governed, LocalDate day) {
        return procedure(governed).thresholdsTable().map(table -> ruleTables
                .inForce(governed.authority().id(), table, day)
                .orElseThrow(() -> NotFound.of("rule-table", "申报条件", table)));
    }

    String mode(Governed governed) {
        return procedure(governed).thresholdsMode();
    }

    /** 预测: only where the rules let a park be judged by what it is going to reach. */
    void refuseForecasts(Governed governed, Indicators declared, Faults faults) {
        declared.values().forEach((key, value) -> {
            if (Forecast.is(value) && !governed.matter().forecasts().contains(key)) {
                faults.add(
                        "indicators." + key,
                        "forecast",
                        "“" + catalogue.get(key).name() + "”须为实际数据，不能填写预测值");
            }
        });
    }

    /** 园区类型、布局: without them nothing can be judged. */
    void requireWhatPicksRows(Governed governed, Indicators indicators, Faults faults) {
        PICKING_ROWS.stream()
                .filter(governed.matter().indicators()::contains)
                .filter(key -> indicators.find(key).isEmpty())
                .forEach(key -> faults.add(
                        "indicators." + key, "missing", "“" + catalogue.get(key).name() + "”未填报，请选择"));
        var allowed = governed.matter().parkTypes();
        indicators
                .find("parkType")
                .filter(parkType -> !allowed.isEmpty() && !allowed.contains(parkType))
                .ifPresent(parkType -> faults.add(
                        "indicators.parkType",
                        "not-allowed",
                        "“%s”不受理此类园区，可申报：%s"
                                .formatted(
                                        governed.matter().name(),
                                        String.join(
                                                "、",
                                                allowed.stream()
                                                        .map(catalogue.get("parkType")::show)
                                                        .toList()))));
    }

    /**
     * 缺漏: what the matter asks for and a condition of this park looks at, and isn't there; a specialised park needn't
     * say how many labour liaison stations it has. Where no table judges, all that is asked for; where it only advises,
     * whatever there is.
     */
    void requireWhatIsJudged(Governed governed, LocalDate day, Application application, Faults faults) {
        var declared = application.indicators();
        requireWhatPicksRows(governed, declared, faults);
        refuseForecasts(governed, declared, faults);
        if (mode(governed).equals("advisory")) {
            return;
        }
        var judged = thresholds(governed, day).map(edition -> judgedIndicators(edition, declared));
        for (var key : governed.matter().indicators()) {
            if (!PICKING_ROWS.contains(key)
                    && judged.map(keys -> keys.contains(key)).orElse(true)
                    && declared.find(key).isEmpty()) {
                faults.add(
                        "indicators." + key, "missing", "“" + catalogue.get(key).name() + "”未填报，请填写");
            }
        }
        var rosterJudged = judged.stream()
                .flatMap(Set::stream)
                .anyMatch(key -> catalogue.get(key).source() == Indicator.Source.ROSTER);
        if (rosterJudged && application.roster() == null) {
            faults.add("roster", "missing", "入园机构名录未提交，请下载模板填写后上传");
        }
    }

    private Set<String> judgedIndicators(RuleEdition edition, Indicators declared) {
        var judged = new LinkedHashSet<String>();
        Map<String, Object> inputs = Map.of(
                "parkType", declared.find("parkType").orElse(""),
                "siteLayout", declared.find("siteLayout").orElse(""));
        ruleTables.rows(edition, inputs).stream()
                .filter(row -> !row.text("strictness").equals("advisory"))
                .forEach(row -> judged.add(row.text("indicator")));
        return judged;
    }

    private Procedures.Procedure procedure(Governed governed) {
        return procedures.of(governed.authority(), governed.matter());
    }

    /** 适用规则: an authority's matter under the regime of a day. */
    record Governed(Authority authority, Authority.Regime regime, Authority.Matter matter) {

        Set<String> rosterStatuses() {
            return authority.rosterStatusesUnder(regime.id());
        }
    }
}
