package io.keepsake.contract.service;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Memoized methods over each kind of argument. Each computation gives another string: its method, its arguments and the
 * number of the computation. So two calls with one answer are a hit, and a foreign answer is seen.
 */
public interface Keyed {
  /** How urgent something is. */
  enum Level {
    LOW,
    HIGH
  }

  /** A place, which has an equality by value. */
  record Point(double x, float y) {}

  String text(@Nullable String text);

  String joined(String first, String second);

  String digits(int first, int second);

  String overload(String value);

  String overload(int value);

  String overload(long value);

  String overload(Integer value);

  String overload(String value, int second);

  String twin(String value);

  String other(String value);

  String list(List<String> list);

  String nestedList(List<List<String>> list);

  String array(int @Nullable [] array);

  String nestedArray(int[][] array);

  String strings(String... strings);

  String map(Map<String, Integer> map);

  String set(Set<String> set);

  String collection(Collection<String> collection);

  String date(Date date);

  String real(double real);

  String real(float real);

  String boxed(@Nullable Double real);

  String boxed(Float real);

  String point(Point point);

  String reals(double[] reals);

  String reals(float[] reals);

  String large(long large);

  String letter(char letter);

  String flagged(boolean flag, @Nullable Level level);

  String unflagged();

  <T extends Comparable<T>> String generic(T first, T second);

  /** Parameters with the names that generated code might use. */
  String awkward(String key, int hash, String memo, String entry, String value, String memos);

  /** The same with other names. */
  String awkwardToo(
      String outcome, int index, String that, String other, String failure, String fresh);
}
