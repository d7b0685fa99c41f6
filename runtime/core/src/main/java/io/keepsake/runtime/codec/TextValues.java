package io.keepsake.runtime.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts, large numbers and names of things. */
abstract class TextValues extends BoxValues {
  TextValues() {}

  /** The count of bytes is one higher than it is, so that 0 stands for null. */
  public static void writeString(ByteSink out, @Nullable String value) {
    if (value == null) {
      out.writeByte(ABSENT);
    } else {
      Utf8.write(value, 1, out);
    }
  }

  public static @Nullable String readString(ByteSource in) {
    int count = in.readVarint();
    return count == 0 ? null : in.readString(count - 1);
  }

  public static void writeBigInteger(ByteSink out, @Nullable BigInteger value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeBytes(value.toByteArray());
    }
  }

  public static @Nullable BigInteger readBigInteger(ByteSource in) {
    return readPresence(in) ? readNumber(in) : null;
  }

  private static BigInteger readNumber(ByteSource in) {
    byte[] bytes = in.readBytes();
    if (bytes.length == 0) {
      throw in.malformed("a number without bytes");
    }
    return new BigInteger(bytes);
  }

  public static void writeBigDecimal(ByteSink out, @Nullable BigDecimal value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeInt(value.scale());
      out.writeBytes(value.unscaledValue().toByteArray());
    }
  }

  public static @Nullable BigDecimal readBigDecimal(ByteSource in) {
    if (!readPresence(in)) {
      return null;
    }
    int scale = in.readInt();
    return new BigDecimal(readNumber(in), scale);
  }

  public static void writeUUID(ByteSink out, @Nullable UUID value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeLong(value.getMostSignificantBits());
      out.writeLong(value.getLeastSignificantBits());
    }
  }

  public static @Nullable UUID readUUID(ByteSource in) {
    return readPresence(in) ? new UUID(in.readLong(), in.readLong()) : null;
  }

  /** A reference that was made from others may have a text that means another one; it is not written. */
  public static void writeURI(ByteSink out, @Nullable URI value) {
    writeString(out, value == null ? null : UriText.checked(value.toString(), value));
  }

  public static @Nullable URI readURI(ByteSource in) {
    String text = readString(in);
    if (text == null) {
      return null;
    }
    URI value = UriText.parsed(text);
    if (value == null) {
      throw in.malformed("a text that is not a URI");
    }
    return value;
  }
}
