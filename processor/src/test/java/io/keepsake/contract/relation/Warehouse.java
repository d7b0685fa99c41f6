package io.keepsake.contract.relation;

import io.keepsake.Memoize;
import io.keepsake.MemoizeHooks;
import java.util.ArrayList;
import java.util.List;

/** Methods that are made of each other; some can be filled in bulk. */
public class Warehouse {
  /** What was built, in order; and what fails. */
  static final List<String> BUILT = new ArrayList<>();

  static String failing = "";

  private static void built(String what) {
    BUILT.add(what);
    if (what.equals(failing)) {
      throw new IllegalStateException("no " + what);
    }
  }

  @Memoize
  @MemoizeHooks(Rates.class)
  public long rate(String currency) {
    return 1;
  }

  @Memoize(dependsOn = "total")
  public long report(int n) {
    return total(n);
  }

  @Memoize(dependsOn = {"rate", "total"})
  @MemoizeHooks(Grand.class)
  public long grand(int n) {
    return total(n) + rate("EUR");
  }

  @Memoize(dependsOn = "rate")
  @MemoizeHooks(Totals.class)
  public long total(int n) {
    return rate("EUR") * n;
  }

  @Memoize
  public long apart(int n) {
    return n;
  }

  /** Fills rates. */
  static final class Rates {
    private Rates() {}

    static void build(Shelf shelf) {
      shelf.put("EUR", 2);
      shelf.put("USD", 3);
      built("rate");
    }

    /** Takes rates. */
    interface Shelf {
      void put(String currency, long value);
    }
  }

  /** Fills totals. */
  static final class Totals {
    private Totals() {}

    static void build(Shelf shelf) {
      shelf.put(1, 20);
      built("total");
    }
  }

  /** Fills grand totals. */
  static final class Grand {
    private Grand() {}

    static void build(Shelf shelf) {
      shelf.put(1, 200);
      built("grand");
    }
  }

  /** Takes totals. */
  interface Shelf {
    void put(int n, long value);
  }
}
