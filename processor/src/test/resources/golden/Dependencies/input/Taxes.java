package shop;

import io.keepsake.Memoize;

interface Taxes {
  final class Table {
    @Memoize
    static double of(int year) {
      return 1;
    }

    private Table() {}
  }
}
