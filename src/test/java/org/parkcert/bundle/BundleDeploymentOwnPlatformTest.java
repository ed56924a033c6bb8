package org.parkcert.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parkcert.testing.BundleCopy;
import org.parkcert.testing.TestClock;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("规则包部署")
class BundleDeploymentOwnPlatformTest {

    private static final String TABLE = "wenzhou-recognition-thresholds";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final String database =
            "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1";

    private final Path directory;

    BundleDeploymentOwnPlatformTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    @DisplayName("启动时部署共享流程和各主管部门的规则包，重启不再部署")
    void deploysOnce() {
        long deployments;
        try (var platform = BundlePlatform.start(database, Map.of())) {
            deployments = deploymentsIn(platform);
            assertThat(platform.getBean(Authorities.class).get("wenzhou").shortName())
                    .isEqualTo("温州");
            assertThat(platform.getBean(RuleTables.class).editionsOf("wenzhou", "wenzhou-recognition", TODAY))
                    .extracting(RuleEdition::decisionKey)
                    .contains(TABLE, "wenzhou-recognition-materials", "wenzhou-recognition-dimensions");
        }

        try (var platform = BundlePlatform.start(database, Map.of())) {
            assertThat(deploymentsIn(platform)).isEqualTo(deployments);
        }
    }

