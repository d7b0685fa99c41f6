package behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.Memoize;

/** Static methods: in a subclass, which the class may call while it is initialized, and beside a class that is final. */
public class Statics {
  static class Open {
    static int calls;
    static final int EARLY = MemoizedStatics_Open.twice(4);

    @Memoize
    static int twice(int n) {
      calls++;
      return 2 * n;
    }
  }

  record Closed(int n) {
    static int calls;

    @Memoize
    static <T> String text(T value, boolean upper) {
      calls++;
      return upper ? value.toString().toUpperCase() : value.toString();
    }
  }

  public static void run() {
    assertThat(MemoizedStatics_Open.twice(4) + MemoizedStatics_Open.twice(4)).isEqualTo(16);
    assertThat(Open.EARLY).isEqualTo(8);
    assertThat(Open.calls).isEqualTo(2);
    assertThat(MemoizedStatics_Open.twiceMemo().size()).isOne();
    assertThat(MemoizedStatics_Closed.text(new Closed(1), true)).isEqualTo("CLOSED[N=1]");
    assertThat(MemoizedStatics_Closed.text(new Closed(1), true)).isEqualTo("CLOSED[N=1]");
    assertThat(Closed.calls).isOne();
  }
}
