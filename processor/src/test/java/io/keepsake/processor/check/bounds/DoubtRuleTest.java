package io.keepsake.processor.check.bounds;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Attributes that are right each by itself, and hardly meant together. */
class DoubtRuleTest {

  @Test
  void capacityWithoutKey_isTold() {
    String messages = check("""
        package t;
        import io.keepsake.KeyIgnore;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(capacity = /*KS103*/16) int none() { return 0; }
          @Memoize(capacity = /*KS103*/16) int ignored(@KeyIgnore Runnable task) { return 0; }
          @Memoize int fine() { return 0; }
          @Memoize(capacity = 16) int keyed(boolean flag) { return 0; }
        }
        """);
    assertThat(messages)
        .contains("`capacity` of Prices.none() does nothing: no argument is in the");
  }

  @Test
  void lfuWithoutBound_isTold() {
    check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(backend = Backend/*KS103*/.LFU, capacity = Memoize.UNBOUNDED) int a(int n) { return 0; }
          @Memoize(backend = Backend.TTL, ttl = "1m", capacity = Memoize.UNBOUNDED) int ttl(int n) { return 0; }
          @Memoize(backend = Backend.LRU, capacity = Memoize.UNBOUNDED) int lru(int n) { return 0; }
          @Memoize(backend = Backend.LFU) int lfu(int n) { return 0; }
        }
        """);
  }

  @Test
  void moreShardsThanOpenOnes_areTold() {
    check("""
        package t;
        import static io.keepsake.Backend.PERSISTENT;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(backend = PERSISTENT, codeVersion = "1", shards = /*KS103*/16) int a(int n) { return 0; }
          @Memoize(backend = PERSISTENT, codeVersion = "1", shards = /*KS103*/3, openShards = 2) int b(int n) { return 0; }
          @Memoize(backend = PERSISTENT, codeVersion = "1", shards = 8) int fine(int n) { return 0; }
        }
        """);
  }

  @Test
  void saveAfterBehindAnother_isTold() {
    String messages = check("""
        package t;
        import static io.keepsake.Backend.FOLDER;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(backend = FOLDER, codeVersion = "1", saveAfter = {"10 in 300s", /*KS102*/"20 in 10m"}) int a(int n) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1", saveAfter = {/*KS102*/"20 in 5m", "10 in 300s"}) int b(int n) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1", saveAfter = {"10 in 5m", /*KS102*/"10 in 300s"}) int c(int n) { return 0; }
          @Memoize(backend = FOLDER, codeVersion = "1", saveAfter = {"100 in 1s", "10 in 300s", "1 in 900s"}) int fine(int n) { return 0; }
        }
        """);
    assertThat(messages).contains("does nothing: \"10 in 300s\" always saves before it");
  }
}
