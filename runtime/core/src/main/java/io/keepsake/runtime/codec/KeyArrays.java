package io.keepsake.runtime.codec;

import io.keepsake.runtime.codec.KeyNode.Leaf;
import io.keepsake.runtime.codec.KeyNode.Plain;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** Reads arrays of primitive values from keys. */
final class KeyArrays {
  private final ByteSource in;

  KeyArrays(ByteSource in) {
    this.in = in;
  }

  KeyNode read(byte tag) {
    return switch (tag) {
      case KeyTag.BOOLEANS -> elements(1, in::readBoolean);
      case KeyTag.BYTES -> Plain.text("0x" + HexFormat.of().formatHex(in.readBytes()));
      case KeyTag.SHORTS -> elements(2, in::readShort);
      case KeyTag.CHARS -> characters();
      case KeyTag.INTS -> elements(4, in::readInt);
      case KeyTag.LONGS -> elements(8, in::readLong);
      case KeyTag.FLOATS -> elements(4, () -> readFloat(in));
      case KeyTag.DOUBLES -> elements(8, () -> readDouble(in));
      case KeyTag.BIT_SET -> bits();
      default -> throw in.malformed("a type that is not known");
    };
  }

  private KeyNode elements(int width, Supplier<Object> element) {
    int count = length(width);
    List<KeyNode> elements = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      elements.add(new Plain(element.get()));
    }
    return new KeyNode.Sequence("[", elements, "]");
  }

  private int length(int width) {
    int count = in.readVarint();
    in.requireLeft((long) count * width);
    return count;
  }

  private KeyNode characters() {
    char[] characters = new char[length(2)];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = in.readChar();
    }
    String text = new String(characters);
    return new Leaf(KeyText.quoted(text), text);
  }

  /** The positions of the ones, the lowest first, would be many for few bytes; so the bytes are shown. */
  private KeyNode bits() {
    byte[] bits = in.readBytes();
    if (bits.length > 0 && bits[bits.length - 1] == 0) {
      throw in.malformed("a set of bits with zeros at its end");
    }
    return Plain.text("bits 0x" + HexFormat.of().formatHex(bits));
  }

  /** Returns a finite number, or the name of another one. */
  static Object readFloat(ByteSource in) {
    float value = in.readFloat();
    if (Float.floatToRawIntBits(value) != Float.floatToIntBits(value)) {
      throw in.malformed("a NaN that is not the one of keys");
    }
    return Float.isFinite(value) ? (Object) value : Float.toString(value);
  }

  /** Returns a finite number, or the name of another one. */
  static Object readDouble(ByteSource in) {
    double value = in.readDouble();
    if (Double.doubleToRawLongBits(value) != Double.doubleToLongBits(value)) {
      throw in.malformed("a NaN that is not the one of keys");
    }
    return Double.isFinite(value) ? (Object) value : Double.toString(value);
  }
}
