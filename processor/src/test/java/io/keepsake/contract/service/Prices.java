package io.keepsake.contract.service;

/** A memoized method with two parameters, whose answers others make void. */
public interface Prices {
  String quote(String sku, int quantity);
}
