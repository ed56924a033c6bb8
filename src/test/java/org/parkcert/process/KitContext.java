package org.parkcert.process;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.identity.RepresentedBodies;
import org.parkcert.shared.CaseNumber;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;

/** What the kit needs around it, played by the test. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("parkcert.test.kit")
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.parkcert")
@ComponentScan(
        basePackages = {
            "org.parkcert.process",
            "org.parkcert.shared",
            "org.parkcert.calendar",
            "org.parkcert.audit",
            "org.parkcert.signing"
        })
class KitContext {

    @Bean
    @Primary
    People people() {
        return new People();
    }

    @Bean
    RepresentedBodies representedBodies() {
        return new RepresentedBodies() {

            @Override
            public Optional<String> of(Actor actor) {
                return Optional.empty();
            }

            @Override
            public Optional<String> of(Actor actor, Collection<String> asked) {
                return Optional.empty();
            }
        };
    }

    @Bean
    Records records() {
        return new Records();
    }

    @Bean
    @Primary
    Passed passed() {
        return new Passed();
    }

    @Bean
    ReadingListener readingListener() {
        return new ReadingListener();
    }

    @Bean
    KitExperts kitExperts() {
        return new KitExperts();
    }

    @Bean
    Object secretBean() {
        return "secret";
    }

    @Bean
    TaskView caseView() {
        return (number, process, element, task) ->
                Map.of("caseNumber", number.value(), "materials", List.of(Map.of("label", "申报书", "value", "form")));
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http) throws Exception {
        return http.csrf(csrf -> csrf.disable())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    OncePerRequestFilter userOfHeader(People people) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var user = request.getHeader("X-User");
                people.is(user == null ? null : officer(user));
                try {
                    chain.doFilter(request, response);
                } finally {
                    people.is(null);
                }
            }
        };
    }

    static Actor officer(String userId) {
        return new Actor(userId, userId, "alpha", Set.of("officers"));
    }

    /** The current user, by thread. */
    static final class People implements CurrentUser {

        private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

        void is(@Nullable Actor actor) {
            CURRENT.set(actor);
        }

        @Override
        public Optional<Actor> find() {
            return Optional.ofNullable(CURRENT.get());
        }

        @Override
        public Actor require() {
            return find().orElseThrow(() -> new AccessDeniedException("anonymous"));
        }
    }

    static final class Records implements HumanDecisions {

        final List<HumanDecision> kept = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void keep(HumanDecision decision) {
            kept.add(decision);
        }

        @Override
        public Optional<String> completedBy(String businessKey, String element) {
            return kept.stream()
                    .filter(decision -> decision.businessKey().equals(businessKey)
                            && decision.element().equals(element))
                    .map(HumanDecision::actor)
                    .reduce((earlier, later) -> later);
        }
    }

    static final class Passed implements CaseStages {

        final List<String> events = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void entered(CaseNumber caseNumber, String stage) {
            events.add(caseNumber + " entered " + stage);
        }

        @Override
        public void left(CaseNumber caseNumber, String stage) {
            events.add(caseNumber + " left " + stage);
        }

        @Override
        public void clockStops(CaseNumber caseNumber, String reason) {
            events.add(caseNumber + " stops for " + reason);
        }

        @Override
        public void clockRuns(CaseNumber caseNumber, String reason) {
            events.add(caseNumber + " runs after " + reason);
        }

        @Override
        public void ended(CaseNumber caseNumber, String outcome) {
            events.add(caseNumber + " ended " + outcome);
        }
    }

    /** A listener of the diagram that reads what was submitted. */
    static final class ReadingListener implements TaskListener {

        final List<String> read = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void notify(DelegateTask task) {
            read.add(task.getVariableLocal("materialsComment") + "/" + task.getVariableLocal("missing"));
        }
    }

    static final class KitExperts implements ExpressionBean {

        public List<String> of(DelegateExecution execution) {
            return IntStream.rangeClosed(1, 5).mapToObj(i -> "expert" + i).toList();
        }
    }
}
