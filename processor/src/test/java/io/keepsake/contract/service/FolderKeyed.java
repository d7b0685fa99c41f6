package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@link Keyed} with the backend FOLDER. */
@SuppressWarnings("KS044") // the mark is the test's affair
public class FolderKeyed extends Marks implements Keyed {

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String text(@Nullable String text) {
    return mark("text", text);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String joined(String first, String second) {
    return mark("joined", first, second);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String digits(int first, int second) {
    return mark("digits", first, second);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String overload(String value) {
    return mark("overloadString", value);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String overload(int value) {
    return mark("overloadInt", value);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String overload(long value) {
    return mark("overloadLong", value);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String overload(Integer value) {
    return mark("overloadInteger", value);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String overload(String value, int second) {
    return mark("overloadStringInt", value, second);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String twin(String value) {
    return mark("twin", value);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String other(String value) {
    return mark("other", value);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String list(List<String> list) {
    return mark("list", list);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String nestedList(List<List<String>> list) {
    return mark("nestedList", list);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String array(int @Nullable [] array) {
    return mark("array", array);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String nestedArray(int[][] array) {
    return mark("nestedArray", (Object) array);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String strings(String... strings) {
    return mark("strings", (Object) strings);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String map(Map<String, Integer> map) {
    return mark("map", map);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String set(Set<String> set) {
    return mark("set", set);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String collection(Collection<String> collection) {
    return mark("collection", collection);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String date(Date date) {
    return mark("date", date);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String real(double real) {
    return mark("realDouble", real);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String real(float real) {
    return mark("realFloat", real);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String boxed(@Nullable Double real) {
    return mark("boxedDouble", real);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String boxed(Float real) {
    return mark("boxedFloat", real);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String point(Point point) {
    return mark("point", point);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String reals(double[] reals) {
    return mark("realsDouble", reals);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String reals(float[] reals) {
    return mark("realsFloat", reals);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String large(long large) {
    return mark("large", large);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String letter(char letter) {
    return mark("letter", letter);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String flagged(boolean flag, @Nullable Level level) {
    return mark("flagged", flag, level);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String unflagged() {
    return mark("unflagged");
  }

  // A type variable has no bytes.
  // in memory: @Memoize(backend = Backend.FOLDER)
  @Override
  public <T extends Comparable<T>> String generic(T first, T second) {
    return mark("generic", first, second);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String awkward(
      String key, int hash, String memo, String entry, String value, String memos) {
    return mark("awkward", key, hash, memo, entry, value, memos);
  }

  @Memoize(backend = Backend.FOLDER)
  @Override
  public String awkwardToo(
      String outcome, int index, String that, String other, String failure, String fresh) {
    return mark("awkwardToo", outcome, index, that, other, failure, fresh);
  }
}
