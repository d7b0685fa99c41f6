package io.keepsake.samples.orders.shop;

import io.keepsake.runtime.Memos;
import io.keepsake.samples.orders.database.Database;

/** Changes customers. What is known of a customer in any service has a tag, so that this class need not know who knows what. */
public final class CustomerDesk {
  private final Memos memos;
  private final Database database;

  /**
   * Changes what is in a database.
   *
   * @param memos those of all services
   */
  public CustomerDesk(Memos memos, Database database) {
    this.memos = memos;
    this.database = database;
  }

  /**
   * Gives a customer another name: the customer itself, and the list of its orders, which shows the name, are void.
   *
   * @throws NotFoundException if there is no such customer
   */
  public Customer rename(long id, String name) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("a customer needs a name");
    }
    Customer renamed = database.write("CustomerDesk.rename", sql -> {
      long revision = Ledger.next(sql);
      if (sql.change("UPDATE customers SET name = ?, revision = ? WHERE id = ?", name, revision, id)
          == 0) {
        throw new NotFoundException("customer " + id);
      }
      return new Customer(id, name, revision);
    });
    // After the commit and before anybody hears of it: by hand, what @Invalidates does elsewhere;
    // see ProductService. Were it
    // inside of the block above, a read in between would bring the old name back.
    memos.invalidateTag("customer:" + id);
    return renamed;
  }
}
