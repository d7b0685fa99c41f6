package io.keepsake.contract.use;

import io.keepsake.KeyBy;
import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import io.keepsake.MemoizedType;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A home of nested services. */
final class Orders {
  private Orders() {}

  /** Has no equality of its own. */
  static final class Order {
    private final long id;
    private final String note;

    Order(long id, String note) {
      this.id = id;
      this.note = note;
    }

    long id() {
      return id;
    }

    String note() {
      return note;
    }
  }

  /** A nested service with a generated class of a name of its own. */
  @MemoizedType(name = "CachedDesk", annotations = Deprecated.class)
  static class Desk {
    final AtomicInteger computations = new AtomicInteger();

    @Memoize
    String total(@KeyBy("id") @Nullable Order order, @KeyIgnore String traceId, int discount) {
      computations.incrementAndGet();
      return (order == null ? "none" : order.note()) + "/" + traceId + "/" + discount;
    }
  }

  /** A nested service. */
  static class Clerk {
    int computations;

    @SuppressWarnings("KS098: the test counts")
    @Memoize
    int count(int n) {
      return n + ++computations;
    }
  }
}
