package org.parkcert.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** 登录后的首页: where people work, unless they were on their way to somewhere else. */
final class FirstPage extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        var groups = AuthorityUtils.authorityListToSet(authentication.getAuthorities());
        if (!Groups.workInEngine(groups)) {
            return "/";
        }
        if (Set.of(Groups.PROCEDURE_ADMINS).equals(groups)) {
            return "/procedures";
        }
        return onlyWatches(groups) ? "/camunda/app/cockpit/default/" : "/camunda/app/tasklist/default/";
    }

    private static boolean onlyWatches(Set<String> groups) {
        return Set.of(Groups.PROCEDURE_ADMINS, Groups.OPERATORS).containsAll(groups);
    }
}
