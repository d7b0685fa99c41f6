package io.keepsake.processor.check.key;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What may be named as a key, and what of the instance may be in one. */
class KeyControlRulesTest {

  @Test
  void classesThatAreNoKeys_areTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(key = int/*KS113*/.class) int a(String sku) { return 0; }
          @Memoize(key = void/*KS113*/.class) int b(String sku) { return 0; }
          @Memoize(key = Runnable/*KS113*/.class) int c(String sku) { return 0; }
          @Memoize(key = String[]/*KS113*/.class) int d(String sku) { return 0; }
          @Memoize(key = Plain/*KS113*/.class) int e(String sku) { return 0; }
          @Memoize(key = Open/*KS113*/.class) int f(String sku) { return 0; }
          @Memoize(key = Level/*KS113*/.class) int g(String sku) { return 0; }
          @Memoize(key = Box/*KS113*/.class) int h(String sku) { return 0; }
          @Memoize(key = Hidden/*KS113*/.class) int i(String sku) { return 0; }
          @Memoize(key = Inner/*KS113*/.class) int j(String sku) { return 0; }
          @Memoize(key = Work/*KS113*/.class) int k(String sku) { return 0; }
          enum Level { LOW }
          record Box<T>(T sku) {}
          private record Hidden(String sku) {}
          final class Inner {
            @Override public boolean equals(Object other) { return true; }
            @Override public int hashCode() { return 0; }
          }
          static final class Plain {
            static Plain of(String sku) { return new Plain(); }
          }
          static class Open {
            static Open of(String sku) { return new Open(); }
            @Override public boolean equals(Object other) { return true; }
            @Override public int hashCode() { return 0; }
          }
          record Work(String sku) implements java.util.Iterator<String> {
            @Override public boolean hasNext() { return false; }
            @Override public String next() { return sku; }
          }
        }
        """);
    assertThat(messages)
        .contains("int is no class", "Runnable is neither a record nor a class")
        .contains("Prices.Plain has no equals of its own", "Prices.Open is not final")
        .contains("Prices.Level is neither", "Prices.Box has type parameters")
        .contains("Prices.Hidden is not visible", "Prices.Inner is an inner class")
        .contains("Prices.Work is nothing that two calls could have in common");
  }

  @Test
  void classesThatNothingMakes_areToldWithWhatIsLacking() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(key = Alone/*KS114*/.class) int a(String sku) { return 0; }
          @Memoize(key = Key/*KS114*/.class) int b(String sku, Integer count, long size) { return 0; }
          static final class Alone {
            @Override public boolean equals(Object other) { return true; }
            @Override public int hashCode() { return 0; }
          }
          record Key(String sku, int count, double size) {
            static Key of(String name) { return null; }
            static Key by(String sku, int count) { return null; }
            static Key big(double size) { return null; }
            static <T> Key any(String sku) { return null; }
            static Key none() { return null; }
            private static Key secret(String sku) { return null; }
          }
        }
        """);
    assertThat(messages)
        .contains(
            "nothing makes a Prices.Alone of its parameters: it has no static method that returns it")
        .contains(
            "Prices.Key.of(String name) takes 'name', and the method has no parameter of that name")
        .contains(
            "Prices.Key.by(String sku, int count) takes 'count' as int, and the method has it as Integer")
        .contains(
            "Prices.Key.big(double size) takes 'size' as double, and the method has it as long")
        .contains("Prices.Key.any(String sku) has type parameters")
        .contains("Prices.Key.none() takes no parameter")
        .contains("Prices.Key.secret(String sku) is not visible")
        .contains("new Prices.Key(String sku, int count, double size) takes 'count'");
  }

  @Test
  void severalFactories_areTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(key = Key/*KS115*/.class) int a(String sku, int count) { return 0; }
          @Memoize(key = Key.class) int fine(String sku, int count, int size) { return 0; }
          record Key(String sku, int count) {
            static Key of(String sku, int count) { return null; }
            static Key of(CharSequence sku, int count) { return null; }
            static Key full(String sku, int count, int size) { return null; }
          }
        }
        """);
    assertThat(messages)
        .contains(
            "Prices.Key.of(String sku, int count), Prices.Key.of(CharSequence sku, int count)");
  }

  @Test
  void checkedExceptionsOfAFactory_areTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(key = Key/*KS116*/.class) int a(String sku) { return 0; }
          record Key(String sku) {
            static Key of(String sku) throws java.io.IOException, IllegalStateException { return null; }
          }
        }
        """);
    assertThat(messages).contains("Prices.Key.of(String sku) declares IOException, and a key");
  }

  @Test
  void keyBesideAnnotationsOfParameters_isAContradiction() {
    String messages = check("""
        package t;
        import io.keepsake.KeyBy;
        import io.keepsake.KeyIgnore;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(key = Key.class) int a(String sku, /*KS117*/@KeyIgnore Object trace, /*KS117*/@KeyBy("length") String s) {
            return 0;
          }
          record Key(String sku) {}
        }
        """);
    assertThat(messages)
        .contains("@KeyIgnore on 'trace' says nothing: the key of", "@KeyBy on 's' says nothing");
  }

  @Test
  void tags_nameWhatIsInTheKey() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          String tenant = "";
          @Memoize(key = Key.class, tags = {/*KS083*/"{sku}", "{key.sku}"}) int a(String sku) { return 0; }
          @Memoize(keyFields = "tenant", tags = {"{tenant}", "{sku}"}) int b(String sku) { return 0; }
          record Key(String sku) {}
        }
        """);
    assertThat(messages).contains("which is a `key` of its own", "Fix: begin the path with {key}.");
  }

  @Test
  void bytesAndSecretsOfAKey_areLookedAt() {
    String messages = check("""
        package t;
        import io.keepsake.*;
        class Prices {
          @Memoize(key = Key/*KS041*/.class, backend = Backend.FOLDER, codeVersion = "1") int a(Object sku) { return 0; }
          @Memoize(key = Login/*KS100*/.class, backend = Backend.FOLDER, codeVersion = "1") int b(String password) {
            return 0;
          }
          @Memoize(keyFields = /*KS100*/"password", backend = Backend.FOLDER, codeVersion = "1") int c() { return 0; }
          String password = "";
          record Key(Object sku) {}
          record Login(String password) {}
        }
        """);
    assertThat(messages)
        .contains("Fix: leave it out of Prices.Key", "remove 'password' from `keyFields`");
  }

  @Test
  void unknownKeyFields_areToldWithTheNearestFirst() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Prices extends Base {
          @Memoize(keyFields = {"tenant", /*KS118*/"regoin"}) int a(String sku) { return 0; }
          String alpha = "";
          String tenant = "";
        }
        class Base {
          String region() { return ""; }
        }
        """);
    assertThat(messages)
        .contains("has no member \"regoin\". It has: region, ", "Did you mean \"region\"?");
  }

  @Test
  void unusableKeyFields_areTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(keyFields = /*KS119*/"hidden") int a(String sku) { return 0; }
          @Memoize(keyFields = /*KS119*/"COUNT") int b(String sku) { return 0; }
          @Memoize(keyFields = /*KS119*/"part") int c(String sku) { return 0; }
          @Memoize(keyFields = /*KS119*/"nothing") int d(String sku) { return 0; }
          @Memoize(keyFields = /*KS119*/"load") int e(String sku) { return 0; }
          @Memoize(keyFields = /*KS119*/"f") int f() { return 0; }
          @Memoize(keyFields = {"fine", /*KS119*/"fine"}) int g(String sku) { return 0; }
          @Memoize(keyFields = /*KS119*/"fine") static int h(String sku) { return 0; }
          private final String hidden = "".trim();
          static int COUNT;
          int fine() { return 0; }
          String part(int n) { return ""; }
          void nothing() {}
          String load() throws java.io.IOException { return ""; }
        }
        """);
    assertThat(messages)
        .contains(
            "'hidden' in `keyFields` of Prices.a(String) is private", "'COUNT' in", "is static")
        .contains("takes arguments", "returns nothing", "checked exception", "is the method itself")
        .contains("is there twice", "a static method has no instance");
  }

  @Test
  void typesOfKeyFields_areCheckedAsThoseOfParameters() {
    String messages = check("""
        package t;
        import io.keepsake.*;
        class Prices {
          @Memoize(keyFields = /*KS019*/"plain") int a(String sku) { return 0; }
          @Memoize(keyFields = /*KS020*/"names") int b(String sku) { return 0; }
          @Memoize(keyFields = /*KS101*/"executor") int c(String sku) { return 0; }
          @Memoize(keyFields = /*KS041*/"any", backend = Backend.FOLDER, codeVersion = "1") int d() { return 0; }
          static final class Plain {}
          final Plain plain = new Plain();
          final java.util.Iterator<String> names = null;
          final java.util.concurrent.Executor executor = null;
          final Object any = null;
        }
        """);
    assertThat(messages)
        .contains("Fix: name a method in `keyFields` that gives what counts of 'plain'")
        .contains("remove 'executor' from `keyFields`");
  }

  @Test
  void stateInTheKey_isNoFault() {
    String messages = check("""
        package t;
        import io.keepsake.*;
        class Prices {
          private String tenant;
          private int region;
          int other;
          int rate;
          String getTenant() { return tenant; }
          int region() { return region; }
          void move(int to) { region = to; rate = to; other = to; tenant = ""; }
          @Memoize(scope = Scope/*KS030 ecj*/.CLASS, keyFields = {"getTenant", "region", "rate"})
          String a(String sku) { return tenant + getTenant() + region() + region + rate; }
          @Memoize(backend = Backend.FOLDER, keyFields = "getTenant", codeVersion = "1")
          String b(String sku) { return tenant; }
          @Memoize(keyFields = "rate") int c(String sku) { return rate; }
          @Memoize(scope = Scope/*KS030 ecj*//*KS029 javac*/.CLASS, keyFields = "rate") int d(String sku) {
            return rate + other;
          }
        }
        """);
    assertThat(messages).contains("reads other of its instance").contains("name it in `keyFields`");
  }
}
