package org.parkcert.bundle;

import java.util.Map;
import java.util.Optional;

/** 流程目录: what the newest main diagram of a matter hands to its building blocks, known before a case runs. */
public interface Procedures {

    /** Literal inputs of all call activities of the newest version of the main diagram. */
    Procedure of(Authority authority, Authority.Matter matter);

    /** @param inputs literal inputs by name, such as {@code thresholdsTable} */
    record Procedure(String processId, Map<String, String> inputs) {

        public Optional<String> materialsTable() {
            return Optional.ofNullable(inputs.get("materialsTable"));
        }

        public Optional<String> thresholdsTable() {
            return Optional.ofNullable(inputs.get("thresholdsTable"));
        }

        /** {@code blocking} or {@code advisory}. */
        public String thresholdsMode() {
            return inputs.getOrDefault("thresholdsMode", "blocking");
        }
    }
}
