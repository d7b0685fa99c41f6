package io.keepsake.processor.check.store;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Stores of bytes of the application. */
class OwnStoresRuleTest {
  private static final String STORES = """
      package t;
      import io.keepsake.runtime.spi.ByteStore;
      import io.keepsake.runtime.spi.ByteStores;
      import io.keepsake.runtime.spi.StoreSettings;
      public class Grid implements ByteStores {
        @Override public String kind() { return "grid"; }
        @Override public ByteStore open(StoreSettings settings) { throw new IllegalStateException(); }
        static class WithConstant extends Grid {
          static final ByteStores INSTANCE = new WithConstant();
          private WithConstant() {}
        }
        static abstract class Abstract extends Grid {}
        static class NeedsMore extends Grid {
          NeedsMore(String place) {}
        }
        static class Hidden extends Grid {
          private static final ByteStores INSTANCE = new Hidden();
          private Hidden() {}
        }
        static class Changing extends Grid {
          static ByteStores INSTANCE = new Grid();
          Changing(int n) {}
        }
        class Inner extends Grid {}
      }
      """;

  @Test
  void classesOfStores_mustBeReached() {
    String messages = check("""
            package t;
            import static io.keepsake.Backend.CUSTOM;
            import io.keepsake.Memoize;
            import io.keepsake.runtime.spi.ByteStores;
            class Prices {
              @Memoize(backend = CUSTOM, stores = String/*KS136*/.class) String a(int n) { return ""; }
              @Memoize(backend = CUSTOM, stores = int/*KS136*/.class) String b(int n) { return ""; }
              @Memoize(backend = CUSTOM, stores = Grid.Abstract/*KS137*/.class) String c(int n) { return ""; }
              @Memoize(backend = CUSTOM, stores = Grid.NeedsMore/*KS137*/.class) String d(int n) { return ""; }
              @Memoize(backend = CUSTOM, stores = Grid.Hidden/*KS137*/.class) String e(int n) { return ""; }
              @Memoize(backend = CUSTOM, stores = Grid.Changing/*KS137*/.class) String f(int n) { return ""; }
              @Memoize(backend = CUSTOM, stores = Grid.Inner/*KS137*/.class) String g(int n) { return ""; }
              @Memoize(backend = CUSTOM, stores = Grid.class, codeVersion = "1") String fine(int n) { return ""; }
              @Memoize(backend = CUSTOM, stores = Grid.WithConstant.class, codeVersion = "1") String good(int n) { return ""; }
              @Memoize(backend = CUSTOM, stores = ByteStores.class, codeVersion = "1") String given(int n) { return ""; }
              @Memoize(backend = CUSTOM, stores = void.class) Thread none(int n) { return null; }
            }
            """, STORES);
    assertThat(messages)
        .contains("java.lang.String does not implement ByteStores, so that it cannot keep the"
            + " answers of Prices.a(int).")
        .contains("what `stores` names is not a class")
        .contains("t.Grid.Abstract is abstract, so that none can be made; and it has no visible"
            + " constant INSTANCE.");
  }

  @Test
  void otherBackends_haveStoresOfTheirOwn() {
    String messages = check("""
            package t;
            import io.keepsake.Backend;
            import io.keepsake.Memoize;
            class Prices {
              @Memoize(stores = Grid/*KS135*/.class) String a(int n) { return ""; }
              @Memoize(backend = Backend.FOLDER, stores = Grid/*KS135*/.class, codeVersion = "1") String b(int n) { return ""; }
              @Memoize(backend = Backend.TTL, ttl = "1s", stores = String/*KS135*/.class) String c(int n) { return ""; }
            }
            """, STORES);
    assertThat(messages)
        .contains("`stores` of Prices.b(int) does nothing: the backend FOLDER has none of the"
            + " application's own.");
  }

  @Test
  void attributesOfBytes_belongToStores() {
    check("""
        package t;
        import static io.keepsake.Backend.CUSTOM;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(backend = CUSTOM, stores = Grid.class, maxBytes = 100, writeThrough = true, codeVersion = "1")
          String fine(int n) { return ""; }
          @Memoize(backend = CUSTOM, stores = Grid.class, shards = /*KS050*/2, codeVersion = "1")
          String shards(int n) { return ""; }
          @Memoize(backend = CUSTOM, maxBytes = /*KS050*/100) String objects(int n) { return ""; }
        }
        """, STORES);
  }

  @Test
  void typesWithoutBytes_areToldWhereStoresAreNamed() {
    check("""
        package t;
        import static io.keepsake.Backend.CUSTOM;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(backend = CUSTOM, stores = Grid.class, codeVersion = "1") Thread /*KS040*/a(int n) { return null; }
          @Memoize(backend = CUSTOM) Thread b(int n) { return null; }
        }
        """, STORES);
  }

  @Test
  void hooksThatKeepAnswers_areNotAskedBesides() {
    check("""
        package t;
        import static io.keepsake.Backend.CUSTOM;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizeHooks;
        import io.keepsake.runtime.Cached;
        class Prices {
          @MemoizeHooks(Keep.class)
          @Memoize(backend = CUSTOM, stores = Grid/*KS138*/.class, codeVersion = "1") String a(int n) { return ""; }
          @MemoizeHooks(Check.class)
          @Memoize(backend = CUSTOM, stores = Grid.class, codeVersion = "1") String fine(int n) { return ""; }
          static class Keep {
            Cached<String> load(int n) { return Cached.absent(); }
            void save(int n, String value) {}
          }
          static class Check {
            boolean validate(int n, String value) { return true; }
          }
        }
        """, STORES);
  }
}
