package io.keepsake.processor.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The measures of one source file.
 *
 * @param name the file's name
 * @param lines the number of its lines
 * @param methods the measures of its methods and constructors
 */
record SourceShape(String name, int lines, List<MethodShape> methods) {

  @Override
  public String toString() {
    return name + ": " + lines + " lines";
  }

  /**
   * The measures of one method.
   *
   * @param bodyLines the lines between its braces
   */
  record MethodShape(String name, int bodyLines, int parameters) {}

  /** Measures all files of a source folder. */
  static List<SourceShape> of(Path folder) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> walk = Files.walk(folder);
        StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<Path> sources =
          walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      JavacTask task = (JavacTask) compiler.getTask(
          null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      return StreamSupport.stream(task.parse().spliterator(), false)
          .map(unit -> of(unit, positions))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceShape of(CompilationUnitTree unit, SourcePositions positions) {
    List<MethodShape> methods = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        methods.add(of(method, unit, positions));
        return super.visitMethod(method, unused);
      }
    }.scan(unit, null);
    String name = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
    long lines = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, unit));
    return new SourceShape(name, Math.toIntExact(lines), List.copyOf(methods));
  }

  private static MethodShape of(
      MethodTree method, CompilationUnitTree unit, SourcePositions positions) {
    String name = Path.of(unit.getSourceFile().toUri()).getFileName() + "#" + method.getName();
    int parameters = method.getParameters().size();
    if (method.getBody() == null) {
      return new MethodShape(name, 0, parameters);
    }
    long first =
        unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method.getBody()));
    long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method.getBody()));
    return new MethodShape(name, Math.toIntExact(Math.max(0, last - first - 1)), parameters);
  }
}
