package io.keepsake.processor.round.incremental;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program of several source files, which keeps answers in two packages, of classes that inherit from each other.
 *
 * @param files the texts by the names of their types
 */
record Project(SortedMap<String, String> files) {
  private static final String BASE = """
      package shop;
      import io.keepsake.Backend;
      import io.keepsake.Memoize;
      public abstract class Base<T> {
        private static final int FEE = 3;
        protected T owner;
        @Memoize(backend = Backend.FOLDER)
        public Quote quote(String sku, int count) {
          int price = helper(sku) * count;
          return new Quote(sku, price + margin(), Currency.EUR);
        }
        @Memoize(backend = Backend.PERSISTENT, tags = "sku:{sku}")
        protected int shipping(String sku) {
          return FEE + margin();
        }
        private static int helper(String text) {
          return text.length() * 2;
        }
        protected abstract int margin();
      }
      """;
  private static final String RATES = """
      package shop;
      import io.keepsake.Backend;
      import io.keepsake.Memoize;
      public interface Rates {
        @Memoize(backend = Backend.FOLDER)
        default double rate(Currency currency) {
          return currency.ordinal() + base();
        }
        default double base() {
          return 0.5;
        }
      }
      """;
  private static final String QUOTE = """
      package shop;
      public record Quote(@Maybe String sku, int price, @Maybe Currency currency) {
        public Quote {
          price = Math.max(price, 0);
        }
      }
      """;
  private static final String CURRENCY = """
      package shop;
      public enum Currency { EUR, USD }
      """;
  private static final String MAYBE = """
      package shop;
      @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
      public @interface Maybe {}
      """;
  private static final String CHILD = """
      package shop.more;
      import io.keepsake.MemoizedType;
      import shop.Base;
      @MemoizedType
      public class Child extends Base<String> {
        @Override protected int margin() {
          return surcharge() + 1;
        }
        private int surcharge() {
          return 10;
        }
        String unrelated() {
          return "nobody asks";
        }
      }
      """;
  private static final String GRAND = """
      package shop.more;
      import io.keepsake.Backend;
      import io.keepsake.Memoize;
      public class Grand extends Child {
        @Memoize(backend = Backend.FOLDER)
        public long weight(int grams) {
          return grams * 2L;
        }
      }
      """;
  private static final String MIDDLE = """
      package shop.more;
      public class Middle extends Grand {}
      """;
  private static final String LAST = """
      package shop.more;
      import io.keepsake.MemoizedType;
      @MemoizedType
      class Last extends Middle {
        @Override protected int margin() {
          return 20;
        }
      }
      """;
  private static final String MORE_RATES = """
      package shop.more;
      import io.keepsake.MemoizedType;
      import shop.Rates;
      @MemoizedType
      interface MoreRates extends Rates {
        @Override default double base() {
          return 0.75;
        }
      }
      """;
  private static final String MAIN = """
      package shop.more;
      import io.keepsake.runtime.Memos;
      import shop.Currency;
      import shop.MemoizedRates;
      import shop.Rates;
      public class Main {
        public static void run(java.nio.file.Path directory) {
          try (Memos memos = Memos.builder().directory(directory).build()) {
            ask(new MemoizedChild(memos));
            ask(new MemoizedGrand(memos));
            ask(new MemoizedLast(memos));
            new MemoizedGrand(memos).weight(5);
            new MemoizedRates(memos, new Rates() {}).rate(Currency.USD);
            new MemoizedMoreRates(memos, new MoreRates() {}).rate(Currency.USD);
          }
        }
        private static void ask(Child child) {
          child.quote("abc", 2);
        }
      }
      """;

  static Project original() {
    SortedMap<String, String> files = new TreeMap<>();
    files.put("Base", BASE);
    files.put("Rates", RATES);
    files.put("Quote", QUOTE);
    files.put("Currency", CURRENCY);
    files.put("Maybe", MAYBE);
    files.put("Child", CHILD);
    files.put("Grand", GRAND);
    files.put("Middle", MIDDLE);
    files.put("Last", LAST);
    files.put("MoreRates", MORE_RATES);
    files.put("Main", MAIN);
    return new Project(files);
  }

  Project edited(String file, String from, String to) {
    SortedMap<String, String> changed = new TreeMap<>(files);
    String before = files.get(file);
    String after = before.replace(from, to);
    if (after.equals(before)) {
      throw new IllegalArgumentException("'" + from + "' is not in " + file);
    }
    changed.put(file, after);
    return new Project(changed);
  }

  /** Compiles all files. */
  Compiled all() {
    Compilation compilation = compilation();
    files.values().forEach(compilation::source);
    return compilation.run().succeeded();
  }

  /** Compiles some files, beside the class files of the others. */
  Compiled only(Set<String> names, Compiled earlier) {
    Compilation compilation = compilation().after(earlier);
    names.forEach(name -> compilation.source(files.get(name)));
    return compilation.run().succeeded();
  }

  private static Compilation compilation() {
    return Compilation.with(Compiler.JAVAC).withoutParameterNames();
  }

  /** Runs the program, and returns what it says of each directory of answers, by their paths. */
  static SortedMap<String, SortedMap<String, String>> report(Compiled program, Path directory) {
    try {
      program.load("shop.more.Main").getMethod("run", Path.class).invoke(null, directory);
      SortedMap<String, SortedMap<String, String>> report = new TreeMap<>();
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path about :
            all.filter(path -> path.endsWith("keepsake.properties")).toList()) {
          Path folder = directory.relativize(about.getParent());
          if (folder.getNameCount() == 2) {
            report.put(folder.toString(), properties(about));
          }
        }
      }
      return report;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  private static SortedMap<String, String> properties(Path file) throws IOException {
    Map<String, String> lines = Files.readAllLines(file).stream()
        .filter(line -> line.contains("="))
        .collect(Collectors.toMap(
            line -> line.substring(0, line.indexOf('=')),
            line -> line.substring(line.indexOf('=') + 1)));
    return new TreeMap<>(lines);
  }
}
