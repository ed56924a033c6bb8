package org.parkcert.testing;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The CSRF token as a page's script sends it: cookie and header. Spring's own test support would put another token
 * repository into the shared context, and real browsers would be refused from then on.
 */
public final class PageToken {

    private static final String TOKEN = "8b1f0c52-6b52-4a61-9d1c-000000000000";

    private PageToken() {}

    public static RequestPostProcessor pageToken() {
        return request -> {
            var others = request.getCookies() == null ? Stream.<Cookie>empty() : Arrays.stream(request.getCookies());
            request.setCookies(Stream.concat(others, Stream.of(new Cookie("PARKCERT-CSRF", TOKEN)))
                    .toArray(Cookie[]::new));
            request.addHeader("X-PARKCERT-CSRF", TOKEN);
            return request;
        };
    }
}
