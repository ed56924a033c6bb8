package org.parkcert.identity;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.stereotype.Component;

/** 逐次携带口令的登录: the one memory of recent sign-ins that all interfaces with a password in each call share. */
@Component
public class SignIns {

    private final AuthenticationProvider remembered;

    SignIns(AccountAuthentication accounts) {
        this.remembered = new RememberedSignIns(accounts, System::nanoTime);
    }

    public AuthenticationProvider remembered() {
        return remembered;
    }
}
