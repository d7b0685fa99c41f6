package io.keepsake.samples.benchmarks.contender;

/** The methods that are measured: one primitive argument, a string and a number, and many primitive arguments. */
public interface Service {
  /** Returns a number for a number. */
  long f(int n);

  /** Returns an object for a reference and a number. */
  String quote(String sku, int quantity);

  /** Returns a number for four numbers. */
  double dist(double x1, double y1, double x2, double y2);
}
