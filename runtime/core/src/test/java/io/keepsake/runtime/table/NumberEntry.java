package io.keepsake.runtime.table;

/** An entry whose argument is a number; as many as a test likes fall on one hash. */
class NumberEntry extends Entry {
  final int number;
  private final int hash;

  NumberEntry(int number) {
    this(number, Keys.spread(number));
  }

  NumberEntry(int number, int hash) {
    this.number = number;
    this.hash = hash;
  }

  @Override
  protected int hash() {
    return hash;
  }

  @Override
  protected boolean sameKey(Entry other) {
    return other instanceof NumberEntry that && that.number == number;
  }

  @Override
  protected Object[] arguments() {
    return new Object[] {number};
  }

  @Override
  protected Object value() {
    return number;
  }
}
