package io.keepsake.samples.benchmarks.experiment;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.contender.Formula;
import io.keepsake.samples.benchmarks.contender.Service;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import io.keepsake.samples.benchmarks.workload.Traces;
import java.lang.ref.Reference;

/**
 * What an entry of {@code long f(int)} takes of the heap, tables and all: the growth of what survives a collection, over
 * several caches of 100,000 entries. There is a little more room, for a cache in segments to hold them all.
 */
public final class Memory {
  private static final int CACHES = 8;
  private static final int ENTRIES = 100_000;
  private static final int CAPACITY = 110_000;

  private Memory() {}

  /** Measures the contender that the argument names. */
  public static void main(String[] arguments) throws InterruptedException {
    Contender contender = Contender.valueOf(arguments[0]);
    Service[] services = new Service[CACHES];
    fill(contender.open(new Formula(), CAPACITY));
    long before = used();
    for (int i = 0; i < CACHES; i++) {
      services[i] = contender.open(new Formula(), CAPACITY);
      fill(services[i]);
    }
    long grown = used() - before;
    Reference.reachabilityFence(services);
    Figures.print(Measure.ENTRY_BYTES, contender.label(), (double) grown / CACHES / ENTRIES);
  }

  private static void fill(Service service) {
    for (int i = 0; i < ENTRIES; i++) {
      service.f(Traces.scatter(i + 1_000));
    }
  }

  /** Collects until caches that work in the background have come to rest. */
  private static long used() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      Thread.sleep(50);
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
