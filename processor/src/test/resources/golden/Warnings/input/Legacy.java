package old;

import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import java.util.List;

@SuppressWarnings({"rawtypes", "deprecation"})
public class Legacy {
  @Deprecated
  public static class Old {}

  public Legacy(List parts) {}

  @Memoize
  public List parts(@KeyIgnore Old old, List names) {
    return names;
  }

  @Deprecated
  @Memoize
  public String name(int id) {
    return "";
  }

  @Deprecated(since = "2", forRemoval = true)
  @Memoize
  public String leaving(int id) {
    return "";
  }
}
