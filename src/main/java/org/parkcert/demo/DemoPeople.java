package org.parkcert.demo;

import java.util.List;
import java.util.Set;

/** 演示人员: the people of every authority, as {@code demo/people.yaml} lists them. */
public record DemoPeople(List<Staff> staff, List<Expert> experts) {

    /** @param role the account is {@code <authority>-<role>} */
    public record Staff(String role, String name, Set<String> groups) {}

    /**
     * 专家: the account is {@code <authority>-expert<number>}.
     *
     * @param until 聘期 last day
     */
    public record Expert(String name, String employer, List<String> fields, String from, String until, boolean chair) {}
}
