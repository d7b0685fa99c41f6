package io.keepsake.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Instances that are written and read back: their caches stay behind, and they are given new ones. */
class SerializationTest {
  private static final String HEAD = """
      package t;
      import io.keepsake.*;
      import java.io.*;
      import java.util.*;
      import java.util.concurrent.*;
      """;

  private static final String PROBE = HEAD + """
      public class Probe implements java.util.function.Supplier<String> {
        @SuppressWarnings("unchecked")
        private static <T> T copy(T original) throws IOException, ClassNotFoundException {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
          }
          ClassLoader loader = Probe.class.getClassLoader();
          try (ObjectInputStream in =
              new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
                @Override
                protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
                  return Class.forName(type.getName(), false, loader);
                }
              }) {
            return (T) in.readObject();
          }
        }
        @Override public String get() {
          try {
            return probe();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }
        static String probe() throws Exception {
      %s
        }
      }
      """;

  private static String probe(Compiler compiler, String types, String probe) {
    Compiled compiled = Compilation.with(compiler)
        .options(compiler == Compiler.JAVAC ? LINT : new String[0])
        .source(HEAD + types)
        .source(PROBE.formatted(probe.indent(4)))
        .run()
        .succeeded();
    try {
      return (String)
          ((Supplier<?>) compiled.load("t.Probe").getDeclaredConstructor().newInstance()).get();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static final String[] LINT = {
    "-Xlint:all,-processing,-classfile,-options,-path,-auxiliaryclass", "-Werror"
  };

  @ParameterizedTest
  @EnumSource
  void eachKindOfMethod_isAnsweredAfterwards(Compiler compiler) {
    String told = probe(compiler, """
        class Shop implements Serializable {
          private static final long serialVersionUID = 1L;
          enum Size { S, L }
          final String name;
          transient int calls;
          Shop(String name) { this.name = name; quote("early"); }
          @SuppressWarnings("KS098")
          @Memoize String quote(String sku) { calls++; return name + sku; }
          @SuppressWarnings("KS098")
          @Memoize int one() { return ++calls; }
          @Memoize(tags = "size:{size}") String label(Size size, boolean wide) { return name + size + wide; }
          @Memoize(scope = Scope.CLASS) String shared(String sku) { return sku; }
          @Memoize(track = true) String tracked(String sku) { return inner(sku); }
          @Memoize(track = true) String inner(String sku) { return name + sku; }
          @Memoize(ttl = "1h", staleOnError = "1h") String fresh(String sku) { return name + sku; }
          @Memoize CompletableFuture<String> later(String sku) {
            return CompletableFuture.completedFuture(name + sku);
          }
          @Memoize(sharesWith = "quote") Map<String, String> quotes(Collection<String> skus) {
            Map<String, String> all = new HashMap<>();
            skus.forEach(sku -> all.put(sku, name + sku));
            return all;
          }
          @Invalidates(method = "quote") void change(String sku) {}
          @Updates(method = "quote", value = "to") void set(String sku, String to) {}
        }
        """, """
        MemoizedShop shop = new MemoizedShop("n");
        shop.quote("a");
        shop.one();
        MemoizedShop read = copy(shop);
        StringBuilder told = new StringBuilder();
        told.append(read.quoteMemo().peek("a").isPresent()).append(' ');
        told.append(read.quote("a")).append(read.quote("a")).append(read.calls).append(' ');
        told.append(read.one()).append(read.one()).append(' ');
        told.append(read.label(Shop.Size.L, true)).append(read.label(Shop.Size.L, true)).append(' ');
        told.append(read.shared("s")).append(read.tracked("t")).append(read.fresh("f")).append(' ');
        told.append(read.later("l").join()).append(read.quotes(List.of("a", "b"))).append(' ');
        read.change("a");
        told.append(read.quoteMemo().peek("a").isPresent()).append(' ');
        read.set("a", "new");
        told.append(read.quote("a")).append(shop.quote("a"));
        return told.toString();
        """);
    assertThat(told).isEqualTo("false nana1 22 nLtruenLtrue sntnf nl{a=na, b=nb} false newna");
  }

  @ParameterizedTest
  @EnumSource
  void wrapper_isWrittenWithWhatItWraps(Compiler compiler) {
    String told = probe(compiler, """
        interface Rates extends Serializable {
          @Memoize String rate(String to);
          String name();
        }
        class FixedRates implements Rates {
          private static final long serialVersionUID = 1L;
          transient int calls;
          @Override public String rate(String to) { return to + ++calls; }
          @Override public String name() { return "fixed"; }
        }
        """, """
        MemoizedRates read = copy(new MemoizedRates(new FixedRates()));
        return read.rate("EUR") + read.rate("EUR") + read.name();
        """);
    assertThat(told).isEqualTo("EUR1EUR1fixed");
  }

  @ParameterizedTest
  @EnumSource
  void exceptionsAndExternalizables_haveAVersion(Compiler compiler) {
    String told = probe(compiler, """
        public class Refusal extends Exception {
          private static final long serialVersionUID = 1L;
          @Memoize String text(String language) { return language; }
          @Memoize static String all(String language) { return language; }
          public static class Note implements Externalizable {
            private static final long serialVersionUID = 1L;
            private String text = "";
            public Note() {}
            @SuppressWarnings("KS099: set before it is asked")
            @Memoize String text(int from) { return text + from; }
            void set(String to) { text = to; }
            @Override public void writeExternal(ObjectOutput out) throws IOException { out.writeUTF(text); }
            @Override public void readExternal(ObjectInput in) throws IOException { text = in.readUTF(); }
          }
        }
        """, """
        MemoizedRefusal_Note note = new MemoizedRefusal_Note();
        note.set("x");
        note.text(1);
        MemoizedRefusal_Note read = copy(note);
        return copy(new MemoizedRefusal()).text("en") + read.text(1) + read.textMemo().size();
        """);
    assertThat(told).isEqualTo("enx11");
  }
}
