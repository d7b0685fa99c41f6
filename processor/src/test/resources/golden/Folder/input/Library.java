package find;

import io.keepsake.Backend;
import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

interface Library {
  @Memoize(backend = Backend.FOLDER)
  CompletableFuture<List<String>> titles(String author, @KeyIgnore Object log);

  @Memoize(backend = Backend.FOLDER)
  CompletionStage<Collection<int[]>> pages(long book);

  @Memoize(backend = Backend.FOLDER)
  int count();

  @Memoize(backend = Backend.FOLDER)
  LinkedHashMap<Long, List<String>[]> index();
}
