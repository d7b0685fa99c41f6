package behaviour;

import io.keepsake.Backend;
import io.keepsake.KeyBy;
import io.keepsake.Memoize;
import io.keepsake.runtime.Memos;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Answers that outlive the places where they were computed: what comes back is equal to what went in. */
public class Stored {
  private static int computations;

  static class Service {
    @Memoize(backend = Backend.PERSISTENT)
    Everything everything(String name) {
      computations++;
      return sample(name);
    }

    @Memoize(backend = Backend.PERSISTENT)
    Optional<String> absent(int n) {
      computations++;
      return n == 0 ? null : Optional.empty();
    }

    @Memoize(backend = Backend.PERSISTENT)
    Tree<String> tree(int depth) {
      computations++;
      Tree<String> tree = null;
      for (int i = 0; i < depth; i++) {
        tree = new Tree<>("level " + i, tree, List.of());
      }
      return tree;
    }

    @Memoize(backend = Backend.PERSISTENT)
    CompletableFuture<List<Shape<Integer>>> later(List<Point> points, Set<Color> colors) {
      computations++;
      return CompletableFuture.completedFuture(List.of(new Box<>(points.size()), new Nothing<>()));
    }

    @Memoize(backend = Backend.FOLDER)
    long number(double weight, Optional<Point> at, String... words) {
      computations++;
      return words.length;
    }

    @Memoize(backend = Backend.FOLDER)
    Collection<String> words(Map<String, Collection<Integer>> key, @KeyBy("name") Named named) {
      computations++;
      return key.isEmpty() ? new LinkedHashSet<>(List.of("b", "a")) : List.of("b", "a");
    }

    @Memoize(backend = Backend.FOLDER)
    SortedSet<String> sorted(boolean natural) {
      computations++;
      SortedSet<String> set =
          natural ? new TreeSet<>() : new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      set.addAll(List.of("b", "A"));
      return set;
    }

    @Memoize(backend = Backend.FOLDER)
    byte[][] arrays(int n) {
      computations++;
      return new byte[][] {{1, 2}, null, {}};
    }
  }

  enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "leaf";
      }
    }
  }

  interface Named {
    String name();
  }

  record Point(int x, int y) {}

  record Tree<T>(T value, Tree<T> left, List<Tree<T>> others) {}

  sealed interface Shape<T> permits Box, Nothing, IntShape {}

  record Box<T>(T content) implements Shape<T> {}

  record Nothing<T>() implements Shape<T> {}

  record IntShape(int n) implements Shape<Integer> {}

  record Pair<A, B>(A left, B right) {}

  record Numbers(
      boolean flag, byte tiny, short small, char letter, int n, long big, float share, double weight) {}

  record Boxes(Boolean flag, Byte tiny, Short small, Character letter, Integer n, Long big, Float share, Double weight) {}

  record Texts(
      String text,
      BigInteger big,
      BigDecimal exact,
      UUID id,
      URI link,
      Instant now,
      LocalDate day,
      Month month,
      OptionalInt maybe) {}

  record Holders(
      List<? extends Pair<Color, ? extends List<Point>>> pairs,
      Map<Color, Set<String>> groups,
      NavigableMap<String, Optional<Point>> sorted,
      HashMap<Point, List<List<? extends Shape<String>>>> shapes,
      List<String> withNull,
      EnumMap<Color, EnumSet<Color>> enums,
      ArrayDeque<Integer> queue) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Holders && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  record Everything(Numbers numbers, Boxes boxes, Boxes none, Texts texts, Holders holders) {}

  private static Everything sample(String name) {
    HashMap<Point, List<List<? extends Shape<String>>>> shapes = new HashMap<>();
    shapes.put(new Point(1, 2), List.of(List.of(new Box<>("x")), List.of(new Nothing<>())));
    return new Everything(
        new Numbers(true, (byte) -1, (short) 300, 'ß', -5, 1L << 40, Float.NaN, -0.0),
        new Boxes(false, (byte) 1, (short) 2, 'c', 3, 4L, 0.5f, Double.NaN),
        new Boxes(null, null, null, null, null, null, null, null),
        new Texts(
            name + "\ud83d\ude00\u0000\ud800",
            BigInteger.TEN.pow(40),
            new BigDecimal("1.10"),
            new UUID(1, 2),
            URI.create("https://keepsake.io/a?b#c"),
            Instant.parse("2020-01-02T03:04:05.678901234Z"),
            LocalDate.of(2024, 2, 29),
            Month.MAY,
            OptionalInt.of(7)),
        new Holders(
            List.of(new Pair<>(Color.GREEN, new ArrayList<>(List.of(new Point(0, 0))))),
            Map.of(Color.RED, Set.of("a")),
            new TreeMap<>(Map.of("k", Optional.of(new Point(3, 4)), "e", Optional.empty())),
            shapes,
            Arrays.asList("a", null),
            new EnumMap<>(Map.of(Color.RED, EnumSet.of(Color.GREEN, Color.RED))),
            new ArrayDeque<>(List.of(1, 2))));
  }

  public static void run() throws IOException {
    Path directory = Files.createTempDirectory("stored");
    comesBack(directory, service -> service.everything("n"), 1);
    comesBack(directory, service -> service.absent(0), 1);
    comesBack(directory, service -> service.absent(1), 1);
    comesBack(directory, service -> service.tree(100), 1);
    comesBack(directory, service -> service.tree(1000).value(), 2);
    comesBack(
        directory,
        service -> service
            .later(new ArrayList<>(List.of(new Point(1, 1))), Set.of(Color.RED, Color.GREEN))
            .join(),
        1);
    comesBack(directory, service -> service.number(0.0, Optional.of(new Point(1, 2)), "a b", "c"), 1);
    comesBack(directory, service -> service.number(-0.0, Optional.of(new Point(1, 2)), "a b", "c"), 1);
    comesBack(directory, service -> service.number(Double.NaN, Optional.empty(), "a", "b c"), 1);
    comesBack(directory, service -> service.number(Double.NaN, null), 1);
    comesBack(directory, service -> service.words(Map.of("k", List.of(1)), () -> "n"), 1);
    comesBack(directory, service -> service.words(Map.of("k", new ArrayDeque<>(List.of(2))), () -> "n"), 1);
    comesBack(directory, service -> service.words(Map.of("k", Set.of(1)), () -> "n"), 1);
    comesBack(directory, service -> service.words(Map.of(), null), 1);
    comesBack(directory, service -> service.sorted(true), 1);
    comesBack(directory, service -> service.sorted(false), 2);
    comesBack(directory, service -> Arrays.deepToString(service.arrays(1)), 1);
  }

  private static void comesBack(Path directory, Function<Service, Object> call, int expected) {
    computations = 0;
    Object first = ask(directory, call);
    Object second = ask(directory, call);
    if (!java.util.Objects.equals(first, second)) {
      throw new AssertionError(first + " came back as " + second);
    }
    if (computations != expected) {
      throw new AssertionError(first + " was computed " + computations + " times");
    }
  }

  private static Object ask(Path directory, Function<Service, Object> call) {
    try (Memos memos = Memos.builder().directory(directory).build()) {
      return call.apply(new MemoizedStored_Service(memos));
    }
  }
}
