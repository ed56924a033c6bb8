package org.parkcert.audit;

import java.util.ArrayList;
import java.util.List;

/** 核对结果: what is wrong, the first ones in words. */
final class Findings {

    private static final int TOLD = 50;

    private final List<String> told = new ArrayList<>();
    private long count;

    void add(String fault) {
        count++;
        if (told.size() < TOLD) {
            told.add(fault);
        }
    }

    List<String> told() {
        return List.copyOf(told);
    }

    long count() {
        return count;
    }

    boolean none() {
        return count == 0;
    }
}
