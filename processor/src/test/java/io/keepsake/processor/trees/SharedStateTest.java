package io.keepsake.processor.trees;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code scope = CLASS} is for methods that read nothing of their instance. */
class SharedStateTest {

  @Test
  void fieldsOfTheInstance_areTold() {
    String messages = check("""
            package t;
            import static io.keepsake.Scope.CLASS;
            import io.keepsake.Memoize;
            class Prices extends Base {
              private int margin;
              @Memoize(scope = /*KS030 ecj*//*KS029 javac*/CLASS) int plain(int n) { return n + margin; }
              @Memoize(scope = /*KS030 ecj*//*KS029 javac*/CLASS) int qualified(int n) { return n + this.margin; }
              @Memoize(scope = /*KS030 ecj*//*KS029 javac*/CLASS) int inherited(int n) { return n + rate; }
              @Memoize(scope = /*KS030 ecj*//*KS029 javac*/CLASS) int upward(int n) { return n + super.rate; }
              @Memoize(scope = /*KS030 ecj*//*KS029 javac*/CLASS) int leaked(int n) { return read(this); }
              @Memoize(scope = /*KS030 ecj*//*KS029 javac*/CLASS) int later(int n) {
                java.util.function.IntSupplier supplier = () -> margin;
                return supplier.getAsInt();
              }
              @Memoize(scope = /*KS030 ecj*//*KS029 javac*/CLASS) int outer(int n) {
                return new Object() { int read() { return Prices.this.margin; } }.read();
              }
              @Memoize int own(int n) { return n + margin; }
              static int read(Prices prices) { return prices.margin; }
            }
            class Base {
              int rate;
            }
            """);
    assertThat(messages)
        .contains(
            "Prices.plain(int) reads margin of its instance",
            "Prices.leaked(int) reads this of its instance")
        .contains("Fix: name it in `keyFields`, pass it as a parameter, or remove `scope`.");
  }

  @Test
  void methodsThatReadTheInstance_areTold() {
    String messages = check("""
            package t;
            import static io.keepsake.Scope.CLASS;
            import io.keepsake.Memoize;
            abstract class Prices {
              private int margin;
              @Memoize(scope = /*KS030 ecj*//*KS029 javac*/CLASS) int direct(int n) { return total(n); }
              @Memoize(scope = /*KS030 ecj*//*KS029 javac*/CLASS) int indirect(int n) { return this.twice(n); }
              @Memoize(scope = /*KS030 ecj*//*KS029 javac*/CLASS) String unseen(int n) { return n + toString(); }
              @Memoize(scope = /*KS030 ecj*//*KS029 javac*/CLASS) int missing(int n) { return abstractly(n); }
              @Memoize(scope = /*KS030 ecj*//*KS029 javac*/CLASS) int referred(int n) {
                return java.util.stream.IntStream.of(n).map(this::total).sum();
              }
              private int total(int n) { return n + margin; }
              private int twice(int n) { return 2 * total(n); }
              abstract int abstractly(int n);
            }
            """);
    assertThat(messages).contains("reads total() of its instance", "reads twice() of its instance");
  }

  @Test
  void whatIsNotStateOfTheInstance_isFine() {
    check("""
        package t;
        import static io.keepsake.Scope.CLASS;
        import io.keepsake.Memoize;
        import java.util.List;
        import java.util.stream.IntStream;
        class Prices {
          private static int tax;
          private final int FEE = 3;
          private int margin;
          @Memoize(scope = /*KS030 ecj*/CLASS) int fields(int n) { return n + tax + FEE + Prices.tax; }
          @Memoize(scope = /*KS030 ecj*/CLASS) int parameter(int margin) { return margin; }
          @Memoize(scope = /*KS030 ecj*/CLASS) int others(Prices /*KS019*/other) { return other.margin + new Prices().margin; }
          @Memoize(scope = /*KS030 ecj*/CLASS) int locals(List<Integer> all) {
            int sum = 0;
            for (int margin : all) { sum += margin; }
            for (int margin = 0; margin < 3; margin++) { sum += margin; }
            sum += IntStream.of(1, 2).map(margin -> margin + 1).sum();
            try { sum++; } catch (RuntimeException margin) { throw margin; }
            if ((Object) sum instanceof Integer margin) { sum += margin; }
            return sum;
          }
          @Memoize(scope = /*KS030 ecj*/CLASS) int calls(int n) { return half(n) + Math.abs(n); }
          @Memoize(scope = /*KS030 ecj*/CLASS) long fib(int n) { return n < 2 ? n : fib(n - 1) + this.fib(n - 2); }
          @Memoize(scope = /*KS030 ecj*/CLASS) boolean isEven(int n) { return n == 0 || isOdd(n - 1); }
          @Memoize(scope = /*KS030 ecj*/CLASS) boolean isOdd(int n) { return n != 0 && isEven(n - 1); }
          @Memoize(scope = /*KS030 ecj*/CLASS) int anonymous(int n) {
            return new Object() {
              int margin = n;
              int read() { return margin + this.margin; }
              int twice() { return 2 * read(); }
            }.twice();
          }
          private int half(int n) { return n / 2; }
        }
        """);
  }

  @Test
  void interfaceMethod_cannotBeChecked() {
    String messages = check("""
            package t;
            import static io.keepsake.Scope.CLASS;
            import io.keepsake.Memoize;
            interface Rates {
              @Memoize(scope = /*KS030*/CLASS) int rate(int day);
              @Memoize(scope = /*KS030 ecj*/CLASS) default int half(int n) { return n / 2; }
              @Memoize(scope = /*KS030 ecj*//*KS029 javac*/CLASS) default int next(int day) { return rate(day + 1); }
            }
            """);
    assertThat(messages)
        .contains("wrappers of different delegates share the answers of Rates.rate(int)");
  }
}
