package io.keepsake.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class ClassFilesTest {
  private final ClassFiles files = ClassFiles.ofModule("java.base");

  @Test
  void types_ofJavaBase_namedAsClassesAre() {
    assertThat(files.types())
        .contains("java.lang.Object", "java.util.Map$Entry")
        .doesNotContain("module-info", "java.sql.Connection");
  }

  @Test
  void read_absent_throws() {
    assertThatThrownBy(() -> files.read("java.util.Absent"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no class file for java.util.Absent");
  }

  @Test
  void packages_nested_eachBelowItsOuter() {
    PackageTree packages = new PackageTree(Set.of("a.b.c.T", "a.b.U", "a.b.U$V"));

    assertThat(packages.all()).containsExactly("", "a", "a.b", "a.b.c");
    assertThat(packages.below("")).containsExactly("a");
    assertThat(packages.below("a.b")).containsExactly("a.b.c");
    assertThat(packages.below("a.b.c")).isEmpty();
    assertThat(packages.types("a.b")).containsExactly("a.b.U", "a.b.U$V");
    assertThat(packages.types("a")).isEmpty();
  }
}
