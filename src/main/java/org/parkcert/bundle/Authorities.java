package org.parkcert.bundle;

import java.util.List;
import java.util.Optional;

/** 主管部门目录: the authorities whose bundles are deployed, each from the newest {@code authority.yaml} of its tenant. */
public interface Authorities {

    List<Authority> all();

    Optional<Authority> find(String id);

    /** @throws org.parkcert.shared.NotFound for an unknown authority */
    Authority get(String id);
}
