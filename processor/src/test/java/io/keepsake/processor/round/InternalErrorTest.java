package io.keepsake.processor.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import io.keepsake.processor.testing.Told;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong in the processor itself is an error at the type, never an abort of the compiler. */
class InternalErrorTest {

  static Stream<Arguments> failures() {
    return Stream.of(Compiler.values())
        .flatMap(
            compiler -> Stream.of(new IOException("disk full"), new IllegalStateException("a bug"))
                .map(failure -> Arguments.of(compiler, failure)));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_isToldAtTheType(Compiler compiler, Throwable failure) {
    Compiled compiled = Compilation.with(compiler)
        .processorInstead(new BrokenFiler(failure))
        .source("""
                package t;
                import io.keepsake.Memoize;
                /*KS038*/class Prices {
                  @Memoize String quote(String sku) { return sku; }
                }
                """)
        .run();
    assertThat(compiled.success()).isFalse();
    assertThat(compiled.problems())
        .extracting(Told::codeAndLine)
        .containsExactly("KS038 Prices.java:3");
    assertThat(compiled.problems().get(0).message()).contains(failure.getMessage(), "Fix: ");
  }
}
