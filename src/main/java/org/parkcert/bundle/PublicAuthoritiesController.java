package org.parkcert.bundle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parkcert.park.Park;
import org.parkcert.shared.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 主管部门及其事项, open to anyone. */
@RestController
@RequestMapping("/api/v1/public/authorities")
@Tag(name = "公开服务")
class PublicAuthoritiesController {

    private final Authorities authorities;
    private final Procedures procedures;
    private final RuleTables tables;
    private final Clock clock;

    PublicAuthoritiesController(Authorities authorities, Procedures procedures, RuleTables tables, Clock clock) {
        this.authorities = authorities;
        this.procedures = procedures;
        this.tables = tables;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "主管部门、事项、所在地、材料和指标")
    List<AuthorityView> all() {
        return authorities.all().stream().map(this::view).toList();
    }

    private AuthorityView view(Authority authority) {
        return new AuthorityView(
                authority.id(),
                authority.name(),
                authority.shortName(),
                authority.contact(),
                authority.legalBasis(),
                authority.regimes(),
                authority.matters().stream()
                        .filter(matter -> matter.startedBy().isOpenToLocalities())
                        .map(matter -> view(authority, matter))
                        .toList(),
                authority.matters().stream()
                        .collect(Collectors.toMap(
                                Authority.Matter::id, Authority.Matter::name, (one, other) -> other, TreeMap::new)),
                authority.localities().stream()
                        .map(locality -> new LocalityView(
                                locality.code(), locality.name(), locality.regionCategory(), locality.counties()))
                        .toList());
    }

    private MatterView view(Authority authority, Authority.Matter matter) {
        return new MatterView(
                matter.id(),
                matter.name(),
                matter.regime(),
                matter.processingDays(),
                matter.clause(),
                matter.parkTypes(),
                materials(authority, matter),
                matter.indicators().stream()
                        .flatMap(key -> IndicatorFile.find(authority, key).stream())
                        .toList(),
                matter.forecasts(),
                matter.startedBy().key());
    }

    /** Each material once, with the types and states of park that have to bring it. */
    private List<MaterialView> materials(Authority authority, Authority.Matter matter) {
        var edition = materialsTable(authority, matter)
                .flatMap(table -> tables.inForce(authority.id(), table, LocalDate.now(clock)));
        if (edition.isEmpty()) {
            return List.of();
        }
        var materials = new LinkedHashMap<String, MaterialView>();
        for (var parkType : matter.parkTypes()) {
            for (var state : Park.State.values()) {
                var inputs = Map.<String, Object>of("parkType", parkType, "parkState", state.key());
                for (var row : tables.rows(edition.get(), inputs)) {
                    materials.merge(
                            row.text("code") + row.flag("required"),
                            new MaterialView(
                                    row.text("code"),
                                    row.text("name"),
                                    row.flag("required"),
                                    row.find("formats").orElse(null),
                                    row.find("clause").orElse(null),
                                    row.find(RuleRow.ARTICLE).orElse(null),
                                    Set.of(parkType),
                                    Set.of(state.key())),
                            MaterialView::alsoFor);
                }
            }
        }
        return List.copyOf(materials.values());
    }

    private Optional<String> materialsTable(Authority authority, Authority.Matter matter) {
        try {
            var own = matter.process() + "-materials";
            return procedures.of(authority, matter).materialsTable().or(() -> Optional.of(own));
        } catch (NotFound notYetDeployed) {
            return Optional.empty();
        }
    }

    /**
     * 主管部门.
     *
     * @param matters for which a locality may ask
     * @param matterNames of all matters, by id; of the newest rules
     */
    record AuthorityView(
            String id,
            String name,
            String shortName,
            Authority.Contact contact,
            Authority.LegalBasis legalBasis,
            List<Authority.Regime> regimes,
            List<MatterView> matters,
            Map<String, String> matterNames,
            List<LocalityView> localities) {}

    /** 事项, with what an applicant has to bring and to declare. */
    record MatterView(
            String id,
            String name,
            String regime,
            int processingDays,
            String clause,
            List<String> parkTypes,
            List<MaterialView> materials,
            List<IndicatorFile.Asked> indicators,
            List<String> forecasts,
            String startedBy) {}

    /** 申报材料. */
    record MaterialView(
            String code,
            String name,
            boolean required,
            @Nullable String formats,
            @Nullable String clause,
            @Nullable String article,
            Set<String> parkTypes,
            Set<String> parkStates) {

        MaterialView alsoFor(MaterialView same) {
            return new MaterialView(
                    code,
                    name,
                    required,
                    formats,
                    clause,
                    article,
                    union(parkTypes, same.parkTypes()),
                    union(parkStates, same.parkStates()));
        }

        private static Set<String> union(Set<String> some, Set<String> others) {
            var all = new LinkedHashSet<>(some);
            all.addAll(others);
            return all;
        }
    }

    /** 所在地. */
    record LocalityView(String code, String name, String regionCategory, List<Authority.County> counties) {}
}
