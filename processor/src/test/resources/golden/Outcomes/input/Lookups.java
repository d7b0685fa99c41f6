package shop;

import static io.keepsake.Backend.FOLDER;

import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

class Lookups {
  @Memoize(ttl = "10m", cacheExceptions = {NoSuchElementException.class, FileNotFoundException.class}, negativeTtl = "5s")
  String page(String address) throws IOException {
    return address;
  }

  @Memoize(negativeTtl = "1m")
  Optional<String> alias(int id) {
    return Optional.empty();
  }

  @Memoize(unless = "isEmpty")
  List<String> members(String group) {
    return List.of();
  }

  @Memoize(onlyIf = "isSettled", unless = "isDraft", until = "midnight Europe/Paris", idle = "1h")
  String quote(String sku, double weight, @KeyIgnore Object context) {
    return sku;
  }

  boolean isSettled(String quote, String sku, double weight) {
    return !quote.equals(sku);
  }

  static boolean isDraft(CharSequence quote) {
    return quote.isEmpty();
  }

  @Memoize(ttlFrom = "expiresIn", ttl = "1h", ttlJitter = "10%")
  Token token(String user) {
    return new Token(user);
  }

  @Memoize(ttlFrom = "lifeOf", ttlJitter = "250ms", until = "monday 06:30 UTC")
  static long count(List<String> words) {
    return words.size();
  }

  static Duration lifeOf(long count, List<String> words) {
    return Duration.ofSeconds(count);
  }

  @Memoize(backend = FOLDER, ttl = "1d", cacheExceptions = IOException.class, unless = "isBlank", codeVersion = "1")
  CompletableFuture<String> later(String address) {
    return CompletableFuture.completedFuture(address);
  }

  @Memoize(onlyIf = "isSmall", until = "1st of month 00:00 UTC")
  <T> List<T> some(List<T> all) {
    return all;
  }

  static boolean isSmall(List<?> some) {
    return some.size() < 100;
  }

  record Token(String user) {
    Duration expiresIn() {
      return Duration.ofMinutes(5);
    }
  }
}
