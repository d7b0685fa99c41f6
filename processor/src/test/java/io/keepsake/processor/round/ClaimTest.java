package io.keepsake.processor.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Which annotations the processor claims: its own where they stand alone, and never those of others. */
class ClaimTest {

  @Test
  void ownAnnotations_areClaimed() {
    Compiled compiled = Compilation.with(Compiler.JAVAC)
        .source("""
            package t;
            import io.keepsake.Memoize;
            class Prices {
              @Memoize String quote(String sku) { return sku; }
              @Override public String toString() { return "prices"; }
            }
            """)
        .options("-Xlint:all", "-Werror")
        .run();
    assertThat(compiled.success()).as("%s", compiled).isTrue();
  }

  @Test
  void annotationsOfOthers_areLeftToTheirProcessors() {
    Listener listener = new Listener();
    Compilation.with(Compiler.JAVAC).processorLast(listener).source("""
            package t;
            import io.keepsake.Memoize;
            @interface Mark {}
            @Mark class Prices {
              @Memoize String quote(String sku) { return sku; }
            }
            """).run().succeeded();
    assertThat(listener.isAsked).isTrue();
  }

  private static final class Listener extends AbstractProcessor {
    private boolean isAsked;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("t.Mark");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      isAsked |= !annotations.isEmpty();
      return false;
    }
  }
}
