package org.parkcert.identity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/** 登录核验: one check of user and password for every way in; both outcomes are audited, no password is. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final AccountStore accounts;
    private final ApplicationEventPublisher events;

    AccountAuthentication(AccountStore accounts, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
    }

    /** One message for every reason, so that nobody learns which accounts exist. */
    @Override
    public Authentication authenticate(Authentication attempt) {
        var userId = attempt.getName();
        var password = attempt.getCredentials() instanceof String text ? text : "";
        if (!accounts.signIn(userId, password)) {
            // what was typed as an unknown user may be a password
            events.publishEvent(new SignInAttempt(
                    accounts.find(userId).map(AccountStore.Account::actor).orElse(SignInAttempt.UNKNOWN), false));
            throw new BadCredentialsException("用户名或密码不正确，或者账号因多次输错被暂时锁定，请稍后重试");
        }
        var actor = accounts.find(userId).orElseThrow().actor();
        events.publishEvent(new SignInAttempt(actor, true));
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInUser(actor), null, AuthorityUtils.createAuthorityList(actor.groups()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
