package io.keepsake.samples.orders.load;

import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** Reads, and changes something now and then. Two clients of one number do the same, as far as others let them. */
final class Client implements Callable<Samples> {
  private final Scenario scenario;
  private final Random random;
  private final Visitor visitor;
  private final Reader reader;
  private final Writer writer;

  Client(Scenario scenario, int number, Http http, Truth truth, AtomicLong newest) {
    this.scenario = scenario;
    this.random = new Random(number);
    this.visitor = new Visitor(http, truth);
    this.reader = new Reader(scenario, newest);
    this.writer = new Writer(visitor, reader, truth, newest);
  }

  @Override
  public Samples call() {
    for (int i = 0; i < scenario.steps(); i++) {
      if (random.nextDouble() < scenario.updates()) {
        writer.changeAny(random);
      } else {
        visitor.read(reader.any(random));
      }
    }
    return visitor.samples();
  }
}
