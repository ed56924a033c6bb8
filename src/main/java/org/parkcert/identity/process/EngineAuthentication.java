package org.parkcert.identity.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.parkcert.identity.CurrentUser;
import org.springframework.web.filter.OncePerRequestFilter;

/** 引擎接口的办理人: hands the account of the request to the engine, so that grants, tenants and the operation log apply. */
final class EngineAuthentication extends OncePerRequestFilter {

    private final CurrentUser currentUser;
    private final IdentityService identity;

    EngineAuthentication(CurrentUser currentUser, IdentityService identity) {
        this.currentUser = currentUser;
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = currentUser.require();
        identity.setAuthentication(
                actor.userId(),
                List.copyOf(actor.groups()),
                actor.authorityId().stream().toList());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
