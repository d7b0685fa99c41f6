package find;

import io.keepsake.Backend;
import io.keepsake.KeyBy;
import io.keepsake.Memoize;
import java.util.BitSet;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class Search {
  @Memoize(backend = Backend.FOLDER)
  int plain(boolean flag, char letter, double weight, float share, Long id, Color color, Class<?> type) {
    return 1;
  }

  @Memoize(backend = Backend.FOLDER)
  int content(
      List<Place> places,
      Set<? extends List<Color>> colors,
      Map<String, Optional<Integer>> weights,
      int[][] grid,
      String... words) {
    return 2;
  }

  @Memoize(backend = Backend.FOLDER)
  int odd(Collection<String> words, Date since, BitSet bits, Pair<String, List<Color>> pair) {
    return 3;
  }

  @Memoize(backend = Backend.FOLDER)
  int derived(@KeyBy("id") Order order, Area area) {
    return 4;
  }

  enum Color {
    RED,
    GREEN
  }

  record Place(int x, int y) {}

  record Pair<A, B>(A left, B right) {}

  interface Order {
    long id();
  }

  sealed interface Area permits Point, Region {}

  record Point(Place place, Iterable<Color> colors) implements Area {}

  record Region(List<Area> areas) implements Area {}
}
