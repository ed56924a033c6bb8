package org.parkcert.demo;

import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** 欢迎: prints where the platform is, who may sign in, and which case has its plaque. */
@Component
@Profile("demo")
class DemoWelcome {

    private final JdbcTemplate database;
    private final Authorities authorities;
    private final ApplicationContext context;

    DemoWelcome(JdbcTemplate database, Authorities authorities, ApplicationContext context) {
        this.database = database;
        this.authorities = authorities;
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        var address = context instanceof WebServerApplicationContext web
                ? "http://localhost:" + web.getWebServer().getPort()
                : "";
        var plaque = database.queryForList("SELECT plaque_case FROM demo_seed", String.class).stream()
                .findFirst()
                .orElse("");
        System.out.println(
                """

                ==================================================================
                parkcert is up (demo, H2)          人力资源服务产业园认定管理平台
                ------------------------------------------------------------------
                门户 portal      %1$s/
                办理 Tasklist    %1$s/camunda/app/tasklist/default/
                监控 Cockpit     %1$s/camunda/app/cockpit/default/
                接口 API         %1$s/swagger-ui/index.html
                ------------------------------------------------------------------
                账号（口令同账号）users (password = user name)
                %2$s  admin
                ------------------------------------------------------------------
                已授牌的办件 case that has its plaque: %3$s
                ==================================================================
                """
                        .formatted(address, users(), plaque));
    }

    private String users() {
        var lines = new StringBuilder();
        for (Authority authority : authorities.all()) {
            lines.append(
                    "%s-officer -officer2 -inspector1..3 -expert1..8 -leader -group -finance -department1..%d -auditor -designer -operator -locality1..%d%s%n"
                            .formatted(
                                    authority.id(),
                                    Math.max(2, authority.departments().size()),
                                    authority.localities().size(),
                                    DemoCast.hasBodies(authority) ? "-bureau, -government" : ""));
        }
        return lines.toString();
    }
}
