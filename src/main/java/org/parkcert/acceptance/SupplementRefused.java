package org.parkcert.acceptance;

import java.util.List;
import org.parkcert.shared.BusinessRuleViolation;

/** 不能这样告知补正 (P-2). */
final class SupplementRefused extends BusinessRuleViolation {

    private SupplementRefused(String code, String message) {
        super(code, message);
    }

    static SupplementRefused unknown(List<String> codes) {
        return new SupplementRefused(
                "acceptance.supplement-unknown-material", "材料清单中没有代码为“" + String.join("、", codes) + "”的材料，请刷新页面后重新选择");
    }

    static SupplementRefused notNew(List<String> items, List<String> nameable) {
        var may = nameable.isEmpty() ? "本次没有新交或者更换的内容" : "可以提出的只有：" + String.join("、", nameable);
        return new SupplementRefused(
                "acceptance.supplement-not-new",
                "补正内容应当一次性告知，再次告知只能就新交、更换的材料和上次尚未补正的内容提出。以下内容不能再提出：“%s”。%s；每行请以所选材料的名称开头，如“申请书：公章不清晰”"
                        .formatted(String.join("”“", items), may));
    }
}
