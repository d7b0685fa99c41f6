package io.keepsake.runtime.codec;

/**
 * The encodings of types that Keepsake knows by itself, for generated codecs and for those that an application writes.
 *
 * <p>For each type there is a method {@code writeX} that takes a sink and a value or null, and a method {@code readX} that
 * takes a source and returns an equal value, or null: all bits of a NaN, the scale of a {@link java.math.BigDecimal} and
 * half of a surrogate pair included. Arrays of primitive values have the plural of their type for a name, as in
 * {@code writeInts}. Reading throws a {@link CodecException} for bytes that are not those of a value, and nothing else.
 *
 * <p>These encodings stay as they are: a key holds what the codec of an application has written.
 */
public final class Values extends ZoneValues {
  private Values() {}
}
