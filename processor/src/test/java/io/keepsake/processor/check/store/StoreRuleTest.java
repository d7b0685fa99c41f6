package io.keepsake.processor.check.store;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import io.keepsake.processor.testing.Told;
import io.keepsake.sqlite.SqliteStores;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreRuleTest {

  @ParameterizedTest
  @EnumSource
  void missingStore_isToldWithTheDependency(Compiler compiler) throws URISyntaxException {
    Path store = Path.of(
        SqliteStores.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Compiled compiled = Compilation.with(compiler)
        .source("""
            package t;
            import io.keepsake.Backend;
            import io.keepsake.Memoize;
            class Prices {
              @Memoize(backend = Backend/*KS043*/.PERSISTENT) String quote(String sku) { return sku; }
            }
            """)
        .classPathOnly(entry -> !entry.toAbsolutePath().equals(store))
        .run();
    assertThat(compiled.problems())
        .extracting(Told::codeAndLine)
        .containsExactly("KS043 Prices.java:5");
    assertThat(compiled.problems().get(0).message())
        .contains("io.keepsake.sqlite.SqliteStores, which is not on the class path")
        .contains("<artifactId>keepsake-sqlite</artifactId>");
  }

  @Test
  void stateOfTheInstance_isToldWhereLaterRunsShareAnswers() {
    String messages = check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        import io.keepsake.Scope;
        class Prices {
          private int factor = 3;
          @Memoize(backend = Backend/*KS055 ecj*//*KS044 javac*/.FOLDER) int times(int n) { return n * factor; }
          @Memoize(backend = Backend.FOLDER, scope = Scope/*KS030 ecj*//*KS029 javac*/.CLASS)
          int shared(int n) { return n * factor; }
          @Memoize(backend = Backend.FOLDER) int fine(int n) { return n * 3; }
          @SuppressWarnings("KS044")
          @Memoize(backend = Backend.FOLDER) int meant(int n) { return n * factor; }
          @Memoize int inMemory(int n) { return n * factor; }
        }
        """);
    assertThat(messages).contains("Prices.times(int) reads factor of its instance");
  }
}
