package io.keepsake.runtime.codec;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Optional numbers: null, empty or a number. */
abstract class OptionalValues extends TextValues {
  private static final byte EMPTY = 1;
  private static final byte FILLED = 2;

  OptionalValues() {}

  private static void writeOptional(ByteSink out, boolean isNull, boolean present) {
    out.writeByte(isNull ? ABSENT : present ? FILLED : EMPTY);
  }

  private static byte readOptional(ByteSource in) {
    byte state = in.readByte();
    if (state < ABSENT || state > FILLED) {
      throw in.malformed("an optional value that is neither 0, 1 nor 2");
    }
    return state;
  }

  public static void writeOptionalInt(ByteSink out, @Nullable OptionalInt value) {
    writeOptional(out, value == null, value != null && value.isPresent());
    if (value != null && value.isPresent()) {
      out.writeInt(value.getAsInt());
    }
  }

  public static @Nullable OptionalInt readOptionalInt(ByteSource in) {
    return switch (readOptional(in)) {
      case ABSENT -> null;
      case EMPTY -> OptionalInt.empty();
      default -> OptionalInt.of(in.readInt());
    };
  }

  public static void writeOptionalLong(ByteSink out, @Nullable OptionalLong value) {
    writeOptional(out, value == null, value != null && value.isPresent());
    if (value != null && value.isPresent()) {
      out.writeLong(value.getAsLong());
    }
  }

  public static @Nullable OptionalLong readOptionalLong(ByteSource in) {
    return switch (readOptional(in)) {
      case ABSENT -> null;
      case EMPTY -> OptionalLong.empty();
      default -> OptionalLong.of(in.readLong());
    };
  }

  public static void writeOptionalDouble(ByteSink out, @Nullable OptionalDouble value) {
    writeOptional(out, value == null, value != null && value.isPresent());
    if (value != null && value.isPresent()) {
      out.writeDouble(value.getAsDouble());
    }
  }

  public static @Nullable OptionalDouble readOptionalDouble(ByteSource in) {
    return switch (readOptional(in)) {
      case ABSENT -> null;
      case EMPTY -> OptionalDouble.empty();
      default -> OptionalDouble.of(in.readDouble());
    };
  }
}
