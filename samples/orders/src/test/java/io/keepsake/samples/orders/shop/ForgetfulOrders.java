package io.keepsake.samples.orders.shop;

import io.keepsake.MemoizedType;
import io.keepsake.samples.orders.database.Database;
import java.time.Clock;
import java.util.List;

/** Overrides all updates, and does not say again what they make void. */
@MemoizedType
@SuppressWarnings("KS140") // that is what it is for
public class ForgetfulOrders extends OrderService {
  public ForgetfulOrders(Database database, Clock clock) {
    super(database, clock);
  }

  @Override
  public Order place(long customerId, List<Item> items) {
    return super.place(customerId, items);
  }

  @Override
  public Order ship(Order order) {
    return super.ship(order);
  }

  @Override
  public Order cancel(Order order) {
    return super.cancel(order);
  }
}
