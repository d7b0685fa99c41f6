package io.keepsake.contract.relation;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers on disk that are made of others in memory. */
class Invoices {
  static final AtomicInteger COMPUTED = new AtomicInteger();

  @Memoize(backend = Backend.FOLDER, dependsOn = "Bank.rate", codeVersion = Memoize.NONE)
  int invoice(int number) {
    return COMPUTED.incrementAndGet();
  }
}
