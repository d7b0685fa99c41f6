package shop;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

public class Quotes {
  @Memoize(backend = Backend.PERSISTENT, ttl = "1d")
  public Quote quote(String sku, int quantity) {
    return new Quote(sku, quantity, Currency.EUR, List.of(), Map.of(), Optional.empty(), null);
  }

  @Memoize(backend = Backend.PERSISTENT)
  public Shape shape(String name) {
    return new Circle(name.length());
  }

  @Memoize(backend = Backend.PERSISTENT)
  public Tree<String> tree(int depth) {
    return new Tree<>("", null, List.of());
  }

  public enum Currency {
    EUR,
    USD
  }

  public record Line(String product, double price, byte[] picture) {}

  public record Quote(
      String sku,
      int quantity,
      Currency currency,
      List<Line> lines,
      Map<String, List<? extends Line>> groups,
      Optional<Line> best,
      Instant until) {}

  public sealed interface Shape permits Square, Circle, Unit, Group {}

  public record Circle(double radius) implements Shape {}

  public record Square(double side) implements Shape {}

  public enum Unit implements Shape {
    ONE
  }

  public record Group(SortedSet<String> names, Shape[] shapes, int[][] grid) implements Shape {}

  public record Tree<T>(T value, Tree<T> left, List<Tree<T>> others) {}
}
