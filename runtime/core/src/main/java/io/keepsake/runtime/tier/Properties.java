package io.keepsake.runtime.tier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Small files of lines {@code name=value}, which a person can read. They are replaced as a whole. */
public final class Properties {
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
      Map<String, String> properties = new TreeMap<>();
      for (String line : Files.readString(file).lines().toList()) {
        int equals = line.indexOf('=');
        if (equals > 0) {
          properties.put(line.substring(0, equals), line.substring(equals + 1));
        }
      }
      return properties;
    } catch (NoSuchFileException none) {
      return null;
    }
  }

  /** Writes a file, unless it says the same already. */
  static void write(Path file, Map<String, String> properties) throws IOException {
    if (new TreeMap<>(properties).equals(read(file))) {
      return;
    }
    String text = new TreeMap<>(properties)
        .entrySet().stream()
            .map(
                property -> property.getKey() + "=" + property.getValue().replace('\n', ' ') + "\n")
            .collect(Collectors.joining());
    Path whole = Files.createTempFile(file.getParent(), "about", ".new");
    Files.writeString(whole, text);
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
