package io.keepsake.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What came of a compilation.
 *
 * @param folder the folder of this compilation, with {@code generated} and {@code classes} in it
 * @param earlier class files of earlier compilations that these need
 * @param success whether there was no error
 * @param told all diagnostics, in the compiler's order
 * @param output what the compiler printed besides
 */
public record Compiled(
    Path folder, List<Path> earlier, boolean success, List<Told> told, String output) {

  static Compiled in(Path folder, List<Path> earlier) throws IOException {
    Compiled result = new Compiled(folder, List.copyOf(earlier), false, List.of(), "");
    Files.createDirectories(result.classes());
    Files.createDirectories(result.generated());
    return result;
  }

  Compiled completed(boolean successful, List<Told> diagnostics, String printed) {
    return new Compiled(folder, earlier, successful, diagnostics, printed);
  }

  /** Returns the folder of the class files. */
  public Path classes() {
    return folder.resolve("classes");
  }

  Path generated() {
    return folder.resolve("generated");
  }

  /** Returns what our processor told. */
  public List<Told> problems() {
    return told.stream().filter(Told::isOurs).toList();
  }

  /** Returns this result; fails with everything that was told if there was an error. */
  public Compiled succeeded() {
    if (!success) {
      throw new AssertionError("does not compile:\n" + explain());
    }
    return this;
  }

  /** Returns the generated sources by path, such as {@code shop/MemoizedPrices.java}. */
  public SortedMap<String, String> generatedSources() {
    try (Stream<Path> files = Files.walk(generated())) {
      SortedMap<String, String> sources = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sources.put(
            generated().relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the generated source of a type, such as {@code shop.MemoizedPrices}. */
  public String generatedSource(String type) {
    String source = generatedSources().get(type.replace('.', '/') + ".java");
    if (source == null) {
      throw new AssertionError(
          "no " + type + " in " + generatedSources().keySet() + "\n" + explain());
    }
    return source;
  }

  /** Returns a new loader of the compiled classes. */
  public ClassLoader loader() {
    try {
      List<URL> urls = new ArrayList<>(List.of(classes().toUri().toURL()));
      for (Path path : earlier) {
        urls.add(path.toUri().toURL());
      }
      return new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader());
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads a compiled class with a loader of its own. */
  public Class<?> load(String type) {
    try {
      return Class.forName(type, true, loader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no " + type + "\n" + explain(), e);
    }
  }

  private String explain() {
    StringBuilder text = new StringBuilder(output);
    told.forEach(each -> text.append(each).append('\n'));
    generatedSources()
        .forEach((path, source) -> text.append("--- ").append(path).append('\n').append(source));
    return text.toString();
  }
}
