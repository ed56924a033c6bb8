package org.parkcert.bundle;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.parkcert.identity.Actor;
import org.parkcert.identity.CurrentUser;
import org.parkcert.process.ExpressionBean;
import org.parkcert.testing.TestClock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The engine with the bundles alone, so that starts, restarts and folders can be tried one after the other; no configuration
 * that others find. The steps that diagrams name are known and never made.
 */
@EnableAutoConfiguration(
        exclude = {CamundaBpmRestJerseyAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class})
@AutoConfigurationPackage(basePackages = {"org.parkcert.bundle", "org.parkcert.audit", "org.parkcert.signing"})
@ComponentScan(
        basePackages = {"org.parkcert.bundle", "org.parkcert.audit", "org.parkcert.signing"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test"))
@ComponentScan(
        basePackages = "org.parkcert",
        lazyInit = true,
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {JavaDelegate.class, TaskListener.class, ExecutionListener.class, ExpressionBean.class
                        }))
class BundlePlatform {

    /** Starts on the database; a second start on the same one is a restart. */
    static ConfigurableApplicationContext start(String database, Map<String, String> properties) {
        var application = new SpringApplicationBuilder(BundlePlatform.class)
                .web(WebApplicationType.NONE)
                .build();
        var arguments = new ArrayList<String>();
        arguments.add("--spring.datasource.url=" + database);
        arguments.add("--camunda.bpm.job-execution.enabled=false");
        arguments.add("--camunda.bpm.history-level=activity");
        properties.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return application.run(arguments.toArray(String[]::new));
    }

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    Caller caller() {
        return new Caller();
    }

    /** 当前用户 as a test says. */
    static final class Caller implements CurrentUser {

        private @Nullable Actor actor;

        void is(@Nullable String authority) {
            actor = new Actor("designer", "设计员", authority, Set.of("procedure-admins"));
        }

        @Override
        public Optional<Actor> find() {
            return Optional.ofNullable(actor);
        }

        @Override
        public Actor require() {
            return find().orElseThrow();
        }
    }
}
