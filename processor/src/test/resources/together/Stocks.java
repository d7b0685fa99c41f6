package together;

import io.keepsake.Backend;
import io.keepsake.Invalidates;
import io.keepsake.Memoize;
import io.keepsake.Nulls;
import io.keepsake.Updates;
import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.together.Key;
import io.keepsake.contract.together.Script;
import io.keepsake.contract.together.Warehouse;
import io.keepsake.runtime.Memos;

public final class Stocks {
  public static class Service {
    private final Script script;

    public Service(Script script) {
      this.script = script;
    }

    @Memoize(
        backend = Backend.LRU,
        ttl = "10s",
        staleOnError = "15s",
        unless = "isEmpty",
        tags = {"group:{group}", "stock:{group}{number}"})
    public String stock(String group, int number) {
      return script.run(new Key(Key.Method.STOCK, group, number));
    }

    @Memoize(
        backend = Backend.LRU,
        ttl = "25s",
        dependsOn = "stock",
        cacheExceptions = IllegalStateException.class,
        negativeTtl = "5s",
        tags = "shelf:{group}")
    public String shelf(String group) {
      return script.run(new Key(Key.Method.SHELF, group, 0));
    }

    @Memoize(backend = Backend.LRU, ttl = "40s", dependsOn = "shelf", nulls = Nulls.SKIP)
    public String report() {
      return script.run(new Key(Key.Method.REPORT, "", 0));
    }

    @Invalidates(method = "stock")
    public void sold(String group, int number) {}

    @Invalidates(method = "stock")
    public void recalled(String group) {}

    @Updates(method = "stock")
    public String delivered(String group, int number, String value) {
      return value;
    }
  }

  public static class WithHandles extends MemoizedStocks_Service implements Warehouse {
    public WithHandles(Memos memos, Script script) {
      super(memos, script);
    }

    @Override
    public Handle<Key, String> handle(Key.Method method) {
      return switch (method) {
        case STOCK -> {
          var m = stockMemo();
          yield new Handle<>(
              m,
              key -> m.peek(key.group(), key.number()),
              key -> m.contains(key.group(), key.number()),
              (key, value) -> m.put(key.group(), key.number(), value),
              key -> m.invalidate(key.group(), key.number()),
              key -> m.take(key.group(), key.number()),
              key -> m.refresh(key.group(), key.number()));
        }
        case SHELF -> {
          var m = shelfMemo();
          yield new Handle<>(
              m,
              key -> m.peek(key.group()),
              key -> m.contains(key.group()),
              (key, value) -> m.put(key.group(), value),
              key -> m.invalidate(key.group()),
              key -> m.take(key.group()),
              key -> m.refresh(key.group()));
        }
        case REPORT -> {
          var m = reportMemo();
          yield new Handle<>(
              m,
              key -> m.peek(),
              key -> m.contains(),
              (key, value) -> m.put(value),
              key -> m.invalidate(),
              key -> m.take(),
              key -> m.refresh());
        }
      };
    }
  }
}
