package io.keepsake.processor.check.method;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyParametersRuleTest {

  private static String parameters(String type, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> type + " p" + number)
        .collect(Collectors.joining(", "));
  }

  private static String told(String members) {
    return check("""
        package t;
        import io.keepsake.*;
        class Grid {
        %s}
        """.formatted(members));
  }

  @Test
  void methods_areTold() {
    String messages = told(
        """
        @Memoize int /*KS144*/sum(%s) { return 1; }
        @Memoize static long /*KS144*/product(%s) { return 1; }
        @Invalidates(method = "sum", all = true) void /*KS144*/clear(%s) {}
        """.formatted(parameters("int", 252), parameters("long", 126), parameters("String", 254)));
    assertThat(messages)
        .contains(
            "Grid.sum has parameters for 252 places",
            "Grid.product has parameters for 252 places",
            "Fix: take a record that holds them.");
  }

  @Test
  void theLargestThatFit_areFine() {
    told("""
        Grid(%1$s) {}
        @Memoize long sum(%1$s) { return 1; }
        @Memoize(ttl = "1h", refresh = "30m", hardTimeout = "1s") double fresh(%1$s) { return 1; }
        @Memoize(track = true) double tracked(%1$s) { return 1; }
        @Memoize(backend = Backend.FOLDER) static long /*KS055 ecj*/kept(%1$s) { return 1; }
        @Invalidates(method = "sum") @Updates(method = "sum") long set(%1$s) { return 1; }
        """.formatted(parameters("double", 125) + ", int last"));
  }

  @Test
  void constructor_isTold() {
    check("""
        package t;
        import io.keepsake.*;
        /*KS144*/class Grid {
          Grid(%s) {}
          @Memoize int sum(int of) { return of; }
        }
        """.formatted(parameters("int", 254)));
  }

  @Test
  void fieldsInTheKey_count() {
    told("""
        final double size = 1;
        @Memoize(keyFields = "size") int /*KS144*/sum(%s) { return 1; }
        """.formatted(parameters("int", 250)));
  }
}
