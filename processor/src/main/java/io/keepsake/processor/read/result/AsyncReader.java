package io.keepsake.processor.read.result;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.result.AsyncDeclaration;
import io.keepsake.processor.model.result.AsyncType;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.site.Site;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds the class that turns an asynchronous result into a future and back. */
public final class AsyncReader {
  static final String ANNOTATION = "io.keepsake.MemoizeAsync";

  private static final String FUTURE = "java.util.concurrent.CompletableFuture";

  private final Site site;

  public AsyncReader(Site site) {
    this.site = site;
  }

  /** Returns what is known of the result of a method; empty if it needs no such class. */
  public Optional<AsyncDeclaration> read(ExecutableElement method, TypeMirror result) {
    Optional<AnnotationMirror> named = Annotations.find(method, ANNOTATION);
    if (named.isPresent()) {
      return Optional.of(named(method, named.get(), result));
    }
    return Stream.of(AsyncType.values())
        .filter(known -> site.compilation().isExactly(result, Set.of(known.type())))
        .findFirst()
        .map(known -> new AsyncDeclaration(
            Origin.of(method),
            known.adapter(),
            Optional.of(known.artifact()),
            site.compilation().isThere(known.adapter().canonicalName(), site.type()),
            flawOf(result)));
  }

  private AsyncDeclaration named(
      ExecutableElement method, AnnotationMirror mirror, TypeMirror result) {
    @Nullable AnnotationValue value = Annotations.written(mirror, "value");
    Origin origin = Origin.of(method).at(mirror).at(value);
    TypeElement adapter = value != null && value.getValue() instanceof TypeMirror type
        ? site.compilation().asElement(type)
        : null;
    Optional<String> flaw = adapter == null
        ? Optional.of("is not a class")
        : flawOf(result).or(() -> flawOf(adapter, result));
    return new AsyncDeclaration(
        origin,
        adapter == null ? ClassName.OBJECT : ClassName.get(adapter),
        Optional.empty(),
        true,
        flaw);
  }

  private static Optional<String> flawOf(TypeMirror result) {
    return result instanceof DeclaredType type && !type.getTypeArguments().isEmpty()
        ? Optional.empty()
        : Optional.of("cannot be used: the method's result has no type argument, so the type of its"
            + " value is not known");
  }

  private Optional<String> flawOf(TypeElement adapter, TypeMirror result) {
    Compilation compilation = site.compilation();
    if (!compilation.isVisible(adapter, site.home())) {
      return Optional.of("is not visible from " + site.home().getQualifiedName());
    }
    if (!has(adapter, "start", result, FUTURE)) {
      return Optional.of("has no visible method `static <T> CompletableFuture<T> start("
          + simple(result) + "<T>)`");
    }
    return has(adapter, "defer", null, qualified(result))
        ? Optional.empty()
        : Optional.of("has no visible method `static <T> " + simple(result)
            + "<T> defer(Callable<CompletableFuture<T>>)`");
  }

  private String simple(TypeMirror type) {
    TypeElement element = site.compilation().asElement(type);
    return element == null ? "…" : element.getSimpleName().toString();
  }

  /** The name of a class without its type arguments; how types print themselves differs between compilers. */
  private String qualified(TypeMirror type) {
    TypeElement element = site.compilation().asElement(type);
    return element == null ? "" : element.getQualifiedName().toString();
  }

  private boolean has(
      TypeElement adapter, String name, @Nullable TypeMirror argument, String returned) {
    Compilation compilation = site.compilation();
    return ElementFilter.methodsIn(adapter.getEnclosedElements()).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> compilation.isVisible(method, site.home()))
        .filter(method -> method.getParameters().size() == 1)
        .filter(method -> compilation.isExactly(method.getReturnType(), Set.of(returned)))
        .anyMatch(method -> takes(method, argument));
  }

  private boolean takes(ExecutableElement method, @Nullable TypeMirror argument) {
    TypeMirror parameter = method.getParameters().get(0).asType();
    Compilation compilation = site.compilation();
    return argument == null
        ? compilation.isExactly(parameter, Set.of("java.util.concurrent.Callable"))
        : compilation
            .types()
            .isAssignable(
                compilation.types().erasure(argument), compilation.types().erasure(parameter));
  }
}
