package io.keepsake.sqlite.failure;

/** A file of an older version of Keepsake, which this one does not read. It holds nothing but answers, which are computed anew. */
public final class OlderFormatException extends DamagedException {
  private static final long serialVersionUID = 1;

  /** Names the format that the file has. */
  public OlderFormatException(long format) {
    super("was written by an older version of Keepsake, in format " + format);
  }

  @Override
  public String nameOfState() {
    return "older";
  }

  @Override
  public String description() {
    return String.valueOf(getMessage());
  }
}
