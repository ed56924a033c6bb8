package org.parkcert.identity;

import java.util.List;

/**
 * 公开路径: everything that anybody may call without an account, each with its reason. Reviewed by hand: a test walks every
 * route of the running application and accepts anonymous calls to these only.
 */
public final class PublicPaths {

    public static final List<String> ALL = List.of(
            // 公示、园区名录、标牌查验、异议：向社会公开
            "/",
            "/public/**",
            "/api/v1/public/**",
            "/notices",
            "/notices/*",
            "/objections",
            "/parks",
            "/evaluation-results",
            "/plaques",
            "/plaques/*",
            // 条件自查、期限计算: they keep nothing
            "/self-check",
            "/deadlines",
            // the way in
            "/login",
            // looks of the pages, no data
            "/assets/**",
            "/favicon.ico",
            // whether the node lives; details for operators only
            "/actuator/health",
            "/actuator/health/**",
            // description of an interface whose source is open; tells no data
            "/swagger-ui.html",
            "/swagger-ui/**",
            "/v3/api-docs/**",
            // the container's error page
            "/error");

    private PublicPaths() {}

    static String[] patterns() {
        return ALL.toArray(String[]::new);
    }
}
