package org.parkcert.materials;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Procedures;
import org.parkcert.casefile.CaseFile;
import org.parkcert.casefile.CaseMaterials;
import org.parkcert.materials.Materials.Requirement;
import org.springframework.stereotype.Component;

/** Shows a case's materials in its file. */
@Component
class MaterialsOfCase implements CaseMaterials {

    private final Materials materials;
    private final Authorities authorities;
    private final Procedures procedures;

    MaterialsOfCase(Materials materials, Authorities authorities, Procedures procedures) {
        this.materials = materials;
        this.authorities = authorities;
        this.procedures = procedures;
    }

    @Override
    public List<CaseMaterial> of(CaseFile caseFile) {
        var names = new LinkedHashMap<String, String>();
        requirements(caseFile).forEach(asked -> names.putIfAbsent(asked.code(), asked.name()));
        var order = List.copyOf(names.keySet());
        return materials.of(caseFile.applicationId()).stream()
                .sorted(Comparator.comparingInt(material -> order.indexOf(material.code())))
                .map(material -> new CaseMaterial(
                        material.id(),
                        material.code(),
                        names.getOrDefault(material.code(), material.code()),
                        material.fileName(),
                        material.trustGrade() + " " + material.trustGrade().label()))
                .toList();
    }

    private List<Requirement> requirements(CaseFile caseFile) {
        var authority = authorities.get(caseFile.authority());
        return authority
                .matter(caseFile.matter(), caseFile.regime())
                .flatMap(matter -> materials.tableOf(authority.id(), procedures.of(authority, matter)))
                .map(table -> materials.requirements(authority.id(), table, null, null))
                .orElse(List.of());
    }
}
