package io.keepsake.samples.orders.load;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Changes things as people do: looks at what there is, changes it, and looks again. For one thread. */
final class Writer {
  private final Visitor visitor;
  private final Reader reader;
  private final Truth truth;
  private final AtomicLong newest;

  /**
   * Changes what a reader chooses.
   *
   * @param newest is told of new orders
   */
  Writer(Visitor visitor, Reader reader, Truth truth, AtomicLong newest) {
    this.visitor = visitor;
    this.reader = reader;
    this.truth = truth;
    this.newest = newest;
  }

  void changeAny(Random random) {
    switch (random.nextInt(5)) {
      case 0, 1 -> reprice(random);
      case 2 -> rename(random);
      case 3 -> place(random);
      default -> {
        if (random.nextInt(3) == 0) {
          cancel(random);
        } else {
          ship(random);
        }
      }
    }
  }

  private void reprice(Random random) {
    Entity product = reader.product(random);
    visitor.read(product);
    Answer answer = visitor.change(
        "PUT", product + "/price", "{\"cents\":" + (100 + random.nextInt(9_900)) + "}");
    visitor.acknowledge(answer.revision(), product);
  }

  private void rename(Random random) {
    long id = reader.customer(random);
    Entity customer = new Entity(Kind.CUSTOMER, id);
    Entity orders = new Entity(Kind.CUSTOMER_ORDERS, id);
    visitor.read(customer);
    visitor.read(orders);
    Answer answer = visitor.change(
        "PUT", customer + "/name", "{\"name\":\"customer " + random.nextInt(1_000_000) + "\"}");
    visitor.acknowledge(answer.revision(), customer, orders);
  }

  private void place(Random random) {
    long id = reader.customer(random);
    visitor.read(new Entity(Kind.CUSTOMER_ORDERS, id));
    visitor.read(new Entity(Kind.REVENUE, 0));
    Answer order = visitor.change(
        "POST",
        "/orders",
        "{\"customerId\":" + id + ",\"items\":[{\"productId\":"
            + reader.product(random).id() + ",\"quantity\":" + (1 + random.nextInt(5)) + "}]}");
    newest.accumulateAndGet(order.number("id"), Math::max);
    acknowledge(order, order.revision());
  }

  private void ship(Random random) {
    Entity order = reader.order(random);
    visitor.read(order);
    visitor.read(new Entity(Kind.REVENUE, 0));
    Answer shipped = visitor.change("PUT", order + "/shipped", "");
    if (shipped.isOk()) {
      acknowledge(shipped, shipped.revision());
    }
  }

  private void cancel(Random random) {
    Entity order = reader.anyOrder(random);
    visitor.read(order);
    visitor.read(new Entity(Kind.REVENUE, 0));
    truth.leaves(order);
    Answer cancelled = visitor.change("DELETE", order.toString(), "");
    if (cancelled.isOk()) {
      acknowledge(cancelled, Truth.GONE);
    }
  }

  /** Of an order, of all that shows it. */
  private void acknowledge(Answer order, long revision) {
    visitor.acknowledge(revision, new Entity(Kind.ORDER, order.number("id")));
    visitor.acknowledge(
        order.revision(),
        new Entity(Kind.CUSTOMER_ORDERS, order.number("customerId")),
        new Entity(Kind.REVENUE, 0),
        new Entity(Kind.REVENUE, 1));
  }
}
