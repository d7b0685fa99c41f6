package io.keepsake.runtime.tier;

import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.internal.FileFailures;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.PrivateFiles;
import io.keepsake.runtime.spi.TierSpec;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the answers of one method are on disk: {@code root/method/version}. The directory of the method says whose it is;
 * each version of code and types has one of its own below, so that old and new programs share the root in peace.
 */
final class StoreDirectory {
  /** The file that says whose a directory is. */
  static final String ABOUT = "keepsake.properties";

  private static final String FORMAT = "1";
  private static final int LONGEST_NAME = 120;
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._,()\\[\\]-]");

  private final Path root;
  private final MemoSpec spec;
  private final TierSpec tier;

  StoreDirectory(Path root, MemoSpec spec, TierSpec tier) {
    this.root = root.toAbsolutePath();
    this.spec = spec;
    this.tier = tier;
  }

  /** The directory of the method: the name that it was given, or the method with its package and parameters. */
  Path ofMethod() {
    boolean isNamed = !spec.name().equals(spec.owner().name() + "." + spec.method());
    return root.resolve(isNamed ? given(spec.name()) : safe(spec.qualifiedSignature()));
  }

  private String given(String name) {
    if (name.startsWith(".") || UNSAFE.matcher(name.replace(' ', '_')).find()) {
      throw new MemoConfigException("the name '" + name + "' of " + spec.qualifiedSignature()
          + " cannot name a directory in " + root
          + ": use letters, digits, dots, hyphens and underscores, and no dot at the beginning");
    }
    return safe(name);
  }

  private static String safe(String name) {
    String safe = UNSAFE.matcher(name.replace(", ", ",")).replaceAll("_");
    boolean isWhole = safe.equals(name.replace(", ", ",")) && safe.length() <= LONGEST_NAME;
    return isWhole
        ? safe
        : safe.substring(0, Math.min(safe.length(), LONGEST_NAME)) + "-"
            + Envelope.fingerprint(name).substring(0, 8);
  }

  /**
   * Makes the directory of a version, where it is missing.
   *
   * @param version the fingerprint of method, types and code
   * @throws MemoConfigException if it cannot be made, belongs to another method, or to a newer Keepsake
   */
  Path ofVersion(String version) {
    Path directory = ofMethod();
    try {
      PrivateFiles.createDirectories(root);
      PrivateFiles.createDirectories(directory);
      Path about = directory.resolve(ABOUT);
      setAsideIfDamaged(about);
      check(directory, Properties.read(about));
      Path own = directory.resolve(tier.stores().kind() + "-" + version.substring(0, 16));
      PrivateFiles.createDirectories(own);
      if (!Files.isWritable(own)) {
        throw new IOException("there is no permission to write into " + own);
      }
      describe(own, version);
      describe(directory);
      return own;
    } catch (IOException failure) {
      throw refused(directory, FileFailures.reason(failure));
    }
  }

  /** Gives another name to a file that does not say what somebody has written: it proves nothing. */
  private void setAsideIfDamaged(Path about) throws IOException {
    if (Files.isDirectory(about)) {
      throw new IOException(about + " is a directory and not a file");
    }
    if (!Files.isRegularFile(about) || Properties.isWhole(about, Set.of("format", "method"))) {
      return;
    }
    Path aside = about.resolveSibling(ABOUT + ".damaged");
    for (int number = 2; Files.exists(aside); number++) {
      aside = about.resolveSibling(ABOUT + ".damaged-" + number);
    }
    try {
      Files.move(about, aside);
    } catch (NoSuchFileException gone) {
      return; // another process was faster
    }
    System.getLogger("io.keepsake")
        .log(
            Level.WARNING,
            about + " is damaged, and was set aside as " + aside
                + "; it says whose the directory is," + " which is taken to be "
                + spec.qualifiedMethod());
  }

  private void check(Path directory, @Nullable Map<String, String> about) {
    if (about == null) {
      return;
    }
    String format = about.getOrDefault("format", FORMAT);
    if (!format.equals(FORMAT)) {
      throw refused(
          directory,
          "it was written by a newer Keepsake (format " + format + ", this one reads " + FORMAT
              + "); use that one, or another directory");
    }
    String method = about.getOrDefault("method", spec.qualifiedMethod());
    if (!method.equals(spec.qualifiedMethod())) {
      throw refused(
          directory,
          "it belongs to " + method + "; give one of the two methods another name, or remove the"
              + " directory if that method is gone");
    }
  }

  private void describe(Path directory) throws IOException {
    Properties.write(
        directory.resolve(ABOUT), Map.of("format", FORMAT, "method", spec.qualifiedMethod()));
  }

  private void describe(Path own, String version) throws IOException {
    Properties.write(
        own.resolve(ABOUT),
        Map.of(
            "format", FORMAT,
            "kind", tier.stores().kind(),
            "method", spec.qualifiedSignature(),
            "parameters", String.join(",", tier.parameters()),
            "version", version,
            "schema", tier.schema(),
            "code", tier.code()));
  }

  /** Returns the exception for a directory that cannot be used. */
  MemoConfigException refused(Path directory, String why) {
    return new MemoConfigException("the answers of " + spec.qualifiedSignature()
        + " cannot be kept in " + directory + ": " + why);
  }
}
