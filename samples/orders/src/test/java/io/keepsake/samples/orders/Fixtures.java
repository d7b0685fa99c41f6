package io.keepsake.samples.orders;

import io.keepsake.samples.orders.database.Database;
import io.keepsake.samples.orders.database.Example;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** What tests have in common. */
public final class Fixtures {
  public static final int PRODUCTS = 20;
  public static final int CUSTOMERS = 5;
  public static final int ORDERS = 30;

  /** Stands still. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T10:00:00Z"), ZoneOffset.UTC);

  private Fixtures() {}

  /** Opens a new database with a few products, customers and orders. */
  public static Database database(Path directory) {
    Database database = Database.open(directory.resolve("shop.db"), Duration.ZERO);
    Example.fill(database, PRODUCTS, CUSTOMERS, ORDERS);
    return database;
  }
}
