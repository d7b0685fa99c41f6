package io.keepsake.runtime.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in arrays of bytes, the highest byte first; each is one access to memory. */
final class BigEndian {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private BigEndian() {}

  static void put(byte[] target, int at, short value) {
    SHORT.set(target, at, value);
  }

  static void put(byte[] target, int at, int value) {
    INT.set(target, at, value);
  }

  static void put(byte[] target, int at, long value) {
    LONG.set(target, at, value);
  }

  static short getShort(byte[] source, int at) {
    return (short) SHORT.get(source, at);
  }

  static int getInt(byte[] source, int at) {
    return (int) INT.get(source, at);
  }

  static long getLong(byte[] source, int at) {
    return (long) LONG.get(source, at);
  }
}
