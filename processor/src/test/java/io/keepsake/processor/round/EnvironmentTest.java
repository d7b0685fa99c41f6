package io.keepsake.processor.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import io.keepsake.processor.testing.Told;
import io.keepsake.runtime.Memos;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnvironmentTest {

  @ParameterizedTest
  @EnumSource
  void missingRuntime_isToldOnceWithTheDependency(Compiler compiler) throws URISyntaxException {
    Path runtime =
        Path.of(Memos.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Compiled compiled = Compilation.with(compiler)
        .source("""
                package t;
                import io.keepsake.Memoize;
                class Prices {
                  @Memoize String /*KS037*/quote(String sku) { return sku; }
                  @Memoize String list(String sku) { return sku; }
                }
                """)
        .source("""
                package t;
                import io.keepsake.Memoize;
                class Rates {
                  @Memoize String rate(String sku) { return sku; }
                }
                """)
        .classPathOnly(entry -> !entry.toAbsolutePath().equals(runtime))
        .run();
    assertThat(compiled.success()).isFalse();
    assertThat(compiled.problems()).extracting(Told::code).containsExactly("KS037");
    assertThat(compiled.problems().get(0).message())
        .contains("io.keepsake:keepsake-runtime", "Fix: ");
    assertThat(compiled.generatedSources()).isEmpty();
  }
}
