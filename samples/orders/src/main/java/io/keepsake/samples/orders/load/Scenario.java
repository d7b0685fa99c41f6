package io.keepsake.samples.orders.load;

import java.util.Locale;

/**
 * How much is asked for, and of what.
 *
 * @param clients how many ask at a time
 * @param steps how often each reads something, or changes something
 * @param updates the share of steps that change something
 */
record Scenario(int clients, int steps, double updates, int products, int customers, int orders) {
  private static final Scenario USUAL = new Scenario(8, 2_500, 0.02, 1_000, 200, 2_000);

  /** Reads the clients, the steps of each, and how many steps of 100 are updates; without arguments, those are the usual. */
  static Scenario of(String... arguments) {
    String[] numbers = String.join(" ", arguments).strip().split(" +");
    if (numbers.length != 3) {
      return USUAL;
    }
    return new Scenario(
        Integer.parseInt(numbers[0]),
        Integer.parseInt(numbers[1]),
        Double.parseDouble(numbers[2]) / 100,
        USUAL.products,
        USUAL.customers,
        USUAL.orders);
  }

  /** Returns this in words. */
  String text() {
    return String.format(
        Locale.ROOT,
        "%d clients, %,d steps each; %.0f of 100 change something. %,d products, %,d customers, %,d orders.",
        clients,
        steps,
        100 * updates,
        products,
        customers,
        orders);
  }
}
