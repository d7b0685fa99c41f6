package io.keepsake.processor.check.hooks;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Hooks are checked where they are named. */
class HooksRuleTest {

  @Test
  void signatures_mustBeThoseOfTheMethod() {
    String messages = check("""
        package t;
        import static io.keepsake.Backend.CUSTOM;
        import static io.keepsake.Backend.FOLDER;
        import io.keepsake.KeyBy;
        import io.keepsake.KeyIgnore;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizeHooks;
        import io.keepsake.runtime.Cached;
        import java.util.List;
        import java.util.function.BiConsumer;
        class Prices {
          @Memoize(backend = FOLDER) @MemoizeHooks(Validate/*KS056*/.class) int a(String sku, int n) { return 0; }
          @Memoize(backend = FOLDER) @MemoizeHooks(Validate/*KS056*/.class) long b(int n) { return 0; }
          @Memoize(backend = FOLDER) @MemoizeHooks(Secret/*KS056*/.class) long c(int n) { return 0; }
          @Memoize(backend = CUSTOM) @MemoizeHooks(Store/*KS056,KS056,KS056*/.class) int d(List<String> all) { return 0; }
          @Memoize @MemoizeHooks(Build/*KS056*/.class) int e(int n) { return 0; }
          @Memoize(backend = CUSTOM) @MemoizeHooks(Thrower/*KS056*/.class) int f(int n) { return 0; }
          @Memoize(backend = CUSTOM) @MemoizeHooks(Keys/*KS056*/.class)
          String g(@KeyBy("length") String text, @KeyIgnore int n) { return ""; }
          @Memoize(backend = FOLDER) @MemoizeHooks(Validate.class) int fine(int n) { return 0; }
        }
        class Validate {
          boolean validate(int n, int value) { return true; }
          boolean validate(int n) { return true; }
        }
        class Secret { private boolean validate(int n, long value) { return true; } }
        class Store {
          Cached<String> load(List<String> all) { return Cached.absent(); }
          int save(List<String> all, int value) { return 0; }
          int delete(List<String> all) { return 0; }
        }
        class Build { void build(BiConsumer<String, Integer> shelf) {} }
        class Thrower { boolean validate(int n, int value) throws Throwable { return true; } }
        class Keys { boolean validate(int text, String value) { return true; } }
        """);
    assertThat(messages)
        .contains("`validate` of t.Validate does not fit")
        .contains("Prices.a(String, int)")
        .contains("Fix: declare it as boolean validate(String sku, int n, int value).")
        .contains("declare it as Cached<Integer> load(List<String> all).")
        .contains("declare it as void save(List<String> all, int value).")
        .contains("declare it as boolean delete(List<String> all).")
        .contains("declare it as void build(X x), where X is an interface with the one method"
            + " void put(int n, int value).")
        .contains("declare it as boolean validate(Integer text, String value).");
  }

  @Test
  void classes_mustBeUsable() {
    String messages = check("""
        package t;
        import static io.keepsake.Backend.FOLDER;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizeHooks;
        class Prices {
          @Memoize(backend = FOLDER) @MemoizeHooks(int/*KS056*/.class) int a(int n) { return 0; }
          @Memoize(backend = FOLDER) @MemoizeHooks(Base/*KS056*/.class) int b(int n) { return 0; }
          @Memoize(backend = FOLDER) @MemoizeHooks(Inner/*KS056*/.class) int c(int n) { return 0; }
          @Memoize(backend = FOLDER) @MemoizeHooks(Any/*KS056*/.class) int d(int n) { return 0; }
          @Memoize(backend = FOLDER) @MemoizeHooks(Argument/*KS056*/.class) int e(int n) { return 0; }
          @Memoize(backend = FOLDER) @MemoizeHooks(Nothing/*KS056*/.class) int f(int n) { return 0; }
          @Memoize @MemoizeHooks(Any/*KS056*/.class) <T> T g(T n) { return n; }
          @Memoize(backend = FOLDER) @MemoizeHooks(Inherited.class) int fine(int n) { return 0; }
          @Memoize(backend = FOLDER) @MemoizeHooks(Statics.class) int statics(int n) { return 0; }
          static abstract class Base { boolean validate(int n, int value) { return true; } }
          static class Inherited extends Base {}
          class Inner extends Base {}
          static class Any<T> extends Base {}
          static class Argument extends Base { Argument(int n) {} }
          static class Nothing { boolean valid(int n, int value) { return true; } }
          interface Statics { static boolean validate(int n, int value) { return true; } }
        }
        """);
    assertThat(messages)
        .contains("t.Prices.Base is abstract")
        .contains("t.Prices.Inner is an inner class")
        .contains("t.Prices.Any has type parameters")
        .contains("t.Prices.Argument has no constructor without parameters")
        .contains("t.Prices.Nothing has no hook for Prices.f(int)")
        .contains("t.Prices.Any cannot know the type variables of the method")
        .contains("Fix: give it a method load, save, delete, validate or build.");
  }

  @Test
  void hooks_mustBelongTogether() {
    String messages = check("""
        package t;
        import static io.keepsake.Backend.CUSTOM;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizeHooks;
        import io.keepsake.runtime.Cached;
        class Prices {
          @Memoize(backend = CUSTOM) @MemoizeHooks(Load/*KS057*/.class) int a(int n) { return 0; }
          @Memoize(backend = CUSTOM) @MemoizeHooks(Save/*KS057*/.class) int b(int n) { return 0; }
          @Memoize(backend = CUSTOM) @MemoizeHooks(Delete/*KS057*/.class) int c(int n) { return 0; }
          @Memoize(backend = CUSTOM) @MemoizeHooks(Both.class) int fine(int n) { return 0; }
        }
        class Load { Cached<Integer> load(int n) { return Cached.absent(); } }
        class Save { void save(int n, int value) {} }
        class Delete { boolean delete(int n) { return true; } }
        class Both extends Load { void save(int n, int value) {} }
        """);
    assertThat(messages)
        .contains("t.Load has hooks that keep the answers of Prices.a(int), and no `save`.")
        .contains("t.Save has hooks that keep the answers of Prices.b(int), and no `load`.");
  }

  @Test
  void hooks_mustBeOfUse() {
    String messages = check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizeHooks;
        import io.keepsake.runtime.Cached;
        import java.util.function.BiConsumer;
        class Prices {
          @Memoize @MemoizeHooks(Validate/*KS058*/.class) int a(int n) { return 0; }
          @Memoize(backend = Backend.FOLDER) @MemoizeHooks(Store/*KS058,KS058*/.class) int b(int n) { return 0; }
          /*KS058*/@MemoizeHooks(Validate.class) int c(int n) { return 0; }
          @Memoize(backend = Backend.LFU) @MemoizeHooks(Build.class) int fine(int n) { return 0; }
        }
        class Validate { boolean validate(int n, int value) { return true; } }
        class Store {
          Cached<Integer> load(int n) { return Cached.absent(); }
          void save(int n, int value) {}
        }
        class Build { void build(BiConsumer<Integer, Integer> shelf) {} }
        """);
    assertThat(messages)
        .contains("`validate` of t.Validate is never called for Prices.a(int): its backend is LRU.")
        .contains("`load` of t.Store is never called for Prices.b(int): its backend is FOLDER.")
        .contains("Fix: use the backend CUSTOM, or remove the hook.")
        .contains("@MemoizeHooks does nothing here: c is not memoized.");
  }
}
