package org.parkcert.identity.process;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.parkcert.identity.SignedInUser;
import org.springframework.security.core.context.SecurityContextHolder;

/** 引擎网页的办理人: the webapps take over who signed in at our login page. Public because the webapps' filter instantiates it. */
public final class WebappAuthentication implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInUser user)) {
            return AuthenticationResult.unsuccessful();
        }
        var result = AuthenticationResult.successful(user.getName());
        result.setGroups(List.copyOf(user.actor().groups()));
        result.setTenants(user.actor().authorityId().stream().toList());
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // our own entry point answered already
    }
}
