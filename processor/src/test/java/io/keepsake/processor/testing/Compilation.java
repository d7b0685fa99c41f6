package io.keepsake.processor.testing;

import io.keepsake.processor.MemoProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * A compilation to be run: source texts, a compiler, processors. By default it runs {@link MemoProcessor} with what the
 * tests themselves have on their class path.
 *
 * <p>The sources are real files in a temporary folder, since the Eclipse compiler takes no others.
 */
public final class Compilation {
  private final Compiler compiler;
  private final List<SourceText> sources = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();
  private final List<String> options =
      new ArrayList<>(List.of("--release", "17", "-g", "-parameters"));
  private final List<Path> earlier = new ArrayList<>();
  private Predicate<Path> onClassPath = entry -> true;

  private Compilation(Compiler compiler) {
    this.compiler = compiler;
    processors.add(new MemoProcessor());
  }

  /** Begins a compilation with our processor. */
  public static Compilation with(Compiler compiler) {
    return new Compilation(compiler);
  }

  /** Adds a source file; its name follows from the package and the first type in it. */
  public Compilation source(String text) {
    sources.add(SourceText.of(text));
    return this;
  }

  /** Adds a processor that runs before ours. */
  public Compilation processorFirst(Processor processor) {
    processors.add(0, processor);
    return this;
  }

  /** Adds a processor that runs after ours. */
  public Compilation processorLast(Processor processor) {
    processors.add(processor);
    return this;
  }

  /** Runs another processor in place of ours. */
  public Compilation processorInstead(Processor processor) {
    processors.clear();
    processors.add(processor);
    return this;
  }

  /** Compiles without any processor. */
  public Compilation withoutProcessors() {
    processors.clear();
    return this;
  }

  /** Adds compiler options, such as {@code -Xlint:all}. */
  public Compilation options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Leaves the names of parameters out of the class files. */
  public Compilation withoutParameterNames() {
    options.remove("-parameters");
    return this;
  }

  /** Puts the class files of an earlier compilation on the class path. */
  public Compilation after(Compiled result) {
    earlier.add(result.classes());
    return this;
  }

  /** Keeps only some entries of the tests' class path. */
  public Compilation classPathOnly(Predicate<Path> wanted) {
    onClassPath = wanted;
    return this;
  }

  /** Compiles, whatever comes of it. */
  public Compiled run() {
    Path folder = TestFolder.create();
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    JavaCompiler tool = compiler.tool();
    try (StandardJavaFileManager files =
        tool.getStandardFileManager(told, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Path> written = write(Files.createDirectories(folder.resolve("sources")));
      Compiled result = Compiled.in(folder, earlier);
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(result.classes()));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(result.generated()));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      JavaCompiler.CompilationTask task = tool.getTask(
          output, files, told, options(), null, files.getJavaFileObjectsFromPaths(written));
      task.setProcessors(processors);
      boolean success = task.call();
      return result.completed(
          success, told.getDiagnostics().stream().map(Told::of).toList(), output.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> options() {
    List<String> all = new ArrayList<>(options);
    if (processors.isEmpty()) {
      all.add("-proc:none");
    }
    return all;
  }

  private List<Path> write(Path folder) throws IOException {
    List<Path> written = new ArrayList<>();
    for (SourceText source : sources) {
      Path file = folder.resolve(source.path());
      Files.createDirectories(file.getParent());
      written.add(Files.writeString(file, source.text()));
    }
    return written;
  }

  private Collection<Path> classPath() {
    Stream<Path> own = Stream.of("java.class.path", "jdk.module.path")
        .flatMap(
            property -> Stream.of(System.getProperty(property, "").split(File.pathSeparator, -1)))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .filter(onClassPath);
    return Stream.concat(earlier.stream(), own).toList();
  }
}
