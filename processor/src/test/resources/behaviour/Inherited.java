package behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.Memoize;
import io.keepsake.MemoizedType;
import java.io.IOException;
import java.util.List;

/** A memoized method of a generic base is memoized in a subclass, with the subclass's types; an override is not. */
public class Inherited {
  abstract static class Store<K, V> {
    int calls;

    @Memoize
    V load(K key) throws IOException {
      calls++;
      return compute(key);
    }

    @Memoize
    List<V> all(K key) {
      calls++;
      return List.of();
    }

    abstract V compute(K key) throws IOException;
  }

  @MemoizedType(name = "FastLengths")
  static class Lengths extends Store<String, Integer> {
    @Override
    Integer compute(String key) throws IOException {
      if (key.isEmpty()) {
        throw new IOException("empty");
      }
      return key.length();
    }

    @Override
    List<Integer> all(String key) {
      calls++;
      return List.of(1);
    }
  }

  public static void run() throws IOException {
    FastLengths lengths = new FastLengths();
    Integer length = lengths.load("abc");
    assertThat(length).isEqualTo(lengths.load("abc")).isEqualTo(3);
    assertThat(lengths.calls).isOne();
    lengths.all("x");
    lengths.all("x");
    assertThat(lengths.calls).isEqualTo(3);
    assertThatThrownBy(() -> lengths.load("")).isInstanceOf(IOException.class).hasMessage("empty");
    assertThat(lengths.loadMemo().contains("")).isFalse();
  }
}
