package io.keepsake.contract.service;

import io.keepsake.runtime.codec.ByteSink;
import io.keepsake.runtime.codec.ByteSource;
import io.keepsake.runtime.codec.Codec;
import io.keepsake.runtime.codec.CodecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the answers that tests give; of other types it knows nothing, so those stay in memory. */
public final class AnyCodec implements Codec<@Nullable Object> {

  @Override
  public void write(@Nullable Object value, ByteSink out) {
    if (value == null) {
      out.writeByte((byte) 0);
    } else if (value instanceof String text) {
      out.writeByte((byte) 1);
      out.writeString(text);
    } else if (value instanceof Integer number) {
      out.writeByte((byte) 2);
      out.writeInt(number);
    } else if (value instanceof Long number) {
      out.writeByte((byte) 3);
      out.writeLong(number);
    } else if (value instanceof Boolean flag) {
      out.writeByte((byte) 4);
      out.writeBoolean(flag);
    } else if (value instanceof Optional<?> optional) {
      out.writeByte((byte) 5);
      write(optional.orElse(null), out);
    } else if (value instanceof List<?> list) {
      out.writeByte((byte) 6);
      out.writeCount(list.size());
      list.forEach(element -> write(element, out));
    } else if (value instanceof Map<?, ?> map && map.isEmpty()) {
      out.writeByte((byte) 7);
    } else {
      throw new CodecException("no bytes for " + value.getClass());
    }
  }

  @Override
  public @Nullable Object read(ByteSource in) {
    return switch (in.readByte()) {
      case 0 -> null;
      case 1 -> in.readString();
      case 2 -> in.readInt();
      case 3 -> in.readLong();
      case 4 -> in.readBoolean();
      case 5 -> Optional.ofNullable(read(in));
      case 6 -> list(in);
      case 7 -> Map.of();
      default -> throw in.malformed("no such type");
    };
  }

  private List<@Nullable Object> list(ByteSource in) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int left = in.readCount(); left > 0; left--) {
      list.add(read(in));
    }
    return list;
  }
}
