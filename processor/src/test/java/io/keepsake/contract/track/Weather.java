package io.keepsake.contract.track;

import io.keepsake.Invalidates;
import io.keepsake.Memoize;
import io.keepsake.Nulls;
import io.keepsake.Scope;
import io.keepsake.Updates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tracked methods with all that goes together with {@code track}. */
public class Weather<T extends Comparable<T>> {
  final Map<String, Long> truth = new HashMap<>();
  final List<String> computed = new ArrayList<>();

  private long read(String what) {
    computed.add(what);
    return truth.getOrDefault(what, 0L);
  }

  /** Returns what was computed since the last call. */
  String log() {
    String log = String.join(" ", computed);
    computed.clear();
    return log;
  }

  @Memoize(track = true, ttl = "10m")
  public long ageing(int n) {
    return read("ageing");
  }

  @Memoize(track = true, idle = "10m")
  public long idling(int n) {
    return read("idling");
  }

  @Memoize(track = true)
  public long mean() {
    computed.add("mean");
    return ageing(1) / 10;
  }

  @Memoize(track = true)
  public long trend() {
    computed.add("trend");
    return mean() + 1;
  }

  @Memoize(track = true)
  public long idleMean() {
    computed.add("idleMean");
    return idling(1) / 10;
  }

  @Memoize(track = true, capacity = 2)
  public long few(int n) {
    return read("few" + n);
  }

  @Memoize(track = true)
  public long sum() {
    computed.add("sum");
    return few(1) + few(2) + few(3);
  }

  @Memoize(track = true, unless = "isOdd")
  public long even(int n) {
    return read("even");
  }

  boolean isOdd(long value) {
    return value % 2 == 1;
  }

  @Memoize(track = true, nulls = Nulls.SKIP)
  public Long found(int n) {
    long found = read("found");
    return found == 0 ? null : found;
  }

  @Memoize(track = true)
  public String report(int n) {
    computed.add("report");
    return even(1) + " " + found(1);
  }

  /** An argument of each kind that is copied or converted. */
  @Memoize(track = true)
  public String keyed(
      double number,
      float small,
      int[] counts,
      List<String> words,
      Map<String, List<T>> groups,
      T first,
      T[] others,
      Iterable<T> rest) {
    computed.add("keyed");
    long world = truth.getOrDefault("keyed", 0L);
    return number + " " + small + " " + Arrays.toString(counts) + words + groups + first
        + Arrays.toString(others) + rest + world;
  }

  /** Changes what it was given, after it has asked with it. */
  @Memoize(track = true)
  public int asker(T first, T[] others) {
    computed.add("asker");
    int[] counts = {1, 2};
    List<String> words = new ArrayList<>(List.of("a"));
    Map<String, List<T>> groups = new HashMap<>(Map.of("g", List.of(first)));
    String answer = keyed(
        Double.NaN, -0.0f, counts, words, groups, first, others, new ArrayList<>(List.of(first)));
    counts[0] = 9;
    words.clear();
    groups.clear();
    return answer.length();
  }

  @Memoize(track = true, scope = Scope.CLASS)
  public int shared(int n) {
    return Registry.value.apply(n);
  }

  @Memoize(track = true, scope = Scope.CLASS)
  public int twice(int n) {
    return shared(n) * 2;
  }

  @Memoize(track = true)
  public static int fixed(int n) {
    return Registry.value.apply(n);
  }

  @Memoize(track = true)
  public long stock(String sku, int place) {
    return read("stock " + sku + place);
  }

  @Memoize(track = true)
  public long shelf(String sku) {
    computed.add("shelf");
    return stock(sku, 1) + stock(sku, 2);
  }

  @Invalidates(method = "stock")
  public void recallWare(String sku) {}

  @Updates(method = "stock")
  public long deliver(String sku, int place, long amount) {
    return amount;
  }

  /** What is not tracked, and says so. */
  @Memoize(dependsOn = "trend")
  public long untracked() {
    computed.add("untracked");
    return trend();
  }

  @Memoize(track = true, dependsOn = "untracked")
  public long above() {
    computed.add("above");
    return untracked();
  }

  @Memoize(track = true)
  public long top() {
    computed.add("top");
    return above();
  }
}
