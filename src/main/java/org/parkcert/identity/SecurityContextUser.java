package org.parkcert.identity;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** 当前用户 as Spring Security knows it: one place for portal, API, Tasklist and engine-rest. */
@Component
class SecurityContextUser implements CurrentUser {

    @Override
    public Optional<Actor> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedInUser.class::isInstance)
                .map(SignedInUser.class::cast)
                .map(SignedInUser::actor);
    }

    @Override
    public Actor require() {
        return find().orElseThrow(() -> new AccessDeniedException("请先登录"));
    }
}
