package io.keepsake.processor.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes the fingerprint of a method, and what does not. Each line edits the source: a text, and what replaces it. */
class FingerprintTest {
  private static final String SOURCE = """
      package shop;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.function.IntUnaryOperator;
      class Prices {
        private static final int MARGIN = 3;
        private static final List<String> NAMES = new ArrayList<>();
        private static final int UNUSED = 99;
        static {
          NAMES.add("first");
        }
        private final double rate = 0.25;
        int factor;

        long quote(int sku, Object name) {
          long total = sku + MARGIN;
          for (int i = 0; i < 10; i++) {
            total += twice(i);
          }
          IntUnaryOperator later = n -> n + 1;
          if (name instanceof String text && !text.isEmpty()) {
            total += text.length() + NAMES.size();
          }
          String kind = switch (sku) {
            case 1, 2 -> "few";
            default -> {
              yield "many";
            }
          };
          Object local = new Object() {
            int count = 7;
            @Override
            public String toString() {
              return "count " + count;
            }
          };
          String block = \"""
              text
              block\""";
          return total + later.applyAsInt(kind.length()) + (long) (rate * total)
              + local.toString().length() + new Item(sku).weight + block.length();
        }

        private int twice(int n) {
          return n < 0 ? 0 : even(n) * 2;
        }

        private static int even(int n) {
          return n % 2 == 0 ? n : odd(n - 1);
        }

        private static int odd(int n) {
          return even(n + 1);
        }

        private static int even(int n, int m) {
          return n + m;
        }

        private static int unrelated(int n) {
          return n * 31;
        }

        private static final class Item extends Base {
          final int weight;

          Item(int sku) {
            weight = sku * 5;
          }
        }

        private static class Base {
          private final int id = 1000;
        }
      }
      """;

  private static String fingerprint(String source) {
    SortedMap<String, String> found = FingerprintProbe.of(source);
    return found.get("Prices.quote(int,java.lang.Object)");
  }

