package io.keepsake.contract.backend;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The services of one place. They are written once, for {@link Place#FOLDER}, in the folders of the contracts: all classes
 * whose names begin with {@code Folder}, but the kit. Those of other places are made of their text, and compiled. What
 * only places in memory have stands behind {@code // in memory:} there.
 */
final class Family {
  private static final Path WRITTEN = Path.of("src/test/java/io/keepsake/contract");
  private static final String PREFIX = "Folder";
  private static final String ATTRIBUTES = "backend = Backend.FOLDER";

  private static final Pattern MEMOIZE =
      Pattern.compile("@Memoize\\((?:[^()\"]|\"[^\"]*\")*\\)", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile(PREFIX + "(?=[A-Z])");
  private static final Pattern FOR_BYTES =
      Pattern.compile("@MemoizeCodec\\(\\w+\\.class\\)|codeVersion = Memoize.NONE,?");

  private Family() {}

  /** Returns the name that something has for a place. */
  static String named(Place place, String written) {
    return NAME.matcher(written).replaceAll(place.prefix());
  }

  static Compiled compile(Place place) {
    Compilation compilation = Compilation.with(Compiler.JAVAC);
    for (Path file : written()) {
      try {
        compilation.source(textFor(place, Files.readString(file)));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return compilation.run().succeeded();
  }

  private static List<Path> written() {
    try (Stream<Path> files = Files.walk(WRITTEN)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(PREFIX))
          .filter(file -> !file.getParent().equals(WRITTEN) && !file.endsWith("FolderKit.java"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String textFor(Place place, String written) {
    String text = place.keepsBytes()
        ? written
        : FOR_BYTES.matcher(written).replaceAll("").replace("// in memory:", "");
    return named(
        place,
        MEMOIZE
            .matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(annotation(place, found.group()))));
  }

  private static String annotation(Place place, String written) {
    boolean needsTtl = place == Place.TTL && !written.contains("ttl = ");
    String attributes = place.attributes() + (needsTtl ? ", ttl = \"1d\"" : "");
    return attributes.isEmpty()
        ? written.replaceFirst(ATTRIBUTES + "\\s*,?", "")
        : written.replace(ATTRIBUTES, attributes);
  }
}
