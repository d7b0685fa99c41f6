package io.keepsake.processor.trees;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The types that a method reaches count with what runs by them without being named. Each line edits the source. */
class TypeFingerprintTest {
  private static final String SOURCE = """
      package shop;
      import java.util.*;
      class Prices extends Holder {
        long quote(int sku, Level level) {
          long total = level.ordinal() + new Tree(sku).size();
          for (int each : new Steps()) {
            total += each;
          }
          try (Resource resource = open()) {
            total++;
          }
          String text = "a" + item(sku) + sorted();
          return total + text.length();
        }

        static Resource open() { return null; }
        static Item item(int sku) { return null; }
        static Object sorted() { return new TreeSet<>(new Backwards()); }

        static class First { int size() { return 1; } }
        static class Second extends First {}
        static class Tree extends First { Tree(int sku) {} }
        record Item(int sku, int count) {
          @Override public String toString() { return "item " + sku; }
        }
        static class Backwards implements Comparator<Integer> {
          @Override public int compare(Integer a, Integer b) { return b - a; }
        }
        static class Steps implements Iterable<Integer> {
          @Override public Iterator<Integer> iterator() { return List.of(1, 2).iterator(); }
        }
        static class Resource implements AutoCloseable {
          @Override public void close() { System.out.println("closed"); }
        }
        enum Level {
          FREE(1),
          PRO(10) { @Override int on(int n) { return n * 7; } };
          final int factor;
          Level(int factor) { this.factor = factor + 90; }
          int on(int n) { return n; }
        }
        enum Other { ONE(1), TWO(2); Other(int n) {} }
      }
      class Holder {}
      """;

  private static String fingerprint(String source) {
    return FingerprintProbe.of(source).get("Prices.quote(int,shop.Prices.Level)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "PRO(10) | PRO(20)", // an argument of a constant
        "FREE(1), | FREE(1), PLUS(3),", // one more constant
        "n * 7 | n * 8", // the body of a constant
        "factor + 90 | factor + 91", // the constructor of an enum
        "Tree extends First | Tree extends Second", // a superclass
        "Resource implements AutoCloseable | Resource implements AutoCloseable, Cloneable",
        "int sku, int count | int count, int sku", // the parts of a record
        "\"item \" + sku | \"item: \" + sku", // a text that is joined
        "b - a | a - b", // a comparison that another class calls
        "List.of(1, 2) | List.of(1, 3)", // what a loop runs over
        "\"closed\" | \"shut\"", // what a try closes
        "Prices extends Holder | Prices extends Holder implements Cloneable", // the class itself
      })
  void edit_changesTheFingerprint(String from, String to) {
    assertThat(SOURCE).contains(from.strip());
    assertThat(fingerprint(SOURCE.replace(from.strip(), to.strip())))
        .isNotNull()
        .isNotEqualTo(fingerprint(SOURCE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size.ordinal()",
        "Size.values()[1].name().length()",
        "size.compareTo(Size.SMALL)",
        "new java.util.EnumMap<Size, String>(Size.class).size()",
        "java.util.List.of(Size.SMALL, size).stream().sorted().toList().hashCode()",
      })
  void orderOfConstants_counts_whereItIsLookedAt(String code) {
    assertThat(ordered(code, "SMALL, LARGE")).isNotEqualTo(ordered(code, "LARGE, SMALL"));
    assertThat(ordered(code, "SMALL, LARGE")).isNotEqualTo(ordered(code, "SMALL, LARGE, HUGE"));
  }

  @Test
  void orderOfConstants_doesNotCount_whereItIsNot() {
    String code = "size == Size.SMALL ? 1 : 2";
    assertThat(ordered(code, "SMALL, LARGE")).isEqualTo(ordered(code, "LARGE, SMALL"));
  }

  private static String ordered(String code, String constants) {
    return FingerprintProbe.of("""
        package shop;
        class Sizes {
          @io.keepsake.Memoize int of(Size size) { return CODE; }
          enum Size { CONSTANTS }
        }
        """.replace("CODE", code).replace("CONSTANTS", constants))
        .get("Sizes.of(shop.Sizes.Size)");
  }

  @ParameterizedTest
  @CsvSource({
    "{ factor = 1; }, { factor = 2; }",
    "Prices() { factor = 1; }, Prices() { factor = 2; }",
  })
  void whatFillsAField_counts(String from, String to) {
    String source = """
        package shop;
        class Prices {
          private final int factor;
          private final int other = 0;
          FILL
          @io.keepsake.Memoize int of(int n) { return n * factor; }
          @io.keepsake.Memoize int same(int n) { return n; }
        }
        """;
    var first = FingerprintProbe.of(source.replace("FILL", from));
    var second = FingerprintProbe.of(source.replace("FILL", to));
    assertThat(first.get("Prices.of(int)")).isNotNull().isNotEqualTo(second.get("Prices.of(int)"));
    assertThat(first.get("Prices.same(int)")).isNotNull().isEqualTo(second.get("Prices.same(int)"));
  }

  /** An old key may stand for another call. */
  @ParameterizedTest
  @CsvSource({
    "a + 1, a + 2, Prices.of(int)", // the factory of a key
    "id * 3, id * 4, Prices.order(shop.Prices.Order)", // what @KeyBy takes of an argument
    "tenant * 5, tenant * 6, Prices.local(int)", // what keyFields take of the instance
  })
  void whatMakesTheKey_counts(String from, String to, String changed) {
    String source = """
        package shop;
        import io.keepsake.*;
        class Prices {
          @Memoize(key = PriceKey.class) int of(int a) { return a; }
          @Memoize int order(@KeyBy("group") Order order) { return order.id(); }
          @Memoize(keyFields = "region") int local(int n) { return n; }
          private int region() { return tenant * 5; }
          private int tenant = 1;
          record PriceKey(int a) { static PriceKey of(int a) { return new PriceKey(a + 1); } }
          record Order(int id) { int group() { return id * 3; } }
        }
        """;
    var before = FingerprintProbe.of(source);
    var after = FingerprintProbe.of(source.replace(from, to));
    assertThat(before.keySet().stream()
            .filter(method -> !method.equals("Prices.region()"))
            .filter(method -> !before.get(method).equals(after.get(method))))
        .containsExactly(changed);
  }

  @Test
  void enumThatIsNotReached_doesNotCount() {
    assertThat(fingerprint(SOURCE.replace("TWO(2)", "TWO(3)"))).isEqualTo(fingerprint(SOURCE));
  }
}
