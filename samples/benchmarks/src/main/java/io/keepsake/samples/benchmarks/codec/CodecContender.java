package io.keepsake.samples.benchmarks.codec;

/** Who writes and reads reports. */
public enum CodecContender {
  GENERATED("Keepsake, generated", GeneratedBytes::new),
  KRYO("Kryo", KryoBytes::new),
  SERIALIZATION("Java serialization", SerializedBytes::new);

  private interface Maker {
    Bytes make() throws ReflectiveOperationException;
  }

  private final String label;
  private final Maker maker;

  CodecContender(String label, Maker maker) {
    this.label = label;
    this.maker = maker;
  }

  /** Returns the name that readers of the results see. */
  public String label() {
    return label;
  }

  /** Makes one for one thread. */
  public Bytes make() throws ReflectiveOperationException {
    return maker.make();
  }
}
