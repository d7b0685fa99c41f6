package io.keepsake.processor.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
