package io.keepsake.runtime.codec;

import io.keepsake.runtime.codec.KeyNode.Leaf;
import io.keepsake.runtime.codec.KeyNode.Plain;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.UUID;

/** Reads the values of keys that have no parts. */
final class KeyLeaves {
  /** From this number of bits on a number is shown in hexadecimal digits, which takes no longer than reading it. */
  private static final int LARGE = 4096;

  private static final Leaf NULL = new Leaf("null", null);
  private static final Leaf EMPTY = new Leaf("empty", null);
  private static final Plain FALSE = new Plain(false);
  private static final Plain TRUE = new Plain(true);

  private final ByteSource in;
  private final KeyArrays arrays;
  private final KeyTimes times;

  KeyLeaves(ByteSource in) {
    this.in = in;
    this.arrays = new KeyArrays(in);
    this.times = new KeyTimes(in);
  }

  KeyNode read(byte tag) {
    return switch (tag) {
      case KeyTag.NULL -> NULL;
      case KeyTag.EMPTY -> EMPTY;
      case KeyTag.FALSE -> FALSE;
      case KeyTag.TRUE -> TRUE;
      case KeyTag.BYTE -> new Plain(in.readByte());
      case KeyTag.SHORT -> new Plain(in.readShort());
      case KeyTag.CHAR -> character();
      case KeyTag.INT -> new Plain(in.readInt());
      case KeyTag.LONG -> new Plain(in.readLong());
      case KeyTag.FLOAT -> new Plain(KeyArrays.readFloat(in));
      case KeyTag.DOUBLE -> new Plain(KeyArrays.readDouble(in));
      default -> named(tag);
    };
  }

  private KeyNode named(byte tag) {
    return switch (tag) {
      case KeyTag.STRING -> string();
      case KeyTag.BIG_INTEGER -> integer();
      case KeyTag.BIG_DECIMAL -> decimal();
      case KeyTag.UUID -> Plain.text(new UUID(in.readLong(), in.readLong()));
      case KeyTag.URI, KeyTag.CLASS, KeyTag.ZONE_ID -> Plain.text(in.readString());
      case KeyTag.ENUM -> constant();
      default -> tag < KeyTag.INSTANT ? arrays.read(tag) : times.read(tag);
    };
  }

  private Leaf character() {
    String character = String.valueOf(in.readChar());
    String quoted = KeyText.quoted(character);
    return new Leaf("'" + quoted.substring(1, quoted.length() - 1) + "'", character);
  }

  private Leaf string() {
    String text = in.readString();
    return new Leaf(KeyText.quoted(text), text);
  }

  private KeyNode integer() {
    BigInteger value = bigInteger();
    return value.bitLength() <= LARGE ? new Plain(value) : Plain.text(hexadecimal(value));
  }

  private KeyNode decimal() {
    int scale = in.readInt();
    BigInteger unscaled = bigInteger();
    return unscaled.bitLength() <= LARGE
        ? new Plain(new BigDecimal(unscaled, scale))
        : Plain.text(hexadecimal(unscaled) + "e" + -(long) scale);
  }

  private BigInteger bigInteger() {
    byte[] bytes = in.readBytes();
    if (bytes.length == 0) {
      throw in.malformed("a number without bytes");
    }
    BigInteger value = new BigInteger(bytes);
    if (!Arrays.equals(value.toByteArray(), bytes)) {
      throw in.malformed("a number with more bytes than it needs");
    }
    return value;
  }

  private static String hexadecimal(BigInteger value) {
    return (value.signum() < 0 ? "-0x" : "0x") + value.abs().toString(16);
  }

  private Leaf constant() {
    String type = in.readString();
    String name = in.readString();
    return new Leaf(KeyText.simpleName(type) + "." + name, name);
  }
}
