package io.keepsake.processor.check.type;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HiddenTypeRuleTest {

  @Test
  void privateTypesInMethods_areTold() {
    String messages = check("""
            package t;
            import io.keepsake.*;
            import java.util.*;
            class Prices {
              private enum Mode { FAST }
              private static class Refusal extends Exception {
                private static final long serialVersionUID = 1L;
              }
              private interface Rounded extends Comparable<Rounded> {}
              @Memoize String quote(String sku, Mode /*KS142*/mode) { return sku; }
              @Memoize String all(List<? super Mode[]> /*KS142*/modes) { return ""; }
              @Memoize Mode /*KS142*/best(String sku) { return Mode.FAST; }
              @Memoize static String /*KS142*/checked(String sku) throws Refusal { return sku; }
              @Memoize String refused(String sku) { return sku; }
              @Invalidates(method = "refused", all = true) void change(Mode /*KS142*/mode) {}
            }
            """);
    assertThat(messages)
        .contains(
            "Prices.quote(String, Prices.Mode) mentions Prices.Mode, which is private, or stands in a private type, "
                + "so that MemoizedPrices cannot name it.",
            "Fix: make it package-private, with the types around it.");
  }

  @Test
  void privateTypesInConstructorsAndBounds_areTold() {
    String messages = check("""
            package t;
            import io.keepsake.*;
            class Prices {
              private static class Settings {}
              private static class Hidden {
                static class Inside {}
              }
              Prices(Settings /*KS142*/settings) {}
              Prices() {}
              private Prices(Settings settings, int limit) {}
              @Memoize String quote(String sku) { return sku; }
              @Memoize <T extends Hidden.Inside> String /*KS142*/inside(T of) { return ""; }
            }
            """);
    assertThat(messages).contains("a constructor of Prices mentions Prices.Settings");
  }

  @Test
  void privateTypeInAMethodThatIsPassedOn_isTold() {
    check("""
        package t;
        import io.keepsake.*;
        class Shop {
          private enum Mode { FAST }
          interface Prices {
            @Memoize String quote(String sku);
            void mode(Mode /*KS142*/mode);
          }
        }
        """);
  }

  @Test
  void typeOfAnotherPackage_isTold() {
    String messages = check("""
            package base;
            import io.keepsake.Memoize;
            public class Base {
              @SuppressWarnings("KS019")
              @Memoize public String quote(Hidden mode) { return ""; }
            }
            class Hidden {}
            """, """
            package t;
            import io.keepsake.MemoizedType;
            @MemoizedType /*KS142*/class Prices extends base.Base {}
            """);
    assertThat(messages).contains("is not public, and in another package", "Fix: make it public");
  }

  @ParameterizedTest
  @EnumSource
  void protectedTypes_areFine(Compiler compiler) {
    Compilation.with(compiler).source("""
            package base;
            import io.keepsake.Memoize;
            public class Base {
              protected enum Mode { FAST }
              @Memoize protected String quote(Mode mode) { return ""; }
            }
            """).source("""
            package t;
            import io.keepsake.MemoizedType;
            @MemoizedType class Prices extends base.Base {}
            """).run().succeeded();
  }

  @Test
  void privateTypesOfKeys_areTold() {
    check("""
        package t;
        import io.keepsake.*;
        class Prices {
          private enum Mode { FAST }
          static class Order {
            Mode mode() { return Mode.FAST; }
          }
          final Mode mode = Mode.FAST;
          @Memoize String quote(@KeyBy(/*KS016*/"mode") Order order) { return ""; }
          @Memoize(keyFields = /*KS119*/"mode") String own(int of) { return ""; }
        }
        """);
  }
}
