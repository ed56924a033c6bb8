package org.parkcert.subsidy;

import java.util.List;
import org.parkcert.shared.CaseNumber;

/** What this feature asks of running procedures. */
public interface SubsidyProcess {

    /** 整改未完成: one of the cases is in a rectification. */
    boolean rectificationOpen(List<CaseNumber> openCases);
}
