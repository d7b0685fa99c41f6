package io.keepsake.samples.benchmarks.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sources of a project of many classes, each with three memoized methods. */
enum Project {
  /** Nothing but those three methods: the worst case, most of what is compiled is generated. */
  BARE(""),

  /** Beside them what classes of usual size have: fields, a constructor, loops, collections, lambdas; 80 lines. */
  USUAL("""

        private final Map<String, Integer> stock = new TreeMap<>();
        private final List<String> log = new ArrayList<>();

        public void deliver(String sku, int quantity) {
          if (quantity <= 0) {
            throw new IllegalArgumentException("quantity must be above zero: " + quantity);
          }
          stock.merge(sku, quantity, Integer::sum);
          log.add("delivered " + quantity + " of " + sku);
        }

        public boolean order(String sku, int quantity) {
          Integer there = stock.get(sku);
          if (there == null || there < quantity) {
            log.add("refused " + sku);
            return false;
          }
          stock.put(sku, there - quantity);
          log.add("ordered " + quantity + " of " + sku);
          return true;
        }

        public List<String> scarce(int below) {
          return stock.entrySet().stream()
              .filter(entry -> entry.getValue() < below)
              .map(Map.Entry::getKey)
              .sorted()
              .toList();
        }

        public int total() {
          int total = 0;
          for (int quantity : stock.values()) {
            total += quantity;
          }
          return total;
        }

        public String describe(String sku) {
          Integer there = stock.get(sku);
          if (there == null) {
            return sku + " is unknown";
          }
          return switch (there) {
            case 0 -> sku + " is sold out";
            case 1 -> "the last " + sku;
            default -> there + " of " + sku;
          };
        }

        public List<String> last(int lines) {
          List<String> last = new ArrayList<>();
          for (int i = Math.max(0, log.size() - lines); i < log.size(); i++) {
            last.add(log.get(i));
          }
          return last;
        }

        @Override
        public String toString() {
          StringBuilder text = new StringBuilder();
          stock.forEach((sku, quantity) -> text.append(sku).append(": ").append(quantity).append('\\n'));
          return text.toString();
        }
      """);

  private static final int CLASSES = 1_000;
  private static final String HEAD = """
      package shop.p%d;

      import io.keepsake.Memoize;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.Map;
      import java.util.TreeMap;

      public class Service%d {
        @Memoize
        public long f(int n) {
          return 31L * n;
        }

        @Memoize(capacity = 128, ttl = "10m")
        public String quote(String sku, int quantity) {
          return sku + ": " + quantity;
        }

        @Memoize
        public double dist(double x1, double y1, double x2, double y2) {
          return Math.hypot(x2 - x1, y2 - y1);
        }
      """;

  private final String body;

  Project(String body) {
    this.body = body;
  }

  /** Writes the sources and returns their files. */
  List<Path> write(Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int number = 0; number < CLASSES; number++) {
      int packageNumber = number / 20;
      Path folder = Files.createDirectories(directory.resolve("shop/p" + packageNumber));
      String source = HEAD.formatted(packageNumber, number) + body + "}\n";
      files.add(Files.writeString(folder.resolve("Service" + number + ".java"), source));
    }
    return files;
  }
}
