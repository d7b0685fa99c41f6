package disk;

import io.keepsake.Memoize;
import java.util.List;
import java.util.Map;

public class Files {
  @Memoize
  public int size(int[] ids) {
    return 1;
  }

  @Memoize
  public int size(List<String> names, Map.Entry<String, String> more) {
    return 2;
  }

  @Memoize
  public int size() {
    return 3;
  }
}
