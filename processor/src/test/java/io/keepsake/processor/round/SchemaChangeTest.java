package io.keepsake.processor.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program whose types have changed finds nothing that an earlier one wrote, unless it is still the same. */
class SchemaChangeTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      a component added      | record R(int a) {}                  | record R(int a, String b) {}        | Color
      a component removed    | record R(int a, int b) {}           | record R(int a) {}                  | Color
      components swapped     | record R(int a, int b) {}           | record R(int b, int a) {}           | Color
      a component renamed    | record R(int a, int b) {}           | record R(int a, int c) {}           | Color
      a component's type     | record R(int a) {}                  | record R(float a) {}                | Color
      a box for a primitive  | record R(int a) {}                  | record R(Integer a) {}              | Color
      a type renamed         | record R(S s) {} record S(int a) {} | record R(T s) {} record T(int a) {} | Color
      deep inside            | record R(java.util.List<S> s) {} record S(int a) {} | record R(java.util.List<S> s) {} record S(long a) {} | Color
      an enum for a text     | record R(String s) {}               | record R(Color s) {}                | Color
      a set for a list       | record R(java.util.List<String> s) {} | record R(java.util.Set<String> s) {} | Color
      another subtype        | sealed interface R permits A {} record A(int a) implements R {} | sealed interface R permits A, AA {} record A(int a) implements R {} record AA(int a) implements R {} | Color
      in the key             | record R(int a) {} record K(String a, String b) {} | record R(int a) {} record K(String b, String a) {} | K
      """)
  void changedTypes_areAMiss(
      String name, String before, String after, String key, @TempDir Path directory)
      throws ReflectiveOperationException {
    Compiled old = compiled(source(before, key, "RED, GREEN"));
    assertThat(computations(old, directory)).isEqualTo(1);
    assertThat(computations(old, directory)).isZero();
    assertThat(computations(compiled(source(after, key, "RED, GREEN")), directory))
        .isEqualTo(1);
    assertThat(computations(old, directory)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"GREEN, RED", "BLUE, RED, GREEN"})
  void constantsInAnotherOrder_areStillThemselves(String constants, @TempDir Path directory)
      throws ReflectiveOperationException {
    String types = "record R(Color color) { R(int n) { this(Color.GREEN); } }";
    assertThat(computations(compiled(source(types, "Color", "RED, GREEN")), directory))
        .isEqualTo(1);
    assertThat(computations(compiled(source(types, "Color", constants)), directory))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"GREEN, RED"})
  void constantThatIsGone_isAMiss(String constants, @TempDir Path directory)
      throws ReflectiveOperationException {
    String types = "record R(Color color) { R(int n) { this(Color.values()[0]); } }";
    String key = "int";
    assertThat(computations(compiled(source(types, key, "BLUE, RED")), directory))
        .isEqualTo(1);
    assertThat(computations(compiled(source(types, key, constants)), directory)).isEqualTo(1);
  }

  @Test
  void anotherVersionOfACodec_isAMiss(@TempDir Path directory) throws ReflectiveOperationException {
    String types = """
        @io.keepsake.MemoizeCodec(RCodec.class)
        static class R {
          final int n;
          R(int n) { this.n = n; }
          @Override public boolean equals(Object other) { return ((R) other).n == n; }
          @Override public int hashCode() { return n; }
        }
        static class RCodec implements io.keepsake.runtime.codec.Codec<R> {
          @Override public void write(R value, io.keepsake.runtime.codec.ByteSink out) { out.writeInt(value.n); }
          @Override public R read(io.keepsake.runtime.codec.ByteSource in) { return new R(in.readInt()); }
          @Override public int version() { return VERSION; }
        }
        """;
    Compiled old = compiled(source(types.replace("VERSION", "1"), "R", "RED"));
    assertThat(computations(old, directory)).isEqualTo(1);
    assertThat(computations(old, directory)).isZero();
    Compiled next = compiled(source(types.replace("VERSION", "2"), "R", "RED"));
    assertThat(computations(next, directory)).isEqualTo(1);
    assertThat(computations(old, directory)).isZero();
  }

  private static String source(String types, String key, String constants) {
    return """
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        import io.keepsake.runtime.Memos;
        public class Prices {
          static int computations;
          @Memoize(backend = Backend.FOLDER) R price(KEY key) {
            computations++;
            return MADE;
          }
          enum Color { CONSTANTS }
          TYPES
          public static int run(java.nio.file.Path directory) {
            try (Memos memos = Memos.builder().directory(directory).build()) {
              Prices prices = new MemoizedPrices(memos);
              R first = prices.price(ARGUMENT);
              if (!java.util.Objects.equals(first, MADE)) {
                throw new AssertionError(first + " is not " + MADE);
              }
            }
            return computations;
          }
        }
        """.replace("KEY", key)
        .replace("ARGUMENT", argument(key))
        .replace("MADE", made(types))
        .replace("TYPES", types)
        .replace("CONSTANTS", constants);
  }

  private static String argument(String key) {
    return switch (key) {
      case "K" -> "new K(\"x\", \"y\")";
      case "R" -> "new R(1)";
      case "int" -> "1";
      default -> "Color.RED";
    };
  }

  /** Returns an expression for a value. */
  private static String made(String types) {
    if (types.contains("R(int n)")) {
      return "new R(1)";
    }
    if (types.startsWith("sealed")) {
      return "(R) new A(1)";
    }
    String components = types.substring(types.indexOf('(') + 1, types.indexOf(')'));
    return Arrays.stream(components.split(", ", -1))
        .map(component -> value(component.substring(0, component.indexOf(' '))))
        .collect(Collectors.joining(", ", "new R(", ")"));
  }

  private static String value(String type) {
    return switch (type) {
      case "S", "T" -> "new " + type + "(1)";
      case "String" -> "\"s\"";
      case "Color" -> "Color.RED";
      case "java.util.List<S>" -> "java.util.List.of(new S(1))";
      case "java.util.List<String>" -> "java.util.List.of(\"s\")";
      case "java.util.Set<String>" -> "java.util.Set.of(\"s\")";
      default -> "1";
    };
  }

  private static Compiled compiled(String source) {
    return Compilation.with(Compiler.JAVAC).source(source).run().succeeded();
  }

  private static int computations(Compiled compiled, Path directory)
      throws ReflectiveOperationException {
    return (int) compiled.load("t.Prices").getMethod("run", Path.class).invoke(null, directory);
  }
}
