package io.keepsake.contract.together;

/** A call of one of the methods of {@link Warehouse}; what a method does not take is empty or zero. */
public record Key(Method method, String group, int number) {

  /** The methods; each is made of the one before it. */
  public enum Method {
    STOCK,
    SHELF,
    REPORT
  }

  static Key stock(String group, int number) {
    return new Key(Method.STOCK, group, number);
  }

  static Key shelf(String group) {
    return new Key(Method.SHELF, group, 0);
  }

  static Key report() {
    return new Key(Method.REPORT, "", 0);
  }
}
