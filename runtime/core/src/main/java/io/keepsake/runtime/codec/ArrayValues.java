package io.keepsake.runtime.codec;

import org.jspecify.annotations.Nullable;

/** Arrays of primitive values: presence, the count of elements, then the elements without anything between them. */
abstract class ArrayValues extends OptionalValues {
  ArrayValues() {}

  /** Reads the length of an array and makes sure that its elements are there, before memory is taken for them. */
  private static int readLength(ByteSource in, int width) {
    int length = in.readVarint();
    in.requireLeft((long) length * width);
    return length;
  }

  public static void writeBytes(ByteSink out, byte @Nullable [] value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeBytes(value);
    }
  }

  public static byte @Nullable [] readBytes(ByteSource in) {
    return readPresence(in) ? in.readBytes() : null;
  }

  public static void writeBooleans(ByteSink out, boolean @Nullable [] value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeCount(value.length);
      for (boolean element : value) {
        out.writeBoolean(element);
      }
    }
  }

  public static boolean @Nullable [] readBooleans(ByteSource in) {
    if (!readPresence(in)) {
      return null;
    }
    boolean[] value = new boolean[readLength(in, 1)];
    for (int i = 0; i < value.length; i++) {
      value[i] = in.readBoolean();
    }
    return value;
  }

  public static void writeShorts(ByteSink out, short @Nullable [] value) {
    writePresence(out, value != null);
    if (value != null) {
      int at = out.reserve(value.length, 2);
      byte[] target = out.buffer();
      for (int i = 0; i < value.length; i++) {
        BigEndian.put(target, at + 2 * i, value[i]);
      }
    }
  }

  public static short @Nullable [] readShorts(ByteSource in) {
    if (!readPresence(in)) {
      return null;
    }
    short[] value = new short[readLength(in, 2)];
    int at = in.take(2 * value.length);
    byte[] source = in.buffer();
    for (int i = 0; i < value.length; i++) {
      value[i] = BigEndian.getShort(source, at + 2 * i);
    }
    return value;
  }

  public static void writeChars(ByteSink out, char @Nullable [] value) {
    writePresence(out, value != null);
    if (value != null) {
      int at = out.reserve(value.length, 2);
      byte[] target = out.buffer();
      for (int i = 0; i < value.length; i++) {
        BigEndian.put(target, at + 2 * i, (short) value[i]);
      }
    }
  }

  public static char @Nullable [] readChars(ByteSource in) {
    if (!readPresence(in)) {
      return null;
    }
    char[] value = new char[readLength(in, 2)];
    int at = in.take(2 * value.length);
    byte[] source = in.buffer();
    for (int i = 0; i < value.length; i++) {
      value[i] = (char) BigEndian.getShort(source, at + 2 * i);
    }
    return value;
  }

  public static void writeInts(ByteSink out, int @Nullable [] value) {
    writePresence(out, value != null);
    if (value != null) {
      int at = out.reserve(value.length, 4);
      byte[] target = out.buffer();
      for (int i = 0; i < value.length; i++) {
        BigEndian.put(target, at + 4 * i, value[i]);
      }
    }
  }

  public static int @Nullable [] readInts(ByteSource in) {
    if (!readPresence(in)) {
      return null;
    }
    int[] value = new int[readLength(in, 4)];
    int at = in.take(4 * value.length);
    byte[] source = in.buffer();
    for (int i = 0; i < value.length; i++) {
      value[i] = BigEndian.getInt(source, at + 4 * i);
    }
    return value;
  }

  public static void writeLongs(ByteSink out, long @Nullable [] value) {
    writePresence(out, value != null);
    if (value != null) {
      int at = out.reserve(value.length, 8);
      byte[] target = out.buffer();
      for (int i = 0; i < value.length; i++) {
        BigEndian.put(target, at + 8 * i, value[i]);
      }
    }
  }

  public static long @Nullable [] readLongs(ByteSource in) {
    if (!readPresence(in)) {
      return null;
    }
    long[] value = new long[readLength(in, 8)];
    int at = in.take(8 * value.length);
    byte[] source = in.buffer();
    for (int i = 0; i < value.length; i++) {
      value[i] = BigEndian.getLong(source, at + 8 * i);
    }
    return value;
  }

  public static void writeFloats(ByteSink out, float @Nullable [] value) {
    writePresence(out, value != null);
    if (value != null) {
      int at = out.reserve(value.length, 4);
      byte[] target = out.buffer();
      for (int i = 0; i < value.length; i++) {
        BigEndian.put(target, at + 4 * i, Float.floatToRawIntBits(value[i]));
      }
    }
  }

  public static float @Nullable [] readFloats(ByteSource in) {
    if (!readPresence(in)) {
      return null;
    }
    float[] value = new float[readLength(in, 4)];
    int at = in.take(4 * value.length);
    byte[] source = in.buffer();
    for (int i = 0; i < value.length; i++) {
      value[i] = Float.intBitsToFloat(BigEndian.getInt(source, at + 4 * i));
    }
    return value;
  }

  public static void writeDoubles(ByteSink out, double @Nullable [] value) {
    writePresence(out, value != null);
    if (value != null) {
      int at = out.reserve(value.length, 8);
      byte[] target = out.buffer();
      for (int i = 0; i < value.length; i++) {
        BigEndian.put(target, at + 8 * i, Double.doubleToRawLongBits(value[i]));
      }
    }
  }

  public static double @Nullable [] readDoubles(ByteSource in) {
    if (!readPresence(in)) {
      return null;
    }
    double[] value = new double[readLength(in, 8)];
    int at = in.take(8 * value.length);
    byte[] source = in.buffer();
    for (int i = 0; i < value.length; i++) {
      value[i] = Double.longBitsToDouble(BigEndian.getLong(source, at + 8 * i));
    }
    return value;
  }
}
