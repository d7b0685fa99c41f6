package io.keepsake.runtime.codec;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Arrays of primitive values and optional numbers in a key. */
abstract class ArrayKeys extends TimeKeys {
  ArrayKeys() {}

  private ByteSink array(byte tag, int length) {
    value(tag).writeCount(length);
    return out;
  }

  public void write(byte @Nullable [] value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.BYTES).writeBytes(value);
    }
  }

  public void write(boolean @Nullable [] value) {
    if (value == null) {
      writeNull();
    } else {
      array(KeyTag.BOOLEANS, value.length);
      for (boolean element : value) {
        out.writeBoolean(element);
      }
    }
  }

  public void write(short @Nullable [] value) {
    if (value == null) {
      writeNull();
    } else {
      array(KeyTag.SHORTS, value.length);
      for (short element : value) {
        out.writeShort(element);
      }
    }
  }

  public void write(char @Nullable [] value) {
    if (value == null) {
      writeNull();
    } else {
      array(KeyTag.CHARS, value.length);
      for (char element : value) {
        out.writeChar(element);
      }
    }
  }

  public void write(int @Nullable [] value) {
    if (value == null) {
      writeNull();
    } else {
      array(KeyTag.INTS, value.length);
      for (int element : value) {
        out.writeInt(element);
      }
    }
  }

  public void write(long @Nullable [] value) {
    if (value == null) {
      writeNull();
    } else {
      array(KeyTag.LONGS, value.length);
      for (long element : value) {
        out.writeLong(element);
      }
    }
  }

  public void write(float @Nullable [] value) {
    if (value == null) {
      writeNull();
    } else {
      array(KeyTag.FLOATS, value.length);
      for (float element : value) {
        out.writeInt(Float.floatToIntBits(element));
      }
    }
  }

  public void write(double @Nullable [] value) {
    if (value == null) {
      writeNull();
    } else {
      array(KeyTag.DOUBLES, value.length);
      for (double element : value) {
        out.writeLong(Double.doubleToLongBits(element));
      }
    }
  }

  /**
   * Begins an optional value; if there is one, it follows.
   *
   * @param present whether there is one
   */
  public void beginOptional(boolean present) {
    out.writeByte(present ? KeyTag.PRESENT : KeyTag.EMPTY);
    shape.begin(present ? 1 : 0);
  }

  public void write(@Nullable OptionalInt value) {
    if (value == null) {
      writeNull();
    } else {
      beginOptional(value.isPresent());
      if (value.isPresent()) {
        write(value.getAsInt());
      }
    }
  }

  public void write(@Nullable OptionalLong value) {
    if (value == null) {
      writeNull();
    } else {
      beginOptional(value.isPresent());
      if (value.isPresent()) {
        write(value.getAsLong());
      }
    }
  }

  public void write(@Nullable OptionalDouble value) {
    if (value == null) {
      writeNull();
    } else {
      beginOptional(value.isPresent());
      if (value.isPresent()) {
        write(value.getAsDouble());
      }
    }
  }
}
