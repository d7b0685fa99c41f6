package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.test.MemoryStores;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers in stores of bytes of the application, which are named, or given to {@code Memos}. */
@SuppressWarnings({"KS044", "KS098"}) // it counts its computations
public class Kept {
  private int computations;

  /** Computes nothing yet. */
  public Kept() {}

  /** Returns how often a method was called. */
  public int computations() {
    return computations;
  }

  @Memoize(backend = Backend.CUSTOM, stores = ByteStores.class)
  public Line given(int quantity, String text) {
    computations++;
    return new Line(quantity, text);
  }

  @Memoize(backend = Backend.CUSTOM, stores = Shelf.class, writeThrough = true)
  public Line constant(int quantity, String text) {
    computations++;
    return new Line(quantity, text);
  }

  @Memoize(backend = Backend.CUSTOM, stores = Shelf.class)
  public int counted(Place place) {
    return 1;
  }

  /** An argument that tells when somebody writes it down. */
  public record Place(String name) {
    private static final AtomicInteger ASKED = new AtomicInteger();

    @Override
    public String name() {
      ASKED.incrementAndGet();
      return name;
    }

    /** Returns how often any of them was asked for its name, and forgets it. */
    public static int asked() {
      return ASKED.getAndSet(0);
    }
  }

  /** An answer with parts. */
  public record Line(int quantity, String text) {}

  /** Stores that there are once. */
  public static final class Shelf implements ByteStores {
    public static final Shelf INSTANCE = new Shelf();

    private final ByteStores stores = new MemoryStores();

    private Shelf() {}

    @Override
    public String kind() {
      return "shelf";
    }

    @Override
    public ByteStore open(StoreSettings settings) throws IOException {
      return stores.open(settings);
    }
  }
}
