package behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.Memoize;
import io.keepsake.MemoizedType;
import java.io.IOException;
import java.util.List;

/** What several supertypes say of one method is brought together, and an inherited default method is memoized. */
public class Merged {
  interface Wide {
    Object name() throws IOException, InterruptedException;

    @Memoize
    default int size(int n) {
      return n + 1;
    }
  }

  interface Narrow {
    String name() throws IOException;
  }

  interface Both extends Wide, Narrow {
    @Memoize
    <T> List<T> list(T first);
  }

  static class Real implements Both {
    @Override
    public String name() {
      return "real";
    }

    @Override
    public <T> List<T> list(T first) {
      return List.of(first);
    }
  }

  @MemoizedType(name = "FastReal")
  static class Real2 extends Real {}

  public static void run() throws IOException {
    Both both = new MemoizedMerged_Both(new Real());
    Narrow narrow = both;
    String name = narrow.name();
    assertThat(name).isEqualTo("real");
    assertThat(both.list("a")).isSameAs(both.list("a"));
    FastReal real = new FastReal();
    assertThat(real.size(1) + real.size(1)).isEqualTo(4);
    assertThat(real.sizeMemo().size()).isOne();
  }
}
