package org.parkcert.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 拒绝跨站提交: a browser sends a Basic password that it remembers with a form of any other site, too; it says so in headers
 * that no page can forge ({@code Origin} always, {@code Sec-Fetch-Site} over HTTPS). Clients that are no browsers send neither.
 */
public final class CrossSiteRefusal extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

    private final Refusals refusals;

    public CrossSiteRefusal(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!HARMLESS.contains(request.getMethod()) && comesFromElsewhere(request)) {
            refusals.write(request, response, HttpStatus.FORBIDDEN, "auth.cross-site", "不接受从其他网站提交的请求，请在本平台页面内操作");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return (site != null && FOREIGN.contains(site))
                || (origin != null && !request.getServerName().equalsIgnoreCase(host(origin)));
    }

    /** Empty for what isn't an origin, such as the {@code null} of a sandboxed page. */
    private static String host(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getHost()).orElse("");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
