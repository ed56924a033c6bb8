package org.parkcert.casefile;

import java.util.List;

/** Port: the materials that lie in a case's file; implemented by {@code materials}, which stands above. */
public interface CaseMaterials {

    /** Newest versions, in the order of the checklist. */
    List<CaseMaterial> of(CaseFile caseFile);

    /**
     * @param name 材料名称 by the checklist
     * @param trust 可信等级, as shown to people
     */
    record CaseMaterial(long id, String code, String name, String fileName, String trust) {}
}
