package io.keepsake.processor.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.keepsake.processor.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the packages; those that are not here are forbidden. */
class LayersTest {
  private static final String ROOT = "io.keepsake.processor";
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .importUrl(ProblemCode.class.getProtectionDomain().getCodeSource().getLocation());

  @ParameterizedTest
  @CsvSource({
    "problem, problem",
    "model, model",
    "read, model problem",
    "check, model problem",
    "trees, model problem read",
    "plan, model",
    "emit, model",
  })
  void stage_dependsOnlyOnItsAllies(String stage, String allies) {
    List<String> allowed = new ArrayList<>(List.of(ROOT + "." + stage + ".."));
    for (String ally : allies.split(" ", -1)) {
      allowed.add(ROOT + "." + ally + "..");
    }
    classes()
        .that()
        .resideInAPackage(ROOT + "." + stage + "..")
        .should()
        .onlyDependOnClassesThat(resideOutsideOfPackage(ROOT + "..")
            .or(resideInAnyPackage(allowed.toArray(String[]::new))))
        .check(CLASSES);
  }

  /** The walls inside of a stage: what a package may know of its own stage, beside itself. */
  @ParameterizedTest
  @CsvSource({
    "read.text, ''",
    "read.mirror, text",
    "read.data, mirror",
    "read.site, text mirror",
    "read.key, mirror data site",
    "read.code, mirror site",
    "read.result, mirror site",
    "read.hooks, mirror site key result",
    "read.outcome, text mirror site result hooks",
    "read.relation, mirror site",
    "read.store, mirror site",
    "read.type, mirror site",
    "read.change, mirror site key result hooks",
    "read.batch, mirror site key code",
    "check.rule, ''",
    "check.batch, rule",
    "check.bounds, rule",
    "check.change, rule",
    "check.code, rule",
    "check.data, rule key",
    "check.hooks, rule",
    "check.key, rule",
    "check.method, rule",
    "check.outcome, rule",
    "check.relation, rule",
    "check.result, rule",
    "check.store, rule",
    "check.track, rule",
    "check.type, rule",
  })
  void package_knowsItsAlliesAlone(String name, String allies) {
    String stage = ROOT + "." + name.substring(0, name.indexOf('.'));
    List<String> allowed = new ArrayList<>(List.of(ROOT + "." + name));
    for (String ally : allies.split(" ", -1)) {
      allowed.add(stage + "." + ally);
    }
    classes()
        .that()
        .resideInAPackage(ROOT + "." + name)
        .should()
        .onlyDependOnClassesThat(resideOutsideOfPackage(stage + "..")
            .or(resideInAnyPackage(allowed.toArray(String[]::new))))
        .check(CLASSES);
  }

  /** The facts of a type hold those of its methods, which name each other: the model alone is one circle. */
  @Test
  void packages_haveNoCircles() {
    DescribedPredicate<JavaClass> model = resideInAPackage(ROOT + ".model..");
    slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(model, model)
        .check(CLASSES);
  }

  @Test
  void rulesLookAtTheModel_notAtTypesOfTheCompiler() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".check..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "javax.lang.model.type..",
            "javax.lang.model.util..",
            "javax.annotation.processing..",
            "com.sun..")
        .check(CLASSES);
  }

  @Test
  void processor_neverDependsOnTheRuntime() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.keepsake.runtime..")
        .check(CLASSES);
  }

  @Test
  void javacsOwnClasses_areUsedOnlyToReadBodies() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.tools.javac..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".trees..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.source..")
        .check(CLASSES);
  }
}
