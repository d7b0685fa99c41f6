package io.keepsake.runtime.codec;

/** The byte in front of each value of a key, which tells its type; a number, once given, is never given to another one. */
final class KeyTag {
  static final byte FORMAT = 1;

  static final byte NULL = 0x00;
  static final byte FALSE = 0x01;
  static final byte TRUE = 0x02;
  static final byte BYTE = 0x03;
  static final byte SHORT = 0x04;
  static final byte CHAR = 0x05;
  static final byte INT = 0x06;
  static final byte LONG = 0x07;
  static final byte FLOAT = 0x08;
  static final byte DOUBLE = 0x09;
  static final byte STRING = 0x0A;
  static final byte BIG_INTEGER = 0x0B;
  static final byte BIG_DECIMAL = 0x0C;
  static final byte UUID = 0x0D;
  static final byte URI = 0x0E;
  static final byte CLASS = 0x0F;

  static final byte ENUM = 0x10;
  static final byte RECORD = 0x11;
  static final byte LIST = 0x12;
  static final byte SET = 0x13;
  static final byte MAP = 0x14;
  static final byte EMPTY = 0x15;
  static final byte PRESENT = 0x16;

  static final byte BOOLEANS = 0x20;
  static final byte BYTES = 0x21;
  static final byte SHORTS = 0x22;
  static final byte CHARS = 0x23;
  static final byte INTS = 0x24;
  static final byte LONGS = 0x25;
  static final byte FLOATS = 0x26;
  static final byte DOUBLES = 0x27;
  static final byte BIT_SET = 0x28;

  static final byte INSTANT = 0x30;
  static final byte LOCAL_DATE = 0x31;
  static final byte LOCAL_TIME = 0x32;
  static final byte LOCAL_DATE_TIME = 0x33;
  static final byte OFFSET_DATE_TIME = 0x34;
  static final byte OFFSET_TIME = 0x35;
  static final byte ZONED_DATE_TIME = 0x36;
  static final byte ZONE_ID = 0x37;
  static final byte DURATION = 0x39;
  static final byte PERIOD = 0x3A;
  static final byte YEAR = 0x3B;
  static final byte YEAR_MONTH = 0x3C;
  static final byte MONTH_DAY = 0x3D;
  static final byte DATE = 0x3E;
  static final byte CALENDAR = 0x3F;

  private KeyTag() {}
}
