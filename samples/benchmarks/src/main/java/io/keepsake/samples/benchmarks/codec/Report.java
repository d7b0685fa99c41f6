package io.keepsake.samples.benchmarks.codec;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An answer with nested lists and maps, of collections that all contenders know. */
public record Report(
    String title,
    long made,
    List<Section> sections,
    Map<String, List<Double>> series,
    Map<String, Map<String, Integer>> counts)
    implements Serializable {

  /** A part of a report. */
  public record Section(String name, int page, List<Line> lines) implements Serializable {}

  /** A line of a section. */
  public record Line(String text, double amount, boolean open) implements Serializable {}

  /** Returns a report that is always the same: 40 lines, 40 numbers and 36 counts. */
  public static Report create() {
    Random random = new Random(6);
    return new Report(
        "Deliveries of the week", 1_763_000_000_000L, sections(random), series(random), numbers());
  }

  private static List<Section> sections(Random random) {
    List<Section> sections = new ArrayList<>();
    for (int page = 1; page <= 5; page++) {
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String text = "order " + random.nextInt(1_000_000) + " of customer " + random.nextInt(900);
        lines.add(new Line(text, random.nextInt(100_000) / 100.0, i % 3 == 0));
      }
      sections.add(new Section("warehouse " + page, page, lines));
    }
    return sections;
  }

  private static Map<String, List<Double>> series(Random random) {
    Map<String, List<Double>> series = new LinkedHashMap<>();
    for (String name : List.of("weight", "volume", "price", "delay")) {
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        values.add(random.nextDouble());
      }
      series.put(name, values);
    }
    return series;
  }

  private static Map<String, Map<String, Integer>> numbers() {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    for (int city = 0; city < 6; city++) {
      Map<String, Integer> products = new LinkedHashMap<>();
      for (int product = 0; product < 6; product++) {
        products.put("product " + product, 100 * city + product);
      }
      counts.put("city " + city, products);
    }
    return counts;
  }
}
