package io.keepsake.processor.check.data;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A codec that generated code cannot make or use is told where it is named. */
class CodecRuleTest {
  @Test
  void unusableCodec_isTold() {
    String messages = check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizeCodec;
        import io.keepsake.runtime.codec.ByteSink;
        import io.keepsake.runtime.codec.ByteSource;
        import io.keepsake.runtime.codec.Codec;
        import java.util.List;
        class Prices {
          @Memoize(backend = Backend.FOLDER) @MemoizeCodec(String/*KS042*/.class) Thread text(String sku) { return null; }
          @Memoize(backend = Backend.FOLDER) @MemoizeCodec(Base/*KS042*/.class) Thread base(String sku) { return null; }
          @Memoize(backend = Backend.FOLDER) @MemoizeCodec(Fine/*KS042*/.class) List<Thread> other(String sku) { return null; }
          @Memoize(backend = Backend.FOLDER) @MemoizeCodec(Inner/*KS042*/.class) Thread inner(String sku) { return null; }
          @Memoize(backend = Backend.FOLDER) @MemoizeCodec(Any/*KS042*/.class) Thread any(String sku) { return null; }
          @Memoize(backend = Backend.FOLDER) @MemoizeCodec(Argument/*KS042*/.class) Thread argument(String sku) { return null; }
          @Memoize(backend = Backend.FOLDER) @MemoizeCodec(Fine.class) Thread fine(String sku) { return null; }
          @Memoize(backend = Backend.FOLDER) List<Money> money(List<Money> key) { return null; }
          static abstract class Base implements Codec<Thread> {
            @Override public void write(Thread value, ByteSink out) {}
            @Override public Thread read(ByteSource in) { return null; }
          }
          static class Fine extends Base {}
          class Inner extends Base {}
          static class Any<T> extends Base {}
          static class Argument extends Base { Argument(int n) {} }
        }
        @MemoizeCodec(String/*KS042*/.class)
        class Money {
          @Override public boolean equals(Object other) { return other instanceof Money; }
          @Override public int hashCode() { return 1; }
        }
        """);
    assertThat(messages)
        .contains("java.lang.String is not a Codec of java.lang.Thread")
        .contains("t.Prices.Base is abstract")
        .contains("t.Prices.Fine is not a Codec of java.util.List<java.lang.Thread>")
        .contains("t.Prices.Inner is an inner class")
        .contains("t.Prices.Any has type parameters")
        .contains("t.Prices.Argument has no constructor without parameters")
        .contains("java.lang.String is not a Codec of t.Money")
        .contains("Fix: name a class that implements Codec<java.lang.Thread>");
  }

  @Test
  void codecThatNothingUses_isTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizeCodec;
        class Prices {
          @Memoize /*KS045*/@MemoizeCodec(String.class) Thread inMemory(String sku) { return null; }
          @SuppressWarnings("KS045") @Memoize @MemoizeCodec(String.class) Thread meant(String sku) { return null; }
        }
        """, """
        package t;
        import io.keepsake.MemoizeCodec;
        class Plain {
          /*KS045*/@MemoizeCodec(String.class) Thread plain(String sku) { return null; }
        }
        """);
    assertThat(messages).contains("no answer of inMemory is ever written as bytes");
  }
}
