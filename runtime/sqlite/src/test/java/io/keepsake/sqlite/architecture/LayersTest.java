package io.keepsake.sqlite.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.keepsake.sqlite.SqliteStores;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the packages; those that are not here are forbidden. */
class LayersTest {
  private static final String ROOT = "io.keepsake.sqlite";
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages(ROOT);

  /** What a package may know of the others; the store itself is the one without a name. */
  private static final Map<String, String> WALLS = Map.of(
      "", ".database .row .directory .failure",
      ".database", ".row .directory .failure",
      ".row", ".directory .failure",
      ".directory", "",
      ".failure", "");

  static Stream<Arguments> walls() {
    return WALLS.entrySet().stream().map(wall -> Arguments.of(wall.getKey(), wall.getValue()));
  }

  @ParameterizedTest
  @MethodSource("walls")
  void package_knowsItsAlliesAlone(String name, String allies) {
    String[] allowed = Stream.concat(
            Stream.of(name), Stream.of(allies.split(" ")).filter(ally -> !ally.isEmpty()))
        .map(ally -> ROOT + ally)
        .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(allowed)))
        .check(CLASSES);
  }

  @Test
  void packages_haveWalls() {
    assertThat(CLASSES.stream().map(type -> type.getPackageName().substring(ROOT.length())))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(WALLS).containsKey(name));
  }

  @Test
  void packages_haveNoCircles() {
    slices().matching("io.keepsake.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  /** The stores warm up an exception of SQL, which they never throw. */
  @Test
  void sql_isSpokenOnlyByDatabases() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".database", ROOT + ".failure")
        .and(JavaClass.Predicates.type(SqliteStores.class).negate())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.sqlite..")
        .check(CLASSES);
  }
}
