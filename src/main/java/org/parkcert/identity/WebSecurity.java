package org.parkcert.identity;

import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** 访问控制: what isn't on {@link PublicPaths} asks for an account. The engine's interfaces are guarded in {@code identity.process}. */
@Configuration
class WebSecurity {

    /** Scripts and pictures of our own only; style attributes are allowed, the pages of the API's description need them. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final AuthenticationProvider everyTime;
    private final AuthenticationProvider remembered;
    private final Refusals refusals;

    WebSecurity(AccountAuthentication accounts, SignIns signIns, Refusals refusals) {
        this.everyTime = accounts;
        this.remembered = signIns.remembered();
        this.refusals = refusals;
    }

    /** Patterns mean the whole path, whichever servlet answers: the engine's interfaces are servlets of their own. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Our own interface: password with each call, or the session of a page. */
    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**", "/actuator/**")
                .authenticationProvider(remembered)
                .httpBasic(basic -> basic.authenticationEntryPoint(
                        (request, response, refused) -> refusals.challenge(request, response)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(PublicPaths.patterns())
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAnyAuthority(Groups.OPERATORS, Groups.ADMINISTRATORS)
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens())
                        .csrfTokenRequestHandler(new ScriptCsrfTokens())
                        .ignoringRequestMatchers(withPassword(), anonymousInterface()))
                .addFilterBefore(new CrossSiteRefusal(refusals), BasicAuthenticationFilter.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> refusals.challenge(request, response))
                        .accessDeniedHandler((request, response, why) -> refusals.forbidden(request, response)))
                .requestCache(RequestCacheConfigurer::disable)
                .headers(WebSecurity::ourHeaders)
                .build();
    }

    /** Everything else: pages, with a session. */
    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authenticationProvider(everyTime)
                .authorizeHttpRequests(requests -> requests.requestMatchers(PublicPaths.patterns())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").successHandler(new FirstPage()))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()).csrfTokenRequestHandler(new ScriptCsrfTokens()))
                .headers(WebSecurity::ourHeaders)
                .build();
    }

    private static void ourHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentTypeOptions(Customizer.withDefaults());
    }

    /** Named otherwise than the cookie of the engine's web applications, which have a check of their own. */
    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("PARKCERT-CSRF");
        tokens.setHeaderName("X-PARKCERT-CSRF");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return tokens;
    }

    /** No other site can make a browser send this header. */
    private static RequestMatcher withPassword() {
        return request -> Stream.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .anyMatch(value -> value.regionMatches(true, 0, "Basic ", 0, 6));
    }

    /** Acts for nobody, whoever is signed in. */
    private static RequestMatcher anonymousInterface() {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/api/v1/public/**");
    }
}
