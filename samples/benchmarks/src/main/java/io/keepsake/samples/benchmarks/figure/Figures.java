package io.keepsake.samples.benchmarks.figure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** The values of all runs, by measure and subject; what counts is their median. */
public final class Figures {
  private static final String MARK = "figure";

  private final Map<Measure, Map<String, List<Double>>> values = new EnumMap<>(Measure.class);

  /** Prints a figure, for the process that reads it. */
  public static void print(Measure measure, String subject, double value) {
    System.out.println(String.join("\t", MARK, measure.name(), subject, Double.toString(value)));
  }

  /** Adds the figure that a line tells; a line that tells none is ignored. */
  public void read(String line) {
    String[] parts = line.split("\t");
    if (parts[0].equals(MARK)) {
      add(Measure.valueOf(parts[1]), parts[2], Double.parseDouble(parts[3]));
    }
  }

  /** Adds the value of one run. */
  public void add(Measure measure, String subject, double value) {
    values
        .computeIfAbsent(measure, none -> new LinkedHashMap<>())
        .computeIfAbsent(subject, none -> new ArrayList<>())
        .add(value);
  }

  /** Returns the median of a subject's runs, of an even number the lower one; empty if there was none. */
  public OptionalDouble median(Measure measure, String subject) {
    List<Double> runs = values.getOrDefault(measure, Map.of()).getOrDefault(subject, List.of());
    return runs.stream()
        .mapToDouble(Double::doubleValue)
        .sorted()
        .skip(Math.max(0, runs.size() - 1) / 2)
        .findFirst();
  }

  /** Returns who has runs, in the order of the first ones. */
  public Set<String> subjects(Measure measure) {
    return values.getOrDefault(measure, Map.of()).keySet();
  }
}
