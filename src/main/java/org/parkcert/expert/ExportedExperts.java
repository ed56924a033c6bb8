package org.parkcert.expert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parkcert.export.ExportedLists;
import org.springframework.stereotype.Component;

/** 专家名单的导出, as whoever is signed in sees it; an expert finds only himself. */
@Component
class ExportedExperts implements ExportedLists {

    private static final List<String> HEADINGS = List.of("姓名", "单位", "专业领域", "聘期起始日", "聘期截止日", "可任组长", "状态", "账号");

    private final ExpertController experts;

    ExportedExperts(ExpertController experts) {
        this.experts = experts;
    }

    @Override
    public Optional<Sheet> open(String list, Map<String, String> filters) {
        if (!list.equals("experts")) {
            return Optional.empty();
        }
        return Optional.of(Sheet.of(
                "专家",
                HEADINGS,
                experts.experts().stream()
                        .map(expert -> List.of(
                                expert.name(),
                                expert.employer(),
                                String.join("、", expert.fields()),
                                expert.validFrom().toString(),
                                expert.validUntil().toString(),
                                expert.chair() ? "是" : "否",
                                expert.state(),
                                expert.userId()))
                        .toList()));
    }
}
