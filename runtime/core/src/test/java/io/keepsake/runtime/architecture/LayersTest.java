package io.keepsake.runtime.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arrows between the packages; those that are not here are forbidden. */
class LayersTest {
  private static final String ROOT = "io.keepsake.runtime";
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages(ROOT);

  @ParameterizedTest
  @CsvSource({
    "spec, ''",
    "spi, '.'",
    "codec, '.'",
    "folder, '. .spi .codec'",
    "flight, '.'",
    "call, '. .internal'",
    "batch, '.flight .internal'",
    "'', .spec .spi .tier .tag .call .internal .change",
    "change, '. .tag .internal'",
    "journal, '. .spi .internal'",
    "tier, '. .spec .spi .codec .journal .internal'",
    "trace, '. .internal'",
    "tag, '. .spec .spi .journal .tier .internal .trace'",
    "internal, '. .spec .spi'",
    "policy, ''",
    "table, '. .spec .spi .codec .flight .batch .policy .tier .tag .call .internal .change .trace'",
  })
  void package_dependsOnlyOnItsAllies(String layer, String allies) {
    String own = layer.isEmpty() ? ROOT : ROOT + "." + layer;
    String[] allowed = Stream.concat(
            Stream.of(own),
            List.of(allies.split(" ")).stream()
                .filter(ally -> !ally.isEmpty())
                .map(ally -> ally.equals(".") ? ROOT : ROOT + ally))
        .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(own)
        .should()
        .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed)))
        .check(CLASSES);
  }

  /** The clock is all that a wait needs of its surroundings. */
  @Test
  void flight_ofTheApi_knowsTheClockAlone() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".flight")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT).and(not(JavaClass.Predicates.simpleName("MemoClock"))))
        .check(CLASSES);
  }

  @Test
  void internalTypes_areInNoSignatureThatOthersSee() {
    methods()
        .that()
        .areDeclaredInClassesThat(not(resideInAPackage(ROOT + ".internal")))
        .and()
        .areNotPrivate()
        .and()
        .areNotPackagePrivate()
        .should()
        .notHaveRawReturnType(resideInAPackage(ROOT + ".internal"))
        .check(CLASSES);
    methods()
        .that()
        .areDeclaredInClassesThat(not(resideInAPackage(ROOT + ".internal")))
        .and()
        .areNotPrivate()
        .and()
        .areNotPackagePrivate()
        .should(haveNoInternalParameter())
        .check(CLASSES);
  }

  private static ArchCondition<JavaMethod> haveNoInternalParameter() {
    return ArchCondition.from(describe(
        "have no internal parameter",
        method -> method.getRawParameterTypes().stream()
            .noneMatch(resideInAPackage(ROOT + ".internal"))));
  }

  @Test
  void libraries_areThoseOfTheJdkAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "io.keepsake..", "org.jspecify.annotations")
        .check(CLASSES);
  }
}
