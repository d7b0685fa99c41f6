package io.keepsake.processor.round;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiler;
import org.junit.jupiter.api.Test;

/** What the user has suppressed in the sources is no warning in generated code either. */
class GeneratedWarningsTest {

  private static void compile(String types) {
    Compilation.with(Compiler.JAVAC)
        .options("-Xlint:all,-processing,-classfile,-options,-path,-auxiliaryclass", "-Werror")
        .source("package t;\nimport io.keepsake.*;\n" + types)
        .run()
        .succeeded();
  }

  private static final String ITEM = """
      record Item(String name) {
        @Deprecated String id() { return name; }
        @Deprecated(forRemoval = true) String code() { return name; }
      }
      """;

  @Test
  void deprecatedMethodOfAKey() {
    compile("""
        class Prices {
          @SuppressWarnings("deprecation") @Memoize long price(@KeyBy("id") Item item) { return 1; }
          @SuppressWarnings("removal") @Memoize static long tax(@KeyBy("code") Item item) { return 1; }
        }
        """ + ITEM);
  }

  @Test
  void deprecatedMethodsInAMap() {
    compile("""
        class Prices {
          @Memoize long price(String id) { return 1; }
          @SuppressWarnings("deprecation") @Memoize long tax(@KeyBy("id") Item of) { return 1; }
          @SuppressWarnings("deprecation") @Invalidates(method = "price", map = "id = item.id")
          void change(Item item) {}
          @SuppressWarnings("removal") @Updates(method = "price", map = "id = item.code", value = "to")
          void set(Item item, long to) {}
          @Invalidates(method = "tax") void changeTax(Item of) {}
        }
        """ + ITEM);
  }

  @Test
  void deprecatedCodec() {
    compile("""
        class Prices {
          @SuppressWarnings("deprecation") @MemoizeCodec(PriceCodec.class)
          @Memoize(backend = Backend.FOLDER) Price price(String sku) { return null; }
        }
        class Price {}
        @Deprecated class PriceCodec implements io.keepsake.runtime.codec.Codec<Price> {
          @Override public void write(Price price, io.keepsake.runtime.codec.ByteSink out) {}
          @Override public Price read(io.keepsake.runtime.codec.ByteSource in) { return null; }
        }
        """);
  }
}
