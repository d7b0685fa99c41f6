package io.keepsake.samples.orders.shop;

import io.keepsake.Invalidates;
import io.keepsake.Memoize;
import io.keepsake.samples.orders.database.Database;
import io.keepsake.samples.orders.database.Sql;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The products.
 *
 * <p><b>Why no answer is stale.</b> {@code database.write} has committed when it returns, and {@code @Invalidates} removes the
 * answer after the method has returned, before its caller goes on. So there are three kinds of reads. One that begins after
 * the caller has heard of the update finds no answer, and asks the database, which has the new state. One that began
 * before the commit may have read the old state: it is given to those who asked meanwhile, and is not stored, because its
 * key was invalidated while it was computed. One between commit and invalidation may be answered from the cache with the old
 * state: the update is not acknowledged yet, so that this read might as well have come a moment earlier.
 *
 * <p>The other order would be wrong: between an invalidation and the commit, a read finds the cache empty, reads the old state and
 * stores it, for ever. So a method with {@code @Invalidates} must not be called inside of a transaction that commits later; let
 * it be the one that commits.
 */
public class ProductService {
  private final Database database;

  /** Serves what is in a database. */
  public ProductService(Database database) {
    this.database = database;
  }

  /**
   * Returns a product. That there is none is remembered as well, but only for a minute: nobody can fill the memory with the
   * numbers of products that there are not.
   */
  @Memoize(capacity = 2048, negativeTtl = "1m")
  public Optional<Product> product(long id) {
    return database.read("ProductService.product", sql -> find(sql, id));
  }

  /** Adds a product, or replaces it. Also an answer that there is none is made void. */
  @Invalidates(method = "product")
  public Product save(long id, String name, long cents) {
    requirePrice(cents);
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("a product needs a name");
    }
    return database.write("ProductService.save", sql -> {
      long revision = Ledger.next(sql);
      sql.change(
          "INSERT INTO products VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"
              + " SET name = excluded.name, cents = excluded.cents, revision = excluded.revision",
          id,
          name,
          cents,
          revision);
      return new Product(id, name, cents, revision);
    });
  }

  /**
   * Sets the price of a product. It knows the new answer, and could store it by {@code @Updates}. But of two changes that are
   * made at the same time, the first to be committed may be the last to be stored. What comes from a database is made void
   * instead; reading it once more is cheap.
   */
  @Invalidates(method = "product")
  public Product reprice(long id, long cents) {
    requirePrice(cents);
    return database.write("ProductService.reprice", sql -> {
      sql.change(
          "UPDATE products SET cents = ?, revision = ? WHERE id = ?", cents, Ledger.next(sql), id);
      return find(sql, id).orElseThrow(() -> new NotFoundException("product " + id));
    });
  }

  private static void requirePrice(long cents) {
    if (cents <= 0) {
      throw new IllegalArgumentException("a price is above zero: " + cents);
    }
  }

  private static Optional<Product> find(Sql sql, long id) throws SQLException {
    return sql.first(
        "SELECT name, cents, revision FROM products WHERE id = ?",
        row -> new Product(id, row.getString(1), row.getLong(2), row.getLong(3)),
        id);
  }
}
