package org.parkcert.bundle;

import java.util.LinkedHashMap;
import java.util.Map;

/** 子流程输入: the literal inputs that the call activities of a diagram hand on. */
public final class CallInputs {

    private CallInputs() {}

    /** @return by name; where several calls hand on the same name, the first one counts */
    public static Map<String, String> of(byte[] diagram) {
        var inputs = new LinkedHashMap<String, String>();
        for (var call : Xml.descendants(Xml.parse(diagram), "callActivity")) {
            for (var in : Xml.descendants(call, "in")) {
                Literals.of(in.getAttribute("sourceExpression"))
                        .ifPresent(literal -> inputs.putIfAbsent(in.getAttribute("target"), literal));
            }
        }
        return Map.copyOf(inputs);
    }
}
