package io.keepsake.runtime.tier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Small files of lines {@code name=value}, which a person can read. They are replaced as a whole. */
public final class Properties {
  private static final String CHECKSUM = "checksum";

  private Properties() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return what it says; null if there is none
   * @throws IOException if it cannot be read
   */
  public static @Nullable Map<String, String> read(Path file) throws IOException {
    try {
      return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (NoSuchFileException none) {
      return null;
    }
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> properties = new TreeMap<>();
    for (String line : text.lines().toList()) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        properties.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return properties;
  }

  /** Writes a file, unless it is the same already. */
  static void write(Path file, Map<String, String> properties) throws IOException {
    byte[] text = withChecksum(text(properties)).getBytes(StandardCharsets.UTF_8);
    if (Files.exists(file) && Arrays.equals(text, Files.readAllBytes(file))) {
      return;
    }
    Path whole = Files.createTempFile(file.getParent(), "about", ".new");
    try {
      Files.write(whole, text);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole); // a disk that is full lets it be made, and not be written
    }
  }

  private static String text(Map<String, String> properties) {
    return new TreeMap<>(properties)
        .entrySet().stream()
            .map(
                property -> property.getKey() + "=" + property.getValue().replace('\n', ' ') + "\n")
            .collect(Collectors.joining());
  }

  /** Puts the checksum first, so that a file that was cut short does not look like one of the time without it. */
  private static String withChecksum(String text) {
    return CHECKSUM + "=" + Envelope.fingerprint(text).substring(0, 16) + "\n" + text;
  }

  /**
   * Tells whether a file is as it was written, with its checksum; or without one, as it was written once.
   *
   * @param names what such a file says
   */
  static boolean isWhole(Path file, Set<String> names) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    if (text.startsWith(CHECKSUM + "=")) {
      return text.equals(withChecksum(text.substring(text.indexOf('\n') + 1)));
    }
    Map<String, String> properties = parse(text);
    return properties.keySet().equals(names) && text.equals(text(properties));
  }
}
