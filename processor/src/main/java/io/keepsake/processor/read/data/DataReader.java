package io.keepsake.processor.read.data;

import io.keepsake.processor.model.data.DataGraph;
import io.keepsake.processor.model.result.AsyncType;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Compilation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the types of answers and arguments as data. */
public final class DataReader {
  private final Compilation compilation;
  private final PackageElement home;

  /**
   * Creates a reader.
   *
   * @param home the package of the generated class
   */
  public DataReader(Compilation compilation, PackageElement home) {
    this.compilation = compilation;
    this.home = home;
  }

  /**
   * Reads what a method returns, which may be a future.
   *
   * @param type the type, as seen from the reading type
   */
  public DataGraph result(ExecutableElement method, TypeMirror type, boolean isAsync) {
    TypeMirror kept = isAsync ? argumentOf(type).orElse(type) : type;
    return Annotations.find(method, CodecReader.ANNOTATION)
        .map(mirror -> new GraphReader(compilation, home, false).custom(method, mirror, kept))
        .orElseGet(() -> new GraphReader(compilation, home, false).read(kept));
  }

  /** Reads what is in a key. */
  public DataGraph key(TypeMirror type) {
    return new GraphReader(compilation, home, true).read(type);
  }

  /** Returns the names of types inside of some types that do not exist, or not yet. */
  public Set<String> missing(List<? extends TypeMirror> types) {
    Set<String> names = new HashSet<>();
    types.forEach(type -> names.addAll(new GraphReader(compilation, home, false)
        .missing(argumentOf(type).filter(argument -> isAsync(type)).orElse(type))));
    return names;
  }

  private boolean isAsync(TypeMirror type) {
    return compilation.isA(type, "java.util.concurrent.CompletionStage")
        || compilation.isExactly(type, AsyncType.types());
  }

  private static Optional<TypeMirror> argumentOf(TypeMirror type) {
    return type instanceof DeclaredType stage
        ? stage.getTypeArguments().stream().findFirst().map(TypeMirror.class::cast)
        : Optional.empty();
  }
}
