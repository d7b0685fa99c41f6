package copy;

import io.keepsake.Memoize;
import java.util.List;

public class Snapshots<T> {
  @Memoize(copy = true)
  public int[] numbers(int n) {
    return new int[n];
  }

  @Memoize(copy = true)
  public T[][] grid(int n) {
    return null;
  }

  @Memoize(copy = true)
  public List<? extends T> list(int n) {
    return null;
  }
}
