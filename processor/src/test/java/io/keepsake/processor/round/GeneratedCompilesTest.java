package io.keepsake.processor.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rare declarations, whose generated classes compile with each compiler. */
class GeneratedCompilesTest {

  /** The Eclipse compiler converts no inner class of {@code Outer<T>} to one of {@code Outer<?>}. */
  private static final String ANY_INNER = """
      @Memoize <T> Outer<T>.Plain.Inner<T> any(T x) { return null; }
          @Memoize <T> Outer<T>.Plain.Leaf anyLeaf(T x) { return null; }
      """;

  private static Compiled compiled(Compiler compiler, String types) {
    return Compilation.with(compiler)
        .source("package t;\nimport io.keepsake.*;\nimport java.util.*;\n" + types)
        .run()
        .succeeded();
  }

  @ParameterizedTest
  @EnumSource
  void staticUpdate_ofAnInstanceMethod(Compiler compiler) {
    String generated = compiled(compiler, """
        class Prices {
          @Memoize long price(String sku) { return 1; }
          @Updates(method = "price") static long set(String sku) { return 2; }
        }
        """).generatedSource("t.MemoizedPrices");
    assertThat(generated).contains("memo instanceof PriceMemo handle");
  }

  @ParameterizedTest
  @EnumSource
  void typeVariables_thatNothingInfers(Compiler compiler) {
    compiled(compiler, """
        class Bounds {
          @Memoize <T, S extends Comparable<? super T>> S first(S s, T t) { return s; }
          @Memoize <K, M extends Map<K, String>> M second(M m, K k) { return m; }
          @Memoize <K, V extends List<? extends K>> V third(V v) { return v; }
        }
        """);
  }

  @ParameterizedTest
  @EnumSource
  void bound_thatIsWrittenForItsErasure(Compiler compiler) {
    String generated = compiled(compiler, """
        class Bounds {
          @Memoize <T extends Object & Comparable<? super T>> List<T> all(Collection<? extends T> of) {
            return null;
          }
        }
        """).generatedSource("t.MemoizedBounds");
    assertThat(generated).contains("<T extends Object & Comparable<? super T>>");
  }

  @ParameterizedTest
  @EnumSource
  void annotationsWithRareValues(Compiler compiler) {
    String generated = compiled(compiler, """
        @interface Limits {
          double value();
          float[] more() default {};
          char unit() default ' ';
          long count() default 0;
          byte small() default 0;
          String text() default "";
          Class<?> type() default Object.class;
        }
        @interface Both { Limits first(); Limits[] rest() default {}; }
        class Prices {
          Prices(@Limits(Double.NaN) int a) {}
          @Limits(value = Double.NEGATIVE_INFINITY, more = {Float.NaN, Float.POSITIVE_INFINITY, -0f}) Prices() {}
          @Limits(value = -0.0, unit = '\\'', count = Long.MIN_VALUE, small = -1, text = "a$L\\"", type = int[].class)
          Prices(String a) {}
          @Limits(value = Double.MIN_VALUE, unit = '\\n', more = {}) Prices(char a) {}
          @Both(first = @Limits(Double.POSITIVE_INFINITY), rest = {@Limits(1), @Limits(2)}) Prices(long a) {}
          @Limits(value = 1, unit = '\\\\') Prices(short a) {}
          @Memoize long price(String sku) { return 1; }
        }
        """).generatedSource("t.MemoizedPrices");
    assertThat(generated.replaceAll("\\s+", " "))
        .contains(
            "@Limits(Double.NaN) int a",
            "value = Double.NEGATIVE_INFINITY",
            "Float.NaN, Float.POSITIVE_INFINITY, -0.0f",
            "count = -9223372036854775808L",
            "type = int[].class",
            "unit = '\\12'",
            "first = @Limits(Double.POSITIVE_INFINITY)");
  }

  @ParameterizedTest
  @EnumSource
  void interfacesThatDeclareClone(Compiler compiler) {
    String generated = compiled(compiler, """
        interface Rates extends Cloneable {
          Rates clone();
          @Memoize double rate(String to);
          interface Checked {
            Object clone() throws CloneNotSupportedException;
            @Override boolean equals(Object other);
            @Memoize double rate(String to);
          }
          interface Copying {
            default Copying clone() { return this; }
            @Memoize double rate(String to);
          }
        }
        """).generatedSource("t.MemoizedRates");
    assertThat(generated)
        .contains("public Rates clone() {", "return this.delegate.clone();")
        .doesNotContain("equals(Object");
  }

  @ParameterizedTest
  @EnumSource
  void innerClassesOfInnerClasses(Compiler compiler) {
    String generated = compiled(
            compiler, """
        class Outer<T> {
          class Plain {
            class Inner<U> {}
            class Leaf {}
          }
          static class Nested {
            class Inner<U> {}
          }
        }
        class Uses {
          @Memoize String inner(@KeyIgnore Outer<String>.Plain.Inner<Integer> x) { return ""; }
          @Memoize Outer<String>.Plain.Inner<Integer> innerOf(int x) { return null; }
          @Memoize Outer<String>.Plain.Leaf leafOf(int x) { return null; }
          @Memoize List<Outer<String>.Plain> all(int x) { return null; }
          @Memoize Outer.Nested.Inner<String> nested(int x) { return null; }
          %s
        }
        """.formatted(compiler == Compiler.JAVAC ? ANY_INNER : ""))
        .generatedSource("t.MemoizedUses");
    assertThat(generated).contains("Outer<String>.Plain.Inner<Integer> x");
  }

  @ParameterizedTest
  @EnumSource
  void enumsWithoutConstants(Compiler compiler) {
    compiled(compiler, """
        class Empty {
          enum Nothing {}
          @Memoize int slot(Nothing of, boolean more) { return 1; }
          @Memoize(backend = Backend.PERSISTENT) Nothing kept(Nothing of) { return null; }
          @Memoize(backend = Backend.FOLDER) List<Nothing> all(Set<Nothing> of) { return null; }
        }
        """);
  }
}
