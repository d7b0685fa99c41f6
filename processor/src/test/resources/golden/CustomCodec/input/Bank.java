package shop;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.MemoizeCodec;
import io.keepsake.runtime.codec.ByteSink;
import io.keepsake.runtime.codec.ByteSource;
import io.keepsake.runtime.codec.Codec;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Bank {
  @Memoize(backend = Backend.PERSISTENT)
  public List<Money> split(Money total, int parts) {
    return List.of(total);
  }

  @Memoize(backend = Backend.PERSISTENT)
  @MemoizeCodec(TextCodec.class)
  public CompletableFuture<StringBuilder> text(int id) {
    return CompletableFuture.completedFuture(new StringBuilder());
  }

  @MemoizeCodec(MoneyCodec.class)
  public static final class Money {
    final long cents;

    Money(long cents) {
      this.cents = cents;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Money && ((Money) other).cents == cents;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(cents);
    }
  }

  static class MoneyCodec implements Codec<Money> {
    @Override
    public void write(Money value, ByteSink out) {
      out.writeLong(value.cents);
    }

    @Override
    public Money read(ByteSource in) {
      return new Money(in.readLong());
    }
  }

  static class TextCodec implements Codec<StringBuilder> {
    @Override
    public void write(StringBuilder value, ByteSink out) {
      out.writeString(value.toString());
    }

    @Override
    public StringBuilder read(ByteSource in) {
      return new StringBuilder(in.readString());
    }
  }
}
