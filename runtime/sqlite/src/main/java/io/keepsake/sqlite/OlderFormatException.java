package io.keepsake.sqlite;

/** A file of an older version of Keepsake, which this one does not read. It holds nothing but answers, which are computed anew. */
final class OlderFormatException extends DamagedException {
  private static final long serialVersionUID = 1;

  OlderFormatException(long format) {
    super("was written by an older version of Keepsake, in format " + format);
  }

  @Override
  String nameOfState() {
    return "older";
  }

  @Override
  String description() {
    return String.valueOf(getMessage());
  }
}
