package org.parkcert.identity;

import java.util.Map;
import org.parkcert.audit.AuditTrail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** 登录核验: one check of user and password for every way in; both outcomes are audited, no password is. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final AccountStore accounts;
    private final ObjectProvider<AuditTrail> audit;
    private final TransactionOperations transactions;

    AccountAuthentication(AccountStore accounts, ObjectProvider<AuditTrail> audit, TransactionOperations transactions) {
        this.accounts = accounts;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** One message for every reason, so that nobody learns which accounts exist. */
    @Override
    public Authentication authenticate(Authentication attempt) {
        var userId = attempt.getName();
        var password = attempt.getCredentials() instanceof String text ? text : "";
        if (!accounts.signIn(userId, password)) {
            // what was typed as an unknown user may be a password
            record("identity.sign-in-refused", accounts.find(userId).isPresent() ? userId : "unknown");
            throw new BadCredentialsException("用户名或密码不正确，或者账号因多次输错被暂时锁定，请稍后重试");
        }
        var actor = accounts.find(userId).orElseThrow().actor();
        record("identity.signed-in", actor.userId());
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInUser(actor), null, AuthorityUtils.createAuthorityList(actor.groups()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private void record(String action, String userId) {
        transactions.executeWithoutResult(
                status -> audit.ifAvailable(trail -> trail.record(action, null, userId, Map.of())));
    }
}
