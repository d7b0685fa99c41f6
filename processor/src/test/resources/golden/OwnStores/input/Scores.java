package play;

import static io.keepsake.Backend.CUSTOM;

import io.keepsake.Memoize;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings;
import java.io.IOException;

class Scores {
  @Memoize(
      backend = CUSTOM,
      stores = Grid.class,
      maxBytes = 1 << 20,
      saveAfter = {"100 in 5s", "1 in 1m"},
      codeVersion = "1")
  long best(String player) {
    return player.length();
  }

  @Memoize(backend = CUSTOM, stores = Rack.class, writeThrough = true, codeVersion = "2")
  String last(int game) {
    return "game " + game;
  }

  @Memoize(backend = CUSTOM, stores = ByteStores.class, codeVersion = Memoize.NONE)
  int rank(String player) {
    return 1;
  }

  @Memoize(backend = CUSTOM)
  Thread runner(Object anything) {
    return Thread.currentThread();
  }

  static class Grid implements ByteStores {
    @Override
    public String kind() {
      return "grid";
    }

    @Override
    public ByteStore open(StoreSettings settings) throws IOException {
      throw new IOException("no grid here");
    }
  }

  static final class Rack extends Grid {
    static final ByteStores INSTANCE = new Rack();

    private Rack() {}
  }
}
