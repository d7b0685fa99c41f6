package io.keepsake.command;

import io.keepsake.runtime.tier.Properties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The directory that the command is about, and the caches in it. */
final class Root {
  private static final String ABOUT = "keepsake.properties";

  @Option(
      names = {"-d", "--directory"},
      paramLabel = "DIRECTORY",
      defaultValue = "${sys:user.home}/.cache/keepsake",
      description = "Where the answers are; by default ${DEFAULT-VALUE}.")
  private @Nullable Path directory;

  Root() {}

  /** Returns the caches, by name. */
  List<Cache> caches() throws IOException {
    Path root = directory == null ? Path.of(".") : directory;
    if (!Files.isDirectory(root)) {
      throw new IOException(root + " is not a directory");
    }
    List<Cache> caches = new ArrayList<>();
    for (Path method : directories(root)) {
      for (Path version : directories(method)) {
        Map<String, String> about = Properties.read(version.resolve(ABOUT));
        if (about != null) {
          caches.add(new Cache(version, method.getFileName() + "/" + version.getFileName(), about));
        }
      }
    }
    return caches;
  }

  /** Returns the caches whose names contain a text; at least one. */
  List<Cache> caches(String text) throws IOException {
    List<Cache> all = caches();
    List<Cache> found =
        all.stream().filter(cache -> cache.name().contains(text)).toList();
    if (found.isEmpty()) {
      throw new IOException("no cache in " + directory + " has '" + text + "' in its name"
          + (all.isEmpty()
              ? "; there are none"
              : ", only " + all.stream().map(Cache::name).toList()));
    }
    return found;
  }

  private static List<Path> directories(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }

  @Override
  public String toString() {
    return String.valueOf(directory);
  }
}
