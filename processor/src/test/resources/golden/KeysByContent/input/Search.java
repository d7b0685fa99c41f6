package find;

import io.keepsake.Memoize;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class Search {
  @Memoize
  public int lists(List<String> words, Set<? super Integer> ids, Map<String, List<Long>> weights) {
    return 1;
  }

  @Memoize
  public int odd(Collection<String> words, Date since) {
    return 2;
  }

  @Memoize
  public int arrays(int[][] grid, String... words) {
    return 3;
  }
}
