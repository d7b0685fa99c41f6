package di;

import io.keepsake.Memoize;
import io.keepsake.MemoizedType;
import io.keepsake.runtime.Memos;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

@Named("service")
@MemoizedType(annotations = Deprecated.class)
public class Service {
  @Inject
  public Service(@Named("url") String url, int port) {}

  @SafeVarargs
  protected <T extends Comparable<T>> Service(List<T>... lists) throws IOException {}

  Service(Memos memos) {}

  Service() {}

  @Memoize
  public int answer(String question) {
    return 42;
  }
}
