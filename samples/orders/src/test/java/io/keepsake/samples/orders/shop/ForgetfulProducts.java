package io.keepsake.samples.orders.shop;

import io.keepsake.MemoizedType;
import io.keepsake.samples.orders.database.Database;

/** Overrides an update, and does not say again what it makes void. */
@MemoizedType
@SuppressWarnings("KS140") // that is what it is for
public class ForgetfulProducts extends ProductService {
  public ForgetfulProducts(Database database) {
    super(database);
  }

  @Override
  public Product reprice(long id, long cents) {
    return super.reprice(id, cents);
  }
}
