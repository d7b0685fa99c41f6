package io.keepsake.runtime.codec;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The canonical bytes of a call: the same arguments give the same bytes in every process, for ever, and different ones give
 * different bytes. {@code runtime/core/KEYS.md} specifies them. Not safe for several threads.
 *
 * <p>There is a method {@code write} for each type whose values have no parts, which takes null as well. Values with parts
 * begin by a method that says how many there are, and the parts follow.
 *
 * <p>All methods throw a {@link CodecException} for what cannot be written so that it is told from everything else: then
 * the call has no key.
 */
public final class KeySink extends MutableKeys {
  private final Deque<KeyParts> unordered = new ArrayDeque<>();

  private KeySink() {}

  /**
   * Begins a key.
   *
   * @param method the method with its type, such as {@code shop.PriceService.quote}
   * @param signature the types of its parameters after erasure, such as {@code java.lang.String, int}
   * @return a sink for the arguments
   */
  public static KeySink of(String method, String signature) {
    KeySink sink = new KeySink();
    sink.out.writeByte(KeyTag.FORMAT);
    sink.out.writeString(method);
    sink.out.writeString(signature);
    return sink;
  }

  /**
   * Begins a record; its components follow.
   *
   * @param typeName the binary name of its type
   * @param components how many follow
   */
  public void beginRecord(String typeName, int components) {
    out.writeByte(KeyTag.RECORD);
    out.writeString(typeName);
    out.writeCount(components);
    shape.begin(components);
  }

  /**
   * Begins a list, or an array of references; its elements follow.
   *
   * @param size how many follow
   */
  public void beginList(int size) {
    out.writeByte(KeyTag.LIST);
    out.writeCount(size);
    shape.begin(size);
  }

  /**
   * Begins a set. Its elements follow in any order, each between {@link #beginElement()} and {@link #endElement()}, then
   * {@link #endSet()}.
   *
   * @param size how many follow
   */
  public void beginSet(int size) {
    beginUnordered(KeyTag.SET, size, 1);
  }

  /**
   * Begins a map. Its entries follow in any order, a key and a value each between {@link #beginElement()} and
   * {@link #endElement()}, then {@link #endMap()}.
   *
   * @param size how many follow
   */
  public void beginMap(int size) {
    beginUnordered(KeyTag.MAP, size, 2);
  }

  private void beginUnordered(byte tag, int size, int values) {
    out.writeByte(tag);
    // One more, which its end adds: a set is not complete before it is in order.
    shape.begin(Math.addExact(size, 1));
    unordered.push(new KeyParts(out.size(), size, values, shape.open()));
  }

  /** Begins an element of a set or an entry of a map. */
  public void beginElement() {
    shape.begin(unordered.element().values());
  }

  /** Ends an element of a set or an entry of a map. */
  public void endElement() {
    KeyParts parts = unordered.element();
    if (shape.open() != parts.depth()) {
      throw KeyShape.incomplete();
    }
    parts.add(out.size());
  }

  /** Ends a set. */
  public void endSet() {
    endUnordered();
  }

  /** Ends a map. */
  public void endMap() {
    endUnordered();
  }

  private void endUnordered() {
    KeyParts parts = unordered.pop();
    shape.endHeld(parts.depth());
    parts.sort(out);
  }

  /**
   * Returns what was written.
   *
   * @return a new array
   * @throws CodecException if a value lacks some of its parts
   */
  public byte[] toByteArray() {
    if (shape.open() > 0) {
      throw KeyShape.incomplete();
    }
    return out.toByteArray();
  }
}
