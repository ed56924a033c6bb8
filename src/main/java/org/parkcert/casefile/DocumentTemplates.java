package org.parkcert.casefile;

import java.util.Map;

/** 文书模板: logic-less Mustache pages of the bundle ({@code documents/<name>.html}), else the shared ones. */
public interface DocumentTemplates {

    /**
     * Fills the template with the common fields of the case (authority, park, locality, date …) and those given here.
     *
     * @param template name without ending, such as {@code recognition.approval}
     * @param fields text, numbers, booleans, and lists of maps of the same; escaped when written
     */
    String render(org.parkcert.shared.CaseNumber caseNumber, String template, Map<String, Object> fields);
}
