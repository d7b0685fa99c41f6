package io.keepsake.processor.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.keepsake.processor.model.change.TargetMethod;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the packages; those that are not here are forbidden. */
class LayersTest {
  private static final String ROOT = "io.keepsake.processor";
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .importUrl(ProblemCode.class.getProtectionDomain().getCodeSource().getLocation());

  /** What a package inside of a stage may know of the stage, beside itself; a dot is the package around it. */
  private static final Map<String, String> WALLS = Map.ofEntries(
      entry("model.data", "."),
      entry("model.code", "."),
      entry("model.hooks", "."),
      entry("model.memoize", "."),
      entry("model.outcome", "."),
      entry("model.relation", "."),
      entry("model.store", ". memoize"),
      entry("model.key", ". data"),
      entry("model.result", ". data code hooks outcome store"),
      entry("model.method", ". code memoize relation key result"),
      entry("model.batch", ". method"),
      entry("model.change", ". result method type"),
      entry("model.type", ". method batch change"),
      entry("model.plan.key", "key"),
      entry("model.plan.table", ". data hooks"),
      entry("model.plan.method", ". outcome relation result plan.key plan.table"),
      entry("model.plan", ". batch change plan.method"),
      entry("read.text", ""),
      entry("read.mirror", "text"),
      entry("read.data", "mirror"),
      entry("read.site", "text mirror"),
      entry("read.key", "mirror data site"),
      entry("read.code", "mirror site"),
      entry("read.result", "mirror site"),
      entry("read.hooks", "mirror site key result"),
      entry("read.outcome", "text mirror site result hooks"),
      entry("read.relation", "mirror site"),
      entry("read.store", "mirror site"),
      entry("read.type", "mirror site"),
      entry("read.change", "mirror site key result hooks"),
      entry("read.batch", "mirror site key code"),
      entry("check.rule", ""),
      entry("check.batch", "rule"),
      entry("check.bounds", "rule"),
      entry("check.change", "rule"),
      entry("check.code", "rule"),
      entry("check.data", "rule key"),
      entry("check.hooks", "rule"),
      entry("check.key", "rule"),
      entry("check.method", "rule"),
      entry("check.outcome", "rule"),
      entry("check.relation", "rule"),
      entry("check.result", "rule"),
      entry("check.store", "rule"),
      entry("check.track", "rule"),
      entry("check.type", "rule"),
      entry("emit.text", ""),
      entry("emit.spec", "text"),
      entry("emit.codec", "text"),
      entry("emit.entry", "text codec"),
      entry("emit.call", "text spec entry"),
      entry("emit.handle", "text spec entry call"));

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

  static Stream<Arguments> walls() {
    return WALLS.entrySet().stream().map(wall -> Arguments.of(wall.getKey(), wall.getValue()));
  }

  @ParameterizedTest
  @MethodSource("walls")
  void package_knowsItsAlliesAlone(String name, String allies) {
    String stage = ROOT + "." + name.substring(0, name.indexOf('.'));
    List<String> allowed = new ArrayList<>(List.of(ROOT + "." + name));
    for (String ally : allies.split(" ", -1)) {
      allowed.add(ally.equals(".") ? stage : stage + "." + ally);
    }
    classes()
        .that()
        .resideInAPackage(ROOT + "." + name)
        .should()
        .onlyDependOnClassesThat(resideOutsideOfPackage(stage + "..")
            .or(resideInAnyPackage(allowed.toArray(String[]::new))))
        .check(CLASSES);
  }

  @Test
  void packagesInsideOfAStage_haveWalls() {
    assertThat(CLASSES.stream()
            .map(type -> type.getPackageName().substring(ROOT.length()))
            .filter(name -> name.matches("\\.(model|read|check|emit)\\..+"))
            .map(name -> name.substring(1)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(WALLS).containsKey(name));
  }

  /** One circle is in the facts themselves: a type has methods that change answers, and these are of a type as well. */
  @Test
  void packages_haveNoCircles() {
    slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(TargetMethod.class, TypeDeclaration.class)
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
