package org.parkcert.identity.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.parkcert.identity.CrossSiteRefusal;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.Groups;
import org.parkcert.identity.Refusals;
import org.parkcert.identity.SignIns;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** 引擎接口与引擎网页的访问控制: people of an authority only; localities act through our own interface. */
@Configuration
class EngineWebSecurity {

    /**
     * Closed to everybody, administrators too: whether a password is right and who is locked out is nobody's business; the
     * first administrator is created by the command line (CVE-2026-77226); there is one login; errors and escalations are
     * no way to leave a task without its form.
     */
    private static final String[] CLOSED = {
        "/engine-rest/identity/verify/**",
        "/engine-rest/engine/*/identity/verify/**",
        "/engine-rest/task/*/bpmnError/**",
        "/engine-rest/engine/*/task/*/bpmnError/**",
        "/engine-rest/task/*/bpmnEscalation/**",
        "/engine-rest/engine/*/task/*/bpmnEscalation/**",
        "/camunda/api/engine/engine/*/identity/verify/**",
        "/camunda/api/engine/engine/*/task/*/bpmnError/**",
        "/camunda/api/engine/engine/*/task/*/bpmnEscalation/**",
        "/camunda/api/admin/setup/**",
        "/camunda/api/admin/auth/user/*/login/**"
    };

    private static final String WEBAPP_INTERFACE = "/camunda/api/";

    private final SignIns signIns;
    private final CurrentUser currentUser;
    private final IdentityService identity;
    private final Refusals refusals;

    EngineWebSecurity(SignIns signIns, CurrentUser currentUser, IdentityService identity, Refusals refusals) {
        this.signIns = signIns;
        this.currentUser = currentUser;
        this.identity = identity;
        this.refusals = refusals;
    }

    /** For Modeler and programs: a password with each call, never a session. */
    @Bean
    @Order(1)
    SecurityFilterChain engineInterface(HttpSecurity http) throws Exception {
        return http.securityMatcher("/engine-rest/**")
                .authenticationProvider(signIns.remembered())
                .httpBasic(basic -> basic.authenticationEntryPoint(
                        (request, response, refused) -> refusals.challenge(request, response)))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(CLOSED).denyAll().anyRequest().access(whoeverWorksInEngine()))
                .addFilterBefore(new CrossSiteRefusal(refusals), BasicAuthenticationFilter.class)
                .addFilterAfter(new EngineRequestGuard(refusals), AuthorizationFilter.class)
                .addFilterAfter(new EngineAuthentication(currentUser, identity), EngineRequestGuard.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, why) -> refusals.challenge(request, response))
                        .accessDeniedHandler((request, response, why) -> refusals.forbidden(request, response)))
                .build();
    }

    /** Tasklist, Cockpit, Admin: the session of our login page; their own CSRF check and content policy stay. */
    @Bean
    @Order(2)
    SecurityFilterChain engineWebapps(HttpSecurity http) throws Exception {
        var login = new LoginUrlAuthenticationEntryPoint("/login");
        var wayBack = new HttpSessionRequestCache();
        wayBack.setMatchingRequestParameterName(null);
        wayBack.setRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/camunda/app/**"));
        return http.securityMatcher("/camunda/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(wayBack))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(CLOSED).denyAll().anyRequest().access(whoeverWorksInEngine()))
                .addFilterAfter(new WebappSignOut(), AuthorizationFilter.class)
                .addFilterAfter(new EngineRequestGuard(refusals), WebappSignOut.class)
                .addFilterAfter(new OneNonceForEachPage(), EngineRequestGuard.class)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, why) -> {
                            if (request.getRequestURI().startsWith(WEBAPP_INTERFACE)) {
                                refusals.signInRequired(request, response);
                            } else {
                                login.commence(request, response, why);
                            }
                        })
                        .accessDeniedHandler((request, response, why) -> refusals.forbidden(request, response)))
                .headers(headers -> headers.cacheControl(CacheControlConfig::disable))
                .build();
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappAuthentication() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappAuthentication.class.getName());
        registration.addUrlPatterns("/camunda/api/*", "/camunda/app/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    private AuthorizationManager<RequestAuthorizationContext> whoeverWorksInEngine() {
        return (authentication, context) -> new AuthorizationDecision(currentUser
                .find()
                .filter(actor -> Groups.workInEngine(actor.groups()))
                .isPresent());
    }
}