    @Test
    @DisplayName("首个版本自规则施行之日起生效，以后的版本自部署之日起生效（WZ-16）")
    void editionsCountFromTheirDay() {
        try (var platform = BundlePlatform.start(database, Map.of())) {
            var tables = platform.getBean(RuleTables.class);
            assertThat(tables.inForce("wenzhou", TABLE, LocalDate.of(2022, 1, 31)))
                    .isEmpty();
            assertThat(tables.inForce("wenzhou", TABLE, LocalDate.of(2022, 2, 1)))
                    .map(RuleEdition::version)
                    .contains(1);

            platform.getBean(TestClock.class).moveTo(TODAY.atTime(9, 0));
            deployAsAdministrator(platform, "recognition.thresholds.dmn", edited(platform, TABLE));

            assertThat(tables.inForce("wenzhou", TABLE, TODAY.minusDays(1)))
                    .map(RuleEdition::version)
                    .contains(1);
            var newest = tables.inForce("wenzhou", TABLE, TODAY).orElseThrow();
            assertThat(newest.version()).isEqualTo(2);
            assertThat(tables.rows(newest, Map.of("parkType", "comprehensive", "siteLayout", "single")))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.text("clause")).startsWith("WZ-"));
            assertThat(tables.edition(newest.definitionId())).isEqualTo(newest);
        }
    }

    @Test
    @DisplayName("管理员部署的版本在重启后仍是最新，规则包里别的文件更新也不影响")
    void administratorsEditStaysNewest() throws IOException {
        BundleCopy.copy(directory, "probe", "SD", "试点");
        try (var platform = BundlePlatform.start(database, inDirectory())) {
            assertThat(platform.getBean(Authorities.class).all())
                    .extracting(Authority::id)
                    .contains("probe", "wenzhou");
            assertThat(platform.getBean(PublicAuthoritiesController.class).all())
                    .filteredOn(authority -> authority.id().equals("probe"))
                    .singleElement()
                    .satisfies(authority -> {
                        assertThat(authority.matters().get(0).materials()).isNotEmpty();
                        assertThat(authority.matters().get(0).indicators()).isNotEmpty();
                        assertThat(authority.localities()).hasSize(12);
                    });
            platform.getBean(BundlePlatform.Caller.class).is("probe");
            deployAsAdministrator(
                    platform, "probe", "recognition.thresholds.dmn", edited(platform, "probe-recognition-thresholds"));
        }
        var materials = directory.resolve("processes/probe/recognition.materials.dmn");
        Files.writeString(materials, Files.readString(materials).replace("第", " 第"));

        try (var platform = BundlePlatform.start(database, inDirectory())) {
            var repository = platform.getBean(RepositoryService.class);
            assertThat(versionOf(repository, "probe-recognition-thresholds")).isEqualTo(2);
            assertThat(versionOf(repository, "probe-recognition-materials")).isEqualTo(2);
            assertThat(versionOf(repository, "probe-recognition-dimensions")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("流程目录给出主流程交给各环节的表和方式")
    void procedureTellsItsInputs() {
        try (var platform = BundlePlatform.start(database, Map.of())) {
            var authority = platform.getBean(Authorities.class).get("wenzhou");
            var matter = authority.matter("recognition", "2022").orElseThrow();

            var procedure = platform.getBean(Procedures.class).of(authority, matter);

            assertThat(procedure.thresholdsTable()).contains(TABLE);
            assertThat(procedure.thresholdsMode()).isEqualTo("blocking");
            assertThat(procedure.inputs()).containsEntry("noticeDays", "5");
        }
    }

    @Test
    @DisplayName("替别的单位部署、不写租户、冒充启动来源，都被拒绝，什么也不留下")
    void refusesForeignDeployments() {
        try (var platform = BundlePlatform.start(database, Map.of())) {
            var before = deploymentsIn(platform);
            var table = edited(platform, TABLE);
            platform.getBean(BundlePlatform.Caller.class).is("elsewhere");
            assertThatThrownBy(() -> deployAsAdministrator(platform, "wenzhou", "recognition.thresholds.dmn", table))
                    .isInstanceOf(DeploymentRefused.class)
                    .hasMessageContaining("不是您所在的单位");
            assertThatThrownBy(() -> platform.getBean(RepositoryService.class)
                            .createDeployment()
                            .source("parkcert")
                            .addString("recognition.thresholds.dmn", table)
                            .deploy())
                    .isInstanceOfSatisfying(DeploymentRefused.class, refused -> assertThat(refused.faults())
                            .extracting(Fault::code)
                            .contains("deployment.source", "deployment.tenant-missing"));
            assertThat(deploymentsIn(platform)).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("不合规范的流程图、属于别的单位的编号，都被拒绝")
    void refusesWhatBreaksTheConventions() {
        try (var platform = BundlePlatform.start(database, Map.of())) {
            assertThatThrownBy(() -> deployAsAdministrator(
                            platform,
                            "recognition.thresholds.dmn",
                            edited(platform, TABLE).replace("\"&gt;=\"", "\"&gt;\"")))
                    .isInstanceOfSatisfying(DeploymentRefused.class, refused -> assertThat(refused.faults())
                            .extracting(Fault::code)
                            .contains("table.comparison"));
            assertThatThrownBy(() -> deployAsAdministrator(
                            platform,
                            "processes/shared/recognition.thresholds.dmn",
                            edited(platform, TABLE).replace("wenzhou-recognition", "shared-recognition")))
                    .isInstanceOf(DeploymentRefused.class)
                    .hasMessageContaining("须以“wenzhou-”开头");
        }
    }

    @Test
    @DisplayName("办件的规则固定在其上的部署不能删除，也不能连同办件删除")
    void keepsWhatCasesStandOn() {
        try (var platform = BundlePlatform.start(database, Map.of())) {
            var repository = platform.getBean(RepositoryService.class);
            var deployment = repository
                    .createDeploymentQuery()
                    .tenantIdIn("wenzhou")
                    .singleResult()
                    .getId();

            assertThatThrownBy(() -> repository.deleteDeployment(deployment)).isInstanceOf(DeploymentInUse.class);
            assertThatThrownBy(() -> repository.deleteDeployment(deployment, true))
                    .isInstanceOf(DeploymentInUse.class);
            assertThatThrownBy(repository::deleteProcessDefinitions).isInstanceOf(DeploymentInUse.class);
        }
    }

    private Map<String, String> inDirectory() {
        return Map.of("parkcert.bundles", directory.toString());
    }

    private static long deploymentsIn(ConfigurableApplicationContext platform) {
        return platform.getBean(RepositoryService.class).createDeploymentQuery().count();
    }

    private static int versionOf(RepositoryService repository, String decision) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private static void deployAsAdministrator(ConfigurableApplicationContext platform, String file, String content) {
        platform.getBean(BundlePlatform.Caller.class).is("wenzhou");
        deployAsAdministrator(platform, "wenzhou", file, content);
    }

    private static void deployAsAdministrator(
            ConfigurableApplicationContext platform, String tenant, String file, String content) {
        platform.getBean(RepositoryService.class)
                .createDeployment()
                .tenantId(tenant)
                .source("Camunda Modeler")
                .addString(file, content)
                .deploy();
    }

    /** The deployed table with a changed word, so that it becomes a new version. */
    private static String edited(ConfigurableApplicationContext platform, String decision) {
        var repository = platform.getBean(RepositoryService.class);
        var newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult();
        try (var model = repository.getDecisionModel(newest.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8).replace("第九条", "第九条 ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
