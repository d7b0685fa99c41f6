package io.keepsake.samples.orders.load;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Chooses what to read: mostly what is popular, and the newest orders most of all. For one thread. */
final class Reader {
  private final Scenario scenario;
  private final AtomicLong newest;
  private final Zipf products;
  private final Zipf customers;
  private final Zipf orders;

  /**
   * Chooses by a scenario.
   *
   * @param newest the number of the newest order
   */
  Reader(Scenario scenario, AtomicLong newest) {
    this.scenario = scenario;
    this.newest = newest;
    this.products = new Zipf(scenario.products());
    this.customers = new Zipf(scenario.customers());
    this.orders = new Zipf(scenario.orders());
  }

  Entity any(Random random) {
    int drawn = random.nextInt(100);
    if (drawn < 40) {
      return product(random);
    } else if (drawn < 42) {
      return noProduct(random);
    } else if (drawn < 70) {
      return order(random);
    } else if (drawn < 82) {
      return new Entity(Kind.CUSTOMER, customer(random));
    } else if (drawn < 94) {
      return new Entity(Kind.CUSTOMER_ORDERS, customer(random));
    } else {
      return new Entity(Kind.REVENUE, random.nextInt(2));
    }
  }

  Entity product(Random random) {
    return new Entity(Kind.PRODUCT, products.next(random));
  }

  /** Returns one of a few that there are not, as a wrong link names it. */
  Entity noProduct(Random random) {
    return new Entity(Kind.PRODUCT, scenario.products() + 1 + random.nextInt(Trial.NO_PRODUCTS));
  }

  long customer(Random random) {
    return customers.next(random);
  }

  Entity order(Random random) {
    return new Entity(Kind.ORDER, newest.get() + 1 - orders.next(random));
  }

  /** Returns one that is as likely old as new. */
  Entity anyOrder(Random random) {
    return new Entity(Kind.ORDER, 1 + (long) (random.nextDouble() * newest.get()));
  }
}