  private static String edited(String from, String to) {
    assertThat(SOURCE).contains(from);
    return SOURCE.replace(from, to.replace("⏎", "\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "long total = sku | /* why */ long total = sku", // a comment
        "class Prices { | // a line⏎⏎⏎class Prices {", // moved lines
        "i < 10; i++ | i⏎  <   10 ; i ++", // layout
        "total | sum", // a local variable
        "text | chars", // a variable of a pattern, and a word of a text block beside it
        "n -> n + 1 | m -> m + 1", // a parameter of a lambda
        "int sku, Object name | int sku, final Object name", // a modifier
        "(rate * total) | ((rate) * (total))", // parentheses
        "UNUSED = 99 | UNUSED = 98", // a constant that is not read
        "n * 31 | n * 32", // a method that is not called
        "return n + m; | return n - m;", // an overload with other parameters
        "@Override | @Override @SuppressWarnings(\"x\")", // an annotation
        "import java.util.List; | import java.util.List; import java.util.Map;",
        "private static int unrelated | protected static int unrelated",
      })
  void edit_keepsTheFingerprint(String from, String to) {
    String change = edited(from.strip(), to.strip());
    String cleaned = from.strip().equals("text") ? change.replace("  chars\n", "  text\n") : change;
    assertThat(fingerprint(cleaned)).isEqualTo(fingerprint(SOURCE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "i < 10; | i < 11;", // a literal
        "i < 10; | i <= 10;", // an operator
        "total += twice(i) | total -= twice(i)",
        "MARGIN = 3 | MARGIN = 4", // a constant that is read
        "rate = 0.25 | rate = 0.5",
        "NAMES.add(\"first\") | NAMES.add(\"second\")", // what fills a constant
        "even(n) * 2 | even(n) * 3", // a method that is called
        "odd(n - 1) | odd(n - 3)", // one that this one calls
        "even(n + 1) | even(n + 2)", // and one in a circle
        "n -> n + 1 | n -> n + 2", // a lambda
        "n -> n + 1 | n -> { return n + 1; }",
        "count = 7 | count = 8", // an anonymous class
        "\"count \" | \"count: \"",
        "case 1, 2 | case 1, 3", // a switch
        "yield \"many\" | yield \"lots\"",
        "default -> { | case 7, 8 -> { yield \"few\"; } default -> {",
        "text.length() | text.hashCode()", // a called name
        "instanceof String text | instanceof CharSequence text", // a type
        "(long) (rate | (int) (rate",
        "text⏎ | texts⏎", // a text block
        "sku * 5 | sku * 6", // a constructor
        "id = 1000 | id = 1001", // a field of its superclass
        "import java.util.ArrayList; | import shop.other.ArrayList;", // another type of that name
        "sku + MARGIN; | sku - -MARGIN;",
        "total = sku | total = this.factor", // other data
      })
  void edit_changesTheFingerprint(String from, String to) {
    String change = edited(from.strip().replace("⏎", "\n"), to.strip());
    SortedMap<String, String> found = change.contains("shop.other")
        ? FingerprintProbe.of(
            change,
            "package shop.other;\npublic class ArrayList<E> extends java.util.ArrayList<E> {}")
        : FingerprintProbe.of(change);
    assertThat(found.get("Prices.quote(int,java.lang.Object)"))
        .isNotNull()
        .isNotEqualTo(fingerprint(SOURCE));
  }

  @Test
  void order_ofMembersDoesNotCount() {
    String first = """
        package shop;
        class Prices {
          long quote(int sku, Object name) { return a(sku) + a(name) + B; }
          private int a(int n) { return 1; }
          private int a(Object s) { return 2; }
          static final int B = 3, C = 4;
        }
        """;
    String second = """
        package shop;
        class Prices {
          static final int C = 4, B = 3;
          private int a(Object s) { return 2; }
          private int a(int n) { return 1; }
          long quote(int sku, Object name) { return a(sku) + a(name) + B; }
        }
        """;
    assertThat(fingerprint(first)).isEqualTo(fingerprint(second));
  }

  /** Bodies that a careless text would not tell apart. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "int[] a = new int[sku]; | int[] a = new int[] {sku};",
        "for (int i = 0; ; ) { i++; } | for (int i = 0; ; i++) {}",
        "try { f(1); } finally { f(2); } | try { f(2); } finally { f(1); }",
        "f(1 - (2 - 3)); | f((1 - 2) - 3);",
        "f(1 + (2 + 3)); | f((1 + 2) + 3);",
        "f(1, 2); | f(12);",
        "if (sku > 0) { f(1); } f(2); | if (sku > 0) { f(1); f(2); }",
        "a: b: while (true) { break a; } | a: b: while (true) { break b; }",
        "int x = 1; int y = 2; f(x); | int x = 1; int y = 2; f(y);",
        "f('1'); | f(1);",
        "f(1L); | f(1);",
        "f(0.0); | f(-0.0);",
        "f(\"a\" + 1 + 2); | f(\"a\" + (1 + 2));",
        "f(\"ab\", \"c\"); | f(\"a\", \"bc\");",
      })
  void differentBodies_differ(String bodies) {
    String[] pair = bodies.split(" \\| ", -1);
    assertThat(fingerprint(withBody(pair[0]))).isNotEqualTo(fingerprint(withBody(pair[1])));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(\"a\" + \"b\"); | f(\"ab\");",
        "f((\"a\" + \"b\") + sku); | f(\"ab\" + sku);",
        "var x = 1; f(x); | var y = 1; f(y);",
        "f(0x10); | f(16);",
        "for (int size : new int[] {1}) { f(size); } | for (int each : new int[] {1}) { f(each); }",
      })
  void equalBodies_areEqual(String bodies) {
    String[] pair = bodies.split(" \\| ", -1);
    assertThat(fingerprint(withBody(pair[0]))).isEqualTo(fingerprint(withBody(pair[1])));
  }

  private static String withBody(String body) {
    return """
        package shop;
        class Prices {
          long quote(int sku, Object name) {
            if (sku > 0) {
              %s
            }
            return 0;
          }
          static void f(Object... all) {}
        }
        """.formatted(body);
  }

  @Test
  void field_behindTheScopeOfAPattern_isReached() {
    String source = """
        package shop;
        class Prices {
          private static final Integer SIZE = 5;
          long quote(int sku, Object name) {
            Object o = name;
            if (o instanceof Integer SIZE) {
              return SIZE;
            }
            return SIZE;
          }
        }
        """;
    assertThat(fingerprint(source.replace("SIZE = 5", "SIZE = 6")))
        .isNotEqualTo(fingerprint(source));
  }

  @Test
  void methodsOfOtherFiles_haveNone() {
    SortedMap<String, String> found =
        FingerprintProbe.of("""
        package shop;
        abstract class Prices extends Parent {
          int own() { return 1; }
          abstract int missing();
        }
        """, "package shop;\nclass Parent { int inherited() { return 1; } }");
    assertThat(found).containsOnlyKeys("Prices.own()", "Parent.inherited()");
  }

  /** The same on each JDK that the build runs on. */
  @Test
  void fingerprint_staysAsItIs() {
    assertThat(fingerprint(SOURCE)).isEqualTo("1285f32662bf394d9c41620e87b51231");
  }
}
