package org.parkcert.conventions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import org.apache.ibatis.annotations.Mapper;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.web.bind.annotation.RestController;

/** Who may know whom. Display names would be lost on fields: the reasons say it. */
@AnalyzeClasses(packages = "org.parkcert", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String STEPS =
            "(acceptance|inspection|review|publicity|consultation|round|decision|plaque|followup|rectification|evaluation|subsidy|sanction|duty|change)";

    @ArchTest
    static final ArchRule the_engine_stays_behind_process_packages = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "org.parkcert")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("业务规则须能脱离引擎测试：只有 process 包可以使用 Camunda");

    @ArchTest
    static final ArchRule nobody_reaches_into_process_packages = noClasses()
            .that()
            .resideOutsideOfPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.parkcert..process..")
            .because("业务包不知道流程包");

    @ArchTest
    static final ArchRule mappers_are_private_to_their_feature =
            classes().that().areAnnotatedWith(Mapper.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule process_packages_use_services_not_mappers = noClasses()
            .that()
            .resideInAPackage("..process..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Mapper.class)
            .because("自动步骤只调用业务服务");

    @ArchTest
    static final ArchRule controllers_are_private_to_their_feature =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule delegates_are_private_and_named_so = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .haveOnlyFinalFields();

    @ArchTest
    static final ArchRule listeners_of_diagrams_are_private = classes()
            .that()
            .haveSimpleNameEndingWith("Listener")
            .and(com.tngtech.archunit.base.DescribedPredicate.or(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.implement(TaskListener.class),
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.implement(ExecutionListener.class)))
            .should()
            .bePackagePrivate()
            .andShould()
            .haveOnlyFinalFields()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule steps_of_the_procedure_do_not_know_each_other = slices().matching(
                    "org.parkcert." + STEPS + "..")
            .should()
            .notDependOnEachOther()
            .because("先后次序画在流程图上，不藏在 Java 调用里");

    @ArchTest
    static final ArchRule the_ground_knows_no_feature = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.parkcert.shared..",
                    "org.parkcert.content",
                    "org.parkcert.document",
                    "org.parkcert.filecheck",
                    "org.parkcert.outbox",
                    "org.parkcert.signing",
                    "org.parkcert.audit",
                    "org.parkcert.calendar",
                    "org.parkcert.export",
                    "org.parkcert.identity",
                    "org.parkcert.process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.parkcert.bundle..",
                    "org.parkcert.park..",
                    "org.parkcert.casefile..",
                    "org.parkcert.parkrecord..",
                    "org.parkcert.application..",
                    "org.parkcert.materials..",
                    "org.parkcert.expert..",
                    "org.parkcert.eligibility..",
                    "org.parkcert.acceptance..",
                    "org.parkcert.inspection..",
                    "org.parkcert.review..",
                    "org.parkcert.consultation..",
                    "org.parkcert.publicity..",
                    "org.parkcert.decision..",
                    "org.parkcert.plaque..",
                    "org.parkcert.followup..",
                    "org.parkcert.duty..",
                    "org.parkcert.change..",
                    "org.parkcert.rectification..",
                    "org.parkcert.evaluation..",
                    "org.parkcert.subsidy..",
                    "org.parkcert.sanction..",
                    "org.parkcert.portal..",
                    "org.parkcert.handover..");

    @ArchTest
    static final ArchRule the_spine_knows_no_step = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.parkcert.bundle..",
                    "org.parkcert.park..",
                    "org.parkcert.casefile..",
                    "org.parkcert.parkrecord..",
                    "org.parkcert.application..",
                    "org.parkcert.materials..",
                    "org.parkcert.expert..",
                    "org.parkcert.eligibility..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.parkcert.acceptance..",
                    "org.parkcert.inspection..",
                    "org.parkcert.review..",
                    "org.parkcert.consultation..",
                    "org.parkcert.publicity..",
                    "org.parkcert.decision..",
                    "org.parkcert.plaque..",
                    "org.parkcert.followup..",
                    "org.parkcert.duty..",
                    "org.parkcert.change..",
                    "org.parkcert.rectification..",
                    "org.parkcert.evaluation..",
                    "org.parkcert.subsidy..",
                    "org.parkcert.sanction..",
                    "org.parkcert.portal..",
                    "org.parkcert.handover..");

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("org.parkcert.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .that()
            .areNotAssignableTo(Clock.class)
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(Year.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("时间只来自注入的 Clock");
}
