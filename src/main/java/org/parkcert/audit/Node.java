package org.parkcert.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 节点: what this process is called in the audit trail. */
@Component
class Node {

    private static final int LONGEST = 48;

    private final String name;

    /** @param name empty: the machine's own */
    Node(@Value("${parkcert.node:}") String name) {
        var chosen =
                (name.isBlank() ? machine() : name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "-");
        this.name = chosen.substring(0, Math.min(LONGEST, chosen.length()));
    }

    String name() {
        return name;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "local";
        }
    }
}
