package io.keepsake.processor.check.store;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The attributes of answers that outlive the program. */
class KeepingRulesTest {

  @Test
  void attributesOfBytes_areToldWhereNobodyKeepsThem() {
    String messages = check("""
            package t;
            import io.keepsake.Backend;
            import io.keepsake.Memoize;
            class Prices {
              @Memoize(codeVersion = /*KS050*/"3") String a(int n) { return ""; }
              @Memoize(codeVersion = /*KS050*/"NONE") String b(int n) { return ""; }
              @Memoize(maxBytes = /*KS050*/1000) String c(int n) { return ""; }
              @Memoize(shards = /*KS050*/4) String d(int n) { return ""; }
              @Memoize(shardBytes = /*KS050*/1000L) String e(int n) { return ""; }
              @Memoize(openShards = /*KS050*/2) String f(int n) { return ""; }
              @Memoize(writeThrough = /*KS050*/true) String g(int n) { return ""; }
              @Memoize(saveAfter = /*KS050*/{"5 in 10s"}) String h(int n) { return ""; }
              @Memoize(backend = Backend.CUSTOM,
                  maxBytes = /*KS050*/100) String i(int n) { return ""; }
              @Memoize(backend = Backend.LFU,
                  writeThrough = /*KS050*/false) String j(int n) { return ""; }
            }
            """);
    assertThat(messages)
        .contains(
            "`maxBytes` of Prices.c(int) does nothing: the backend LRU does not keep answers as bytes.")
        .contains(
            "Fix: remove it, or use the backend PERSISTENT, which keeps answers beyond the program.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LRU", "LFU", "TTL", "CUSTOM"})
  void attributesOfBytes_areToldOfEachBackendWithoutThem(String backend) {
    check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(ttl = "1m", backend = Backend.%s, maxBytes = /*KS050*/100, writeThrough = /*KS050*/true,
              codeVersion = /*KS050*/"3", shards = /*KS050*/4, shardBytes = /*KS050*/1000L, openShards = /*KS050*/16)
          String a(int n) { return ""; }
          @Memoize(ttl = "1m", backend = Backend.%s, saveAfter = /*KS050*/{"5 in 10s"}) String b(int n) { return ""; }
        }
        """.formatted(backend, backend));
  }

  @Test
  void shardsOfFolders_areTold() {
    check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(backend = Backend.FOLDER, shards = /*KS050*/2) String a(int n) { return ""; }
          @Memoize(backend = Backend.FOLDER, maxBytes = 1000, writeThrough = true, codeVersion = "3")
          String fine(int n) { return ""; }
        }
        """);
  }

  @Test
  void amountsBelowOne_areTold() {
    String messages = check("""
            package t;
            import static io.keepsake.Backend.PERSISTENT;
            import io.keepsake.Memoize;
            class Prices {
              @Memoize(backend = PERSISTENT, maxBytes = /*KS051*/0) String a(int n) { return ""; }
              @Memoize(backend = PERSISTENT, shards = /*KS051*/0) String b(int n) { return ""; }
              @Memoize(backend = PERSISTENT, shardBytes = /*KS051*/-5) String c(int n) { return ""; }
              @Memoize(backend = PERSISTENT, openShards = /*KS051*/0) String d(int n) { return ""; }
              @Memoize(backend = PERSISTENT, codeVersion = /*KS054*/"") String e(int n) { return ""; }
              @Memoize(backend = PERSISTENT, codeVersion = /*KS054*/" ") String f(int n) { return ""; }
              @Memoize(backend = PERSISTENT, maxBytes = Memoize.UNBOUNDED_BYTES, shards = 1, codeVersion = Memoize.AUTO)
              String fine(int n) { return ""; }
            }
            """);
    assertThat(messages).contains("`maxBytes = 0` of Prices.a(int) leaves no room for any answer.");
  }

  @Test
  void saving_mustBeClear() {
    String messages = check("""
            package t;
            import static io.keepsake.Backend.PERSISTENT;
            import io.keepsake.Memoize;
            class Prices {
              @Memoize(backend = PERSISTENT, saveAfter = /*KS052*/{}) String a(int n) { return ""; }
              @Memoize(backend = PERSISTENT, saveAfter = /*KS052*/"soon") String b(int n) { return ""; }
              @Memoize(backend = PERSISTENT, saveAfter = /*KS052*/"10") String c(int n) { return ""; }
              @Memoize(backend = PERSISTENT, saveAfter = {"1 in 5s", /*KS052*/"0 in 5s"}) String d(int n) { return ""; }
              @Memoize(backend = PERSISTENT, saveAfter = /*KS052*/"10 in 5") String e(int n) { return ""; }
              @Memoize(backend = PERSISTENT, saveAfter = /*KS052*/"10in 5s") String f(int n) { return ""; }
              @Memoize(backend = PERSISTENT, saveAfter = /*KS052*/"99999999999 in 5s") String g(int n) { return ""; }
              @Memoize(backend = PERSISTENT, writeThrough = /*KS053*/true, saveAfter = "1 in 5s")
              String h(int n) { return ""; }
              @Memoize(backend = PERSISTENT, writeThrough = false, saveAfter = {"1 in 1m", "20  in  PT5S"})
              String fine(int n) { return ""; }
            }
            """);
    assertThat(messages)
        .contains("`saveAfter = \"10 in 5\"` of Prices.e(int) has a time that has no unit.")
        .contains(
            "`saveAfter = \"0 in 5s\"` of Prices.d(int) has a number of changes that is not above zero.");
  }

  @Test
  void codeThatIsNotSeen_isToldOnce() {
    String messages = check("""
        package t;
        import static io.keepsake.Backend.FOLDER;
        import io.keepsake.Memoize;
        interface Prices {
          @Memoize(backend = /*KS055*/FOLDER) String a(int n);
          @Memoize(backend = FOLDER) String b(int n);
          @Memoize(backend = FOLDER, codeVersion = "2") String c(int n);
        }
        """, """
        package t;
        import static io.keepsake.Backend.FOLDER;
        import io.keepsake.Memoize;
        interface Rates {
          @Memoize(backend = FOLDER) String a(int n);
        }
        """);
    assertThat(messages).contains("the code of Prices.a(int) is not to be seen");
  }
}
