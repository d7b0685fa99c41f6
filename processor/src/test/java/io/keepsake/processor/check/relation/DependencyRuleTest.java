package io.keepsake.processor.check.relation;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Methods that others depend on are looked for, and so are circles. */
class DependencyRuleTest {

  @Test
  void methods_mustBeThere() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Shop {
          @Memoize(dependsOn = /*KS085*/"rat") int a(int id) { return 0; }
          @Memoize(dependsOn = /*KS085*/"plain") int b(int id) { return 0; }
          @Memoize(dependsOn = /*KS085*/"c") int c(int id) { return 0; }
          @Memoize(dependsOn = /*KS085*/"Bank.rate") int d(int id) { return 0; }
          @Memoize(dependsOn = /*KS085*/"rate(long)") int e(int id) { return 0; }
          @Memoize(dependsOn = /*KS085*/"rate of Shop") int f(int id) { return 0; }
          @Memoize(dependsOn = {"rate", /*KS085*/"rate"}) int g(int id) { return 0; }
          @Memoize int rate(int id) { return 0; }
          @Memoize int rate(String id, int year) { return 0; }
          int plain(int id) { return 0; }
          @Memoize(dependsOn = {"rate(String,int)", "Shop.rate", "t.Shop.Rates.best", "Rates.best()"})
          int fine(int id) { return 0; }
          static class Rates { @Memoize int best() { return 0; } }
        }
        """);
    assertThat(messages)
        .contains("`dependsOn` \"rat\" of Shop.a(int) names a method that is not in Shop."
            + " Its memoized methods are: rate(String, int), rate(int), ")
        .contains("Fix: Did you mean \"rate\"?")
        .contains("names a method of Shop that is not memoized.")
        .contains("`dependsOn` \"c\" of Shop.c(int) names the method itself.")
        .contains("names the type Bank, which there is not.")
        .contains("`dependsOn` \"rate of Shop\" of Shop.f(int) is no name of a method.")
        .contains("is there twice.");
  }

  @Test
  void circles_areTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Shop {
          @Memoize(dependsOn = /*KS086*/"b") int a(int id) { return 0; }
          @Memoize(dependsOn = /*KS086*/"Bank.rate") int b(int id) { return 0; }
          @Memoize(dependsOn = "a") int outside(int id) { return 0; }
        }
        class Bank {
          @Memoize(dependsOn = /*KS086*/"Shop.a") int rate(int id) { return 0; }
        }
        """);
    assertThat(messages)
        .contains("closes a circle: Shop.a(int) depends on Shop.b(int) depends on Bank.rate(int)"
            + " depends on Shop.a(int).");
  }
}
