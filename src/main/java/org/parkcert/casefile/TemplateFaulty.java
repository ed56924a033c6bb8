package org.parkcert.casefile;

import org.parkcert.shared.BusinessRuleViolation;

/** 文书模板有误: a bundle's template can't be filled. */
final class TemplateFaulty extends BusinessRuleViolation {

    TemplateFaulty(String template, String fault) {
        super("document.template-faulty", "文书模板“" + template + "”" + fault + "，请联系流程管理员修改模板后重试");
    }
}
