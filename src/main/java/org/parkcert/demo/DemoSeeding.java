package org.parkcert.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parkcert.bundle.Authorities;
import org.parkcert.bundle.Authority;
import org.parkcert.shared.CaseNumber;
import org.parkcert.shared.ChinaTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 演示数据: plays the scripts once, on a clock set back, through the services that everybody uses. */
@Component
@Profile("demo")
class DemoSeeding implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSeeding.class);
    private static final Duration LEAD = Duration.ofDays(3);

    private final DemoDesk desk;
    private final DemoRegisters registers;
    private final DemoClock clock;
    private final Authorities authorities;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final YAMLMapper yaml = YAMLMapper.builder()
            .addModule(new ParameterNamesModule())
            .addModule(new JavaTimeModule())
            .build();

    DemoSeeding(
            DemoDesk desk,
            DemoRegisters registers,
            DemoClock clock,
            Authorities authorities,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.registers = registers;
        this.clock = clock;
        this.authorities = authorities;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (database.queryForList("SELECT id FROM demo_seed").isEmpty()) {
            seed();
        }
    }

    private void seed() throws IOException {
        var began = System.nanoTime();
        var people = yaml.readValue(DemoSeeding.class.getResourceAsStream("/demo/people.yaml"), DemoPeople.class);
        desk.cast().registerAdministrator();
        authorities.all().forEach(authority -> desk.cast().register(authority, people));
        var present = clock.present();
        var cases = cases(present.atZone(ChinaTime.ZONE).toLocalDate());
        var steps = cases.stream()
                .flatMap(demoCase -> demoCase.steps().stream())
                .filter(step -> step.at().isBefore(present))
                .sorted(Comparator.comparing(DemoCase.Step::at))
                .toList();
        if (!steps.isEmpty()) {
            clock.startAt(steps.get(0).at().minus(LEAD));
            for (var step : steps) {
                desk.procedure().advanceTo(step.at());
                step.action().run();
            }
            desk.procedure().advanceTo(clock.present());
        }
        enterRegisters();
        var plaque = cases.stream()
                .filter(DemoCase::becomesPlaque)
                .map(DemoCase::number)
                .map(CaseNumber::value)
                .findFirst();
        transaction.executeWithoutResult(status -> database.update(
                "INSERT INTO demo_seed (id, seeded_at, plaque_case) VALUES (1, ?, ?)",
                clock.instant().atZone(ChinaTime.ZONE).toLocalDateTime(),
                plaque.orElse(null)));
        LOG.info(
                "演示数据已就绪：{} 个办件，用时 {} 秒",
                cases.size(),
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private void enterRegisters() throws IOException {
        for (var authority : authorities.all()) {
            var script = script(authority);
            if (script.isPresent()) {
                registers.enter(authority, script.get());
            }
        }
    }

    private List<DemoCase> cases(LocalDate today) throws IOException {
        var cases = new ArrayList<DemoCase>();
        for (var authority : authorities.all()) {
            script(authority).ifPresent(script -> script.cases()
                    .forEach(wanted -> cases.add(new DemoCase(desk, authority, script, wanted, today))));
        }
        return cases;
    }

    private Optional<DemoScript> script(Authority authority) throws IOException {
        var resource =
                new PathMatchingResourcePatternResolver().getResource("classpath:demo/" + authority.id() + ".yaml");
        if (!resource.exists()) {
            return Optional.empty();
        }
        try (var input = resource.getInputStream()) {
            return Optional.of(yaml.readValue(input, new TypeReference<DemoScript>() {}));
        }
    }
}
