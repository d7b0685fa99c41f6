package behaviour;

import io.keepsake.Backend;
import io.keepsake.KeyBy;
import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import io.keepsake.MemoizeHooks;
import io.keepsake.Nulls;
import io.keepsake.runtime.BuildProgress;
import io.keepsake.runtime.Cached;
import io.keepsake.runtime.Memos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Methods of the application that take part in keeping answers. */
public class Hooked {
  private static final Map<String, Object> KEPT = new HashMap<>();
  private static final List<String> CALLS = new ArrayList<>();
  private static int computations;
  private static boolean refuses;
  private static boolean fails;
  private static int rows;
  private static int last;

  static class Service {
    @Memoize(backend = Backend.CUSTOM, capacity = 2)
    @MemoizeHooks(StoreHooks.class)
    String quote(String sku, double weight, @KeyIgnore Object log) {
      return sku + "#" + ++computations;
    }

    @Memoize(backend = Backend.CUSTOM)
    @MemoizeHooks(LaterHooks.class)
    CompletableFuture<List<Integer>> later(List<String> tags, @KeyBy("id") Order order) {
      computations++;
      return CompletableFuture.completedFuture(List.of(tags.size(), computations));
    }

    @Memoize(backend = Backend.FOLDER)
    @MemoizeHooks(CheckHooks.class)
    int inFolder(String key) {
      return ++computations;
    }

    @Memoize(backend = Backend.PERSISTENT)
    @MemoizeHooks(CheckHooks.class)
    int inDatabase(String key) {
      return ++computations;
    }

    @Memoize(nulls = Nulls.SKIP)
    @MemoizeHooks(BuildHooks.class)
    String built(double n) {
      return "computed " + ++computations;
    }

    @Memoize(backend = Backend.FOLDER)
    @MemoizeHooks(LaterBuildHooks.class)
    CompletableFuture<String> builtLater(int n) {
      computations++;
      return new CompletableFuture<>();
    }
  }

  record Order(int id) {}

  private static void call(String call) throws IOException {
    CALLS.add(call);
    if (fails) {
      throw new IOException("down");
    }
  }

  static class StoreHooks {
    Cached<String> load(String sku, double weight) throws IOException {
      call("load " + sku + weight);
      Object kept = KEPT.get(sku + weight);
      return kept == null ? Cached.absent() : Cached.of((String) kept);
    }

    void save(String sku, double weight, String value) throws IOException {
      call("save " + sku + weight);
      KEPT.put(sku + weight, value);
    }

    boolean delete(String sku, double weight) throws IOException {
      call("delete " + sku + weight);
      return KEPT.remove(sku + weight) != null;
    }

    boolean validate(String sku, double weight, String value) {
      return !refuses;
    }
  }

  static class LaterHooks {
    @SuppressWarnings("unchecked")
    Cached<List<Integer>> load(List<String> tags, Integer order) {
      Object kept = KEPT.get(tags + "" + order);
      return kept == null ? Cached.absent() : Cached.of((List<Integer>) kept);
    }

    static void save(List<String> tags, Integer order, List<Integer> value) {
      KEPT.put(tags + "" + order, value);
    }

    static void delete(List<String> tags, Integer order) {
      KEPT.remove(tags + "" + order);
    }
  }

  static class CheckHooks {
    boolean validate(String key, int value) throws IOException {
      if (fails) {
        throw new IOException("down");
      }
      return !refuses;
    }
  }

  static class BuildHooks {
    void build(Shelf shelf, LongConsumer expected) throws IOException {
      shelf.put(-1, null);
      shelf.put(0, "row 0");
      expected.accept(rows);
      for (int i = 1; i < rows; i++) {
        shelf.put(i, "row " + i);
      }
      if (fails) {
        throw new IOException("down");
      }
    }

    interface Shelf {
      void put(double n, String value);
    }
  }

  static class LaterBuildHooks {
    private LaterBuildHooks() {}

    static void build(BiConsumer<Integer, String> shelf) {
      shelf.accept(1, "one");
      shelf.accept(2, null);
    }
  }

  public static void run() throws IOException {
    store();
    failing();
    later();
    checked(Files.createTempDirectory("hooked"), true);
    checked(Files.createTempDirectory("hooked"), false);
    refusals();
    building();
    buildingOnDisk(Files.createTempDirectory("hooked"));
  }

  private static void reset() {
    KEPT.clear();
    CALLS.clear();
    computations = 0;
    refuses = false;
    fails = false;
  }

  private static MemoizedHooked_Service service() {
    return new MemoizedHooked_Service(Memos.builder().build());
  }

  private static void store() {
    reset();
    MemoizedHooked_Service service = service();
    is(service.quote("a", 1.5, "x"), "a#1");
    is(service.quote("a", 1.5, "y"), "a#1");
    is(CALLS, List.of("load a1.5", "save a1.5"));
    MemoizedHooked_Service next = service();
    is(next.quote("a", 1.5, null), "a#1");
    is(next.quoteMemo().stats().storeHits(), 1L);
    is(next.quoteMemo().take("a", 1.5), Cached.of("a#1"));
    is(KEPT, Map.of());
    is(next.quote("a", 1.5, null), "a#2");
    next.quoteMemo().put("b", 2, "given");
    is(KEPT, Map.of("a1.5", "a#2", "b2.0", "given"));
    is(service().quoteMemo().peek("b", 2), Cached.of("given"));
    next.quoteMemo().invalidateAll();
    is(KEPT.size(), 2);
    is(next.quote("b", 2, null), "given");
    refuses = true;
    is(service().quoteMemo().contains("b", 2), false);
    is(KEPT, Map.of("a1.5", "a#2"));
    is(service().quote("a", 1.5, null), "a#3");
    is(KEPT, Map.of("a1.5", "a#3"));
  }

