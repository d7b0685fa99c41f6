package io.keepsake.processor.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import java.lang.reflect.Method;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compilers compile what has changed and see class files of the rest. */
class IncrementalTest {
  private static final String BASE = """
      package t;
      import io.keepsake.Memoize;
      public class Base<T> {
        public int calls;
        @Memoize(capacity = 16) public T pick(T first, int count) { calls++; return first; }
      }
      """;
  private static final String SUB = """
      package t;
      import io.keepsake.MemoizedType;
      @MemoizedType
      public class Sub extends Base<String> {}
      """;

  @ParameterizedTest
  @EnumSource
  void subclassOfAClassFile_inheritsItsMemoizedMethods(Compiler compiler)
      throws ReflectiveOperationException {
    Compiled base = Compilation.with(compiler).source(BASE).run().succeeded();
    Compiled sub = Compilation.with(compiler).source(SUB).after(base).run().succeeded();
    assertThat(sub.problems()).isEmpty();
    assertThat(sub.generatedSources()).containsOnlyKeys("t/MemoizedSub.java");

    Class<?> memoized = sub.load("t.MemoizedSub");
    Object instance = memoized.getConstructor().newInstance();
    Method pick = memoized.getMethod("pick", String.class, int.class);
    assertThat(pick.invoke(instance, "a", 1)).isEqualTo("a");
    assertThat(pick.invoke(instance, new String("a"), 1)).isEqualTo("a");
    assertThat(memoized.getField("calls").getInt(instance)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void classFileAndSource_giveTheSameText(Compiler compiler) {
    Compiled base = Compilation.with(compiler).source(BASE).run().succeeded();
    Compiled apart = Compilation.with(compiler).source(SUB).after(base).run().succeeded();
    Compiled together =
        Compilation.with(compiler).source(SUB).source(BASE).run().succeeded();
    assertThat(apart.generatedSource("t.MemoizedSub"))
        .isEqualTo(together.generatedSource("t.MemoizedSub"));
  }

  @ParameterizedTest
  @EnumSource
  void sameInputTwice_givesTheSameBytes(Compiler compiler) {
    Compiled first = Compilation.with(compiler).source(BASE).source(SUB).run().succeeded();
    Compiled second = Compilation.with(compiler).source(SUB).source(BASE).run().succeeded();
    assertThat(second.generatedSources()).isEqualTo(first.generatedSources());
  }

  @ParameterizedTest
  @EnumSource
  void bothCompilers_giveTheSameText(Compiler compiler) {
    Compiled javac =
        Compilation.with(Compiler.JAVAC).source(BASE).source(SUB).run().succeeded();
    Compiled other = Compilation.with(compiler).source(BASE).source(SUB).run().succeeded();
    assertThat(other.generatedSources()).isEqualTo(javac.generatedSources());
  }
}
