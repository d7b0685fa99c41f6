package io.keepsake.runtime.codec;

import org.jspecify.annotations.Nullable;

/** The boxes of primitive values: a byte that tells whether there is a value, then the value. */
abstract class BoxValues {
  static final byte ABSENT = 0;
  static final byte PRESENT = 1;

  BoxValues() {}

  static void writePresence(ByteSink out, boolean present) {
    out.writeByte(present ? PRESENT : ABSENT);
  }

  static boolean readPresence(ByteSource in) {
    return in.readBoolean();
  }

  public static void writeBoolean(ByteSink out, @Nullable Boolean value) {
    out.writeByte((byte) (value == null ? 0 : value ? 2 : 1));
  }

  public static @Nullable Boolean readBoolean(ByteSource in) {
    return switch (in.readByte()) {
      case 0 -> null;
      case 1 -> false;
      case 2 -> true;
      default -> throw in.malformed("a truth value that is neither 0, 1 nor 2");
    };
  }

  public static void writeByte(ByteSink out, @Nullable Byte value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeByte(value);
    }
  }

  public static @Nullable Byte readByte(ByteSource in) {
    return readPresence(in) ? in.readByte() : null;
  }

  public static void writeShort(ByteSink out, @Nullable Short value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeShort(value);
    }
  }

  public static @Nullable Short readShort(ByteSource in) {
    return readPresence(in) ? in.readShort() : null;
  }

  public static void writeCharacter(ByteSink out, @Nullable Character value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeChar(value);
    }
  }

  public static @Nullable Character readCharacter(ByteSource in) {
    return readPresence(in) ? in.readChar() : null;
  }

  public static void writeInteger(ByteSink out, @Nullable Integer value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeInt(value);
    }
  }

  public static @Nullable Integer readInteger(ByteSource in) {
    return readPresence(in) ? in.readInt() : null;
  }

  public static void writeLong(ByteSink out, @Nullable Long value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeLong(value);
    }
  }

  public static @Nullable Long readLong(ByteSource in) {
    return readPresence(in) ? in.readLong() : null;
  }

  public static void writeFloat(ByteSink out, @Nullable Float value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeFloat(value);
    }
  }

  public static @Nullable Float readFloat(ByteSource in) {
    return readPresence(in) ? in.readFloat() : null;
  }

  public static void writeDouble(ByteSink out, @Nullable Double value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeDouble(value);
    }
  }

  public static @Nullable Double readDouble(ByteSource in) {
    return readPresence(in) ? in.readDouble() : null;
  }
}
