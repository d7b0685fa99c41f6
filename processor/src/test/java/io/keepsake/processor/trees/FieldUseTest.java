package io.keepsake.processor.trees;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a body writes is not written by an answer from memory; what it reads may change behind its back. */
class FieldUseTest {

  @Test
  void writes_areTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.stream.IntStream;
        class Prices extends Base {
          private int calls;
          private static int all;
          private final int[] counts = new int[3];
          private String last;
          @Memoize int step(int n) { /*KS098 javac*/calls++; return n; }
          @Memoize int before(int n) { return --this/*KS098 javac*/.calls; }
          @Memoize int added(int n) { /*KS098 javac*/all += n; return n; }
          @Memoize int named(int n) { Prices/*KS098 javac*/.all = n; return n; }
          @Memoize int array(int n) { /*KS098 javac*/counts[n]++; return n; }
          @Memoize int inherited(int n) { super/*KS098 javac*/.rate = n; return n; }
          @Memoize String lazy(int n) { if (last == null) { /*KS098 javac*/last = "" + n; } return last; }
          @Memoize int lambda(int n) { IntStream.range(0, n).forEach(each -> /*KS098 javac*/calls += each); return n; }
          @Memoize int outer(int n) {
            new Object() { void add() { Prices.this/*KS098 javac*/.calls++; } }.add();
            return n;
          }
          @Memoize int called(int n) { return count(n); }
          @Memoize(ttl = "1s") int withTtl(int n) { /*KS098 javac*/calls++; return n; }
          @Memoize static int fixed(int n) { /*KS098 javac*/all++; return n; }
          private int count(int n) { /*KS098 javac*/calls++; return n; }
        }
        class Base {
          int rate;
        }
        """);
    assertThat(messages)
        .contains("Prices.step(int) writes the field `calls`: an answer from memory does not run")
        .contains("Prices.called(int), by way of count(), writes the field `calls`");
  }

  @Test
  void writesOfItsOwn_areFine() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.function.IntUnaryOperator;
        class Prices {
          private int calls;
          @Memoize int local(int calls) {
            int sum = 0;
            sum += calls;
            calls++;
            for (int i = 0; i < 3; i++) { sum++; }
            IntUnaryOperator next = each -> { int more = each; more++; return more; };
            return next.applyAsInt(sum);
          }
          @Memoize int object(int n) {
            Sum sum = new Sum();
            sum.calls = n;
            sum.calls++;
            sum.values[0] = n;
            int[] values = new int[1];
            values[0] = n;
            return sum.add(n);
          }
          @Memoize int anonymous(int n) {
            return new Object() {
              int calls = n;
              int add() { calls++; return this.calls++; }
            }.add();
          }
          @Memoize int inner(int n) {
            class Local { int calls; void add() { calls += n; } }
            Local local = new Local();
            local.add();
            return local.calls;
          }
          private void unmemoized() { calls++; }
          static class Sum {
            int calls;
            final int[] values = new int[1];
            int add(int n) { calls += n; return calls; }
          }
        }
        """);
  }

  @Test
  void readsOfWhatChanges_areTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          private int margin;
          private int rate = 3;
          private static int tax;
          int open;
          private int listened;
          Prices(Runnable[] listeners) { listeners[0] = () -> listened = 3; }
          void setMargin(int margin) { this.margin = margin; }
          static void charge(Prices prices, int more) { prices.rate = more; tax += more; }
          @Memoize int plain(int n) { return n + /*KS099 javac*/margin; }
          @Memoize int qualified(int n) { return n + this/*KS099 javac*/.rate; }
          @Memoize int shared(int n) { return n + /*KS099 javac*/tax + Prices.tax; }
          @Memoize int never(int n) { return n + /*KS099 javac*/open; }
          @Memoize int later(int n) { return n + /*KS099 javac*/listened; }
          @Memoize int called(int n) { return total(n); }
          @Memoize(ttl = "1s") int withTtl(int n) { return n + margin; }
          @SuppressWarnings("KS099: set before the first call")
          @Memoize int meant(int n) { return n + margin; }
          private int total(int n) { return n + /*KS099 javac*/margin; }
        }
        """);
    assertThat(messages)
        .contains("Prices.plain(int) reads the field `margin`, which is not in the key")
        .contains("call the handle's invalidateAll() where it changes");
  }

  @Test
  void readsOfWhatStays_areFine() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @interface Autowired {}
          @interface PostConstruct {}
          private final int fee = 3;
          private static final int[] TABLE = {1, 2};
          private int given;
          private int initial = 4;
          private int inBlock;
          int visible = 5;
          private static int tax;
          private int unknown;
          @Autowired int injected;
          private int started;
          static { tax = 3; }
          { inBlock = 4; }
          Prices(int given) { this.given = given; }
          @PostConstruct void start() { started = 3; }
          @Memoize int reads(int n) {
            return fee + TABLE[n] + given + initial + inBlock + visible + tax + unknown + injected + started;
          }
          @Memoize int hidden(int given, Other /*KS019*/other) { return given + other.given; }
          static class Other { int given; void set(int given) { this.given = given; } }
        }
        """);
  }

  @Test
  void stateThatInstancesShare_isToldByItsOwnRule() {
    check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        import io.keepsake.Scope;
        class Prices {
          private int margin;
          private static int tax;
          void set(int margin) { this.margin = margin; tax = margin; }
          @Memoize(scope = Scope/*KS030 ecj*//*KS029 javac*/.CLASS) int common(int n) { return n + margin; }
          @Memoize(backend = Backend/*KS055 ecj*//*KS044 javac*/.FOLDER) int kept(int n) { return n + margin; }
          @Memoize(scope = Scope/*KS030 ecj*/.CLASS) int taxed(int n) { return n + /*KS099 javac*/tax; }
        }
        """);
  }

  @Test
  void inheritedMethod_isToldWhereItIs() {
    check("""
        package t;
        import io.keepsake.Memoize;
        public class Base {
          protected int margin;
          public void set(int margin) { this.margin = margin; }
          @Memoize public int price(int n) { return n + /*KS099 javac*/margin; }
        }
        """, """
        package t;
        import io.keepsake.Memoize;
        public class Prices extends Base {
          @Memoize public int more(int n) { return n + /*KS099 javac*/margin; }
        }
        """);
  }

  @Test
  void allKindsOfCode_areLookedThrough() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.function.IntSupplier;
        class Prices<T extends Comparable<T>> extends Base implements Named {
          private int margin;
          int[] table = {1, 2};
          void set(int margin) { this.margin = margin; }
          static int pow(int base, int power) { int result = 1; while (power-- > 0) { result *= base; } return result; }
          @Memoize int switched(int n) {
            switch (n) {
              case 1: int margin = 3; margin++; return margin;
              default: break;
            }
            return switch (n) { case 2 -> { int other = n; yield other++; } default -> /*KS099 javac*/margin; };
          }
          @Memoize String name(int n) { return Named.super.label() + super.label(n) + Color.RED + String.class + new int[] {n}[0]; }
          @Memoize T generic(T one, T two) { return one.compareTo(two) > 0 ? one : two; }
          @Memoize int caught(String text) {
            try (AutoCloseable closed = () -> {}) { return Integer.parseInt(text); }
            catch (Exception margin) { return margin.hashCode(); }
            finally { synchronized (this) { pow(2, 3); } }
          }
          @Memoize int bound(Object any) { return any instanceof Integer margin ? margin : table[0]; }
          @Memoize int nested(int n) {
            record Pair(int margin, int other) { Pair { margin++; } int sum() { return margin + other; } }
            enum Kind { ONE { @Override int value() { return 1; } }; abstract int value(); }
            interface Sum { int of(int a); }
            Sum sum = each -> new Pair(each, n).sum() + Kind.ONE.value();
            IntSupplier supplier = new Pair(1, 2)::sum;
            return sum.of(3) + supplier.getAsInt();
          }
          @Memoize static <E> int fixed(E element) { return element.hashCode(); }
          enum Color { RED }
        }
        class Base { String label(int n) { return ""; } }
        interface Named {
          default String label() { return ""; }
          @Memoize default int length(int n) { return label().length() + Counter.of(n); }
          class Counter {
            static int calls;
            static int of(int n) { return /*KS098 javac*/calls++ + n; }
          }
        }
        """);
  }
}
