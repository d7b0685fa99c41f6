package io.keepsake.runtime.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers, texts and names in a key. A box is written like the value inside of it. */
abstract class PlainKeys {
  final ByteSink out = new ByteSink();
  final KeyShape shape = new KeyShape();

  PlainKeys() {}

  /** Writes the tag of a value that is complete with what its method writes next. */
  final ByteSink value(byte tag) {
    shape.add();
    out.writeByte(tag);
    return out;
  }

  /** Writes a null reference. */
  public void writeNull() {
    value(KeyTag.NULL);
  }

  public void write(boolean value) {
    value(value ? KeyTag.TRUE : KeyTag.FALSE);
  }

  public void write(byte value) {
    value(KeyTag.BYTE).writeByte(value);
  }

  public void write(short value) {
    value(KeyTag.SHORT).writeShort(value);
  }

  public void write(char value) {
    value(KeyTag.CHAR).writeChar(value);
  }

  public void write(int value) {
    value(KeyTag.INT).writeInt(value);
  }

  public void write(long value) {
    value(KeyTag.LONG).writeLong(value);
  }

  /** One NaN; 0.0 and -0.0 are two values. */
  public void write(float value) {
    value(KeyTag.FLOAT).writeInt(Float.floatToIntBits(value));
  }

  /** One NaN; 0.0 and -0.0 are two values. */
  public void write(double value) {
    value(KeyTag.DOUBLE).writeLong(Double.doubleToLongBits(value));
  }

  /** Writes the number with these bits. */
  public void writeFloatBits(int bits) {
    write(Float.intBitsToFloat(bits));
  }

  /** Writes the number with these bits. */
  public void writeDoubleBits(long bits) {
    write(Double.longBitsToDouble(bits));
  }

  public void write(@Nullable Boolean value) {
    if (value == null) {
      writeNull();
    } else {
      write((boolean) value);
    }
  }

  public void write(@Nullable Byte value) {
    if (value == null) {
      writeNull();
    } else {
      write((byte) value);
    }
  }

  public void write(@Nullable Short value) {
    if (value == null) {
      writeNull();
    } else {
      write((short) value);
    }
  }

  public void write(@Nullable Character value) {
    if (value == null) {
      writeNull();
    } else {
      write((char) value);
    }
  }

  public void write(@Nullable Integer value) {
    if (value == null) {
      writeNull();
    } else {
      write((int) value);
    }
  }

  public void write(@Nullable Long value) {
    if (value == null) {
      writeNull();
    } else {
      write((long) value);
    }
  }

  public void write(@Nullable Float value) {
    if (value == null) {
      writeNull();
    } else {
      write((float) value);
    }
  }

  public void write(@Nullable Double value) {
    if (value == null) {
      writeNull();
    } else {
      write((double) value);
    }
  }

  public void write(@Nullable String value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.STRING).writeString(value);
    }
  }

  public void write(@Nullable BigInteger value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.BIG_INTEGER).writeBytes(value.toByteArray());
    }
  }

  /** Numbers with different scales are different, as in {@link BigDecimal#equals}. */
  public void write(@Nullable BigDecimal value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.BIG_DECIMAL).writeInt(value.scale());
      out.writeBytes(value.unscaledValue().toByteArray());
    }
  }

  public void write(@Nullable UUID value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.UUID).writeLong(value.getMostSignificantBits());
      out.writeLong(value.getLeastSignificantBits());
    }
  }

  /** By its text in normal form, for equal ones may be spelled in several ways. */
  public void write(@Nullable URI value) {
    if (value == null) {
      writeNull();
    } else {
      String text = UriText.checked(UriText.normal(value), value);
      value(KeyTag.URI).writeString(text);
    }
  }

  public void write(@Nullable Class<?> value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.CLASS).writeString(value.getName());
    }
  }

  /** By its declaring type and its name; the order of the constants does not count. */
  public void writeEnum(@Nullable Enum<?> value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.ENUM).writeString(value.getDeclaringClass().getName());
      out.writeString(value.name());
    }
  }
}
