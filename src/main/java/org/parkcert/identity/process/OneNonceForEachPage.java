package org.parkcert.identity.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * 页面随机数: the engine's web applications keep the nonce of a page where every other request puts its own, so that a page asked
 * for at the same moment as anything else may forbid its own scripts and stay blank. Here a page gets the nonce of its header.
 */
final class OneNonceForEachPage extends OncePerRequestFilter {

    private static final RequestMatcher PAGE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/camunda/app/*/*/");
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!PAGE.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        var policy = response.getHeader("Content-Security-Policy");
        var nonce = IN_HEADER.matcher(policy == null ? "" : policy);
        if (nonce.find()) {
            var text = IN_PAGE.matcher(new String(page.getContentAsByteArray(), UTF_8))
                    .replaceAll("nonce=\"" + nonce.group(1) + "\"");
            page.resetBuffer();
            page.getOutputStream().write(text.getBytes(UTF_8));
        }
        page.copyBodyToResponse();
    }
}
