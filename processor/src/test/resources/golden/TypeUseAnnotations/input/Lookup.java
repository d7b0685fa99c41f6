package find;

import io.keepsake.Memoize;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public class Lookup {
  public Lookup(@Nullable String name) {}

  @Memoize
  public @Nullable String find(@Nullable String key, List<@Nullable String> more, @Nullable Integer @Nullable ... ids) {
    return key;
  }

  @Memoize
  public Map.@Nullable Entry<String, @Nullable Integer> entry(Map.@Nullable Entry<String, Integer> like) {
    return null;
  }

  @Memoize
  public @NonNull String both(@NonNull String key, @NonNull Integer[] ids) {
    return key;
  }

  @Memoize
  @CheckForNull
  public Object declared(@CheckForNull String key) {
    return key;
  }
}
