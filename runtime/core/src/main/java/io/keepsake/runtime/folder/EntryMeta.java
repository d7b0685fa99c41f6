package io.keepsake.runtime.folder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The file {@code meta.properties}: what changes about an entry while its answer stays.
 *
 * @param method the method, for people
 * @param written when the answer was computed, in milliseconds since 1970
 * @param expires from when on it is too old, in milliseconds since 1970
 * @param used the number of its last use: the highest one of a folder was used last
 * @param bytes the length of key and answer
 * @param value the digest of the answer that this is about
 */
record EntryMeta(String method, long written, long expires, long used, long bytes, String value) {
  private static final String CHECK = "check=";

  /** Returns this as of another use. */
  EntryMeta used(long newExpires, long newUsed) {
    return new EntryMeta(method, written, newExpires, newUsed, bytes, value);
  }

  /**
   * Returns the content of the file.
   *
   * @param hash the hash in the name of the entry, so that the file cannot stand in for that of another one
   */
  byte[] toFile(String hash) {
    String text =
        "# An answer that Keepsake keeps. Its directory may be copied, moved and deleted at any time.\n"
            + "method=" + method.replace('\n', ' ') + "\n"
            + "written=" + written + "\n"
            + "written.time=" + time(written) + "\n"
            + "expires=" + expires + "\n"
            + "expires.time=" + time(expires) + "\n"
            + "used=" + used + "\n"
            + "bytes=" + bytes + "\n"
            + "value=" + value + "\n";
    return (text + CHECK + check(text, hash) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String time(long millis) {
    return millis == Long.MAX_VALUE ? "never" : Instant.ofEpochMilli(millis).toString();
  }

  private static String check(String text, String hash) {
    return HexFormat.of()
        .formatHex(Digest.of(
            text.getBytes(StandardCharsets.UTF_8), hash.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Reads the content of the file. */
  static EntryMeta read(byte[] file, String hash) throws DamagedException {
    String text = new String(file, StandardCharsets.UTF_8);
    int end = text.indexOf("\n" + CHECK) + 1;
    String checked = text.substring(0, end);
    if (end == 0 || !text.substring(end).equals(CHECK + check(checked, hash) + "\n")) {
      throw new DamagedException("meta.properties does not check out");
    }
    Map<String, String> lines = new HashMap<>();
    checked.lines().filter(line -> line.indexOf('=') > 0).forEach(line -> {
      int equals = line.indexOf('=');
      lines.put(line.substring(0, equals), line.substring(equals + 1));
    });
    return new EntryMeta(
        lines.getOrDefault("method", ""),
        number(lines, "written"),
        number(lines, "expires"),
        number(lines, "used"),
        number(lines, "bytes"),
        lines.getOrDefault("value", ""));
  }

  private static long number(Map<String, String> lines, String name) throws DamagedException {
    try {
      return Long.parseLong(lines.getOrDefault(name, ""));
    } catch (NumberFormatException none) {
      throw new DamagedException("meta.properties has no number for " + name);
    }
  }
}
