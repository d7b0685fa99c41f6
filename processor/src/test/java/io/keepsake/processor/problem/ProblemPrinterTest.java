package io.keepsake.processor.problem;

import static io.keepsake.processor.testing.MarkedSources.check;

import org.junit.jupiter.api.Test;

class ProblemPrinterTest {

  @Test
  void warning_isSuppressedByItsCode() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Bytes {
          @Memoize byte[] /*KS014*/told(int n) { return null; }
          @Memoize @SuppressWarnings("unused") byte[] /*KS014*/other(int n) { return null; }
          @Memoize @SuppressWarnings("KS014") byte[] one(int n) { return null; }
          @Memoize @SuppressWarnings("KS014: nobody changes it") byte[] reason(int n) { return null; }
          @Memoize byte[] /*KS014*/parameter(@SuppressWarnings("KS019") StringBuilder text, Thread /*KS101*/thread) { return null; }
          @SuppressWarnings({"unused", "KS014", "KS101"})
          static class Nested {
            @Memoize byte[] all(Thread thread) { return null; }
          }
        }
        """);
  }

  @Test
  void error_isNotSuppressed() {
    check("""
        package t;
        import io.keepsake.Memoize;
        @SuppressWarnings("KS022")
        class Prices {
          @Memoize(capacity = /*KS022*/0) @SuppressWarnings("KS022") int price(int n) { return n; }
        }
        """);
  }
}