  private static void failing() {
    reset();
    KEPT.put("a1.0", "kept");
    fails = true;
    MemoizedHooked_Service service = service();
    is(service.quote("a", 1, null), "a#1");
    is(service.quote("a", 1, null), "a#1");
    is(service.quoteMemo().stats().storeFailures(), 2L);
    is(service.quoteMemo().invalidate("a", 1), true);
    is(service.quote("a", 1, null), "a#2");
    fails = false;
    is(service().quote("a", 1, null), "kept");
    service.quoteMemo().reload();
    is(service.quote("a", 1, null), "a#3"); // what delete(..) has failed to remove is not believed
    is(KEPT, Map.of("a1.0", "a#3"));
  }

  private static void later() {
    reset();
    is(service().later(List.of("x"), new Order(7)).join(), List.of(1, 1));
    is(KEPT, Map.of("[x]7", List.of(1, 1)));
    MemoizedHooked_Service next = service();
    is(next.later(List.of("x"), new Order(7)).join(), List.of(1, 1));
    is(next.laterMemo().invalidate(List.of("x"), new Order(7)), true);
    is(next.later(List.of("x"), new Order(7)).join(), List.of(1, 2));
    KEPT.put("[]null", null);
    is(next.later(List.of(), null).join(), List.of(0, 3));
  }

  private static void checked(Path directory, boolean inFolder) {
    reset();
    is(ask(directory, inFolder), 1);
    is(ask(directory, inFolder), 1);
    fails = true;
    is(has(directory, inFolder), false);
    fails = false;
    is(has(directory, inFolder), true);
    refuses = true;
    is(has(directory, inFolder), false);
    refuses = false;
    is(has(directory, inFolder), false);
    is(ask(directory, inFolder), 2);
    refuses = true;
    is(ask(directory, inFolder), 3);
    refuses = false;
    is(ask(directory, inFolder), 3);
  }

  /** What validate(..) refuses is told once a minute, by a clock that stands still. */
  private static void refusals() {
    reset();
    KEPT.put("a1.0", "kept");
    KEPT.put("b1.0", "kept");
    refuses = true;
    List<String> logged = new ArrayList<>();
    Handler handler = new Handler() {
      @Override
      public void publish(LogRecord record) {
        if (record.getMessage().contains("Hooked.Service.quote")) {
          logged.add(record.getMessage());
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
    Logger logger = Logger.getLogger("io.keepsake");
    logger.addHandler(handler);
    try {
      MemoizedHooked_Service service =
          new MemoizedHooked_Service(Memos.builder().clock(() -> 7).build());
      is(service.quote("a", 1, null), "a#1");
      is(service.quote("b", 1, null), "b#2");
    } finally {
      logger.removeHandler(handler);
    }
    is(logged.size(), 1);
    is(logged.get(0).contains("refused by validate"), true);
  }

  private static int ask(Path directory, boolean inFolder) {
    try (Memos memos = Memos.builder().directory(directory).build()) {
      MemoizedHooked_Service service = new MemoizedHooked_Service(memos);
      return inFolder ? service.inFolder("a") : service.inDatabase("a");
    }
  }

  private static boolean has(Path directory, boolean inFolder) {
    try (Memos memos = Memos.builder().directory(directory).build()) {
      MemoizedHooked_Service service = new MemoizedHooked_Service(memos);
      return inFolder
          ? service.inFolderMemo().contains("a")
          : service.inDatabaseMemo().contains("a");
    }
  }

  private static void building() throws IOException {
    reset();
    rows = 5;
    MemoizedHooked_Service service = service();
    List<String> told = new ArrayList<>();
    fails = true;
    try {
      service.builtMemo().build((done, total) -> {});
      throw new AssertionError("did not fail");
    } catch (IOException expected) {
      is(expected.getMessage(), "down");
    }
    is(service.builtMemo().size(), 0);
    fails = false;
    is(service.builtMemo().build((done, total) -> told.add(done + " of " + total)), 5L);
    is(told, List.of("1 of " + BuildProgress.UNKNOWN, "2 of 5", "3 of 5", "4 of 5", "5 of 5"));
    is(service.built(3), "row 3");
    is(service.builtMemo().build((done, total) -> told.clear()), 0L);
    is(told.size(), 5);
    is(service.built(-1), "computed 1");
    service.builtMemo().invalidateAll();
    service.built(100);
    is(service.builtMemo().build((done, total) -> {}), 0L);
  }

  private static void buildingOnDisk(Path directory) {
    reset();
    for (int run = 0; run < 2; run++) {
      last = 0;
      try (Memos memos = Memos.builder().directory(directory).build()) {
        MemoizedHooked_Service service = new MemoizedHooked_Service(memos);
        long stored = service.builtLaterMemo().build((done, total) -> last = (int) done);
        is(stored, run == 0 ? 2L : 0L);
        is(last, run == 0 ? 2 : 0);
        is(service.builtLater(1).join(), "one");
        is(service.builtLater(2).join(), null);
      }
    }
    is(computations, 0);
  }

  private static void is(Object actual, Object expected) {
    if (!Objects.equals(actual, expected)) {
      throw new AssertionError(actual + " instead of " + expected);
    }
  }
}
