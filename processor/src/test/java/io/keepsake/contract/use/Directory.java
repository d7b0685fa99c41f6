package io.keepsake.contract.use;

import io.keepsake.Memoize;
import java.util.function.Function;

/** A service whose answers are given for a while after they have expired. */
class Directory {
  private final Function<Name, String> source;

  Directory(Function<Name, String> source) {
    this.source = source;
  }

  @Memoize(ttl = "10m", staleOnError = "1h")
  String find(Name name) {
    return source.apply(name);
  }

  @Memoize(ttl = "10m", staleOnTimeout = "1s", hardTimeout = "1m")
  String findSoon(Name name) {
    return source.apply(name);
  }

  /** A name; all have the same hash, and whoever compares two of them may be held up. */
  static final class Name {
    private final String text;
    private final Runnable onEquals;

    Name(String text, Runnable onEquals) {
      this.text = text;
      this.onEquals = onEquals;
    }

    static Name of(String text) {
      return new Name(text, () -> {});
    }

    @Override
    public boolean equals(Object other) {
      onEquals.run();
      if (!(other instanceof Name that)) {
        return false;
      }
      that.onEquals.run();
      return text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return 7;
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
