package io.keepsake.processor.read;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.store.ByteBackend;
import io.keepsake.processor.read.data.DataReader;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Hierarchy;
import io.keepsake.processor.read.site.ChangeAnnotations;
import io.keepsake.processor.read.site.GeneratedNames;
import io.keepsake.processor.read.site.MemoizeReader;
import io.keepsake.processor.read.site.MemoizedMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Tells whether a type mentions types that do not exist yet, where the generated class would have to mention them too. */
final class Resolution extends SimpleTypeVisitor14<Boolean, @Nullable Void> {
  private final Compilation compilation;
  private final TypeElement type;
  private final ClassName generated;

  Resolution(Compilation compilation, TypeElement type) {
    super(true);
    this.compilation = compilation;
    this.type = type;
    this.generated = GeneratedNames.of(type);
  }

  boolean isComplete() {
    return areKnown(List.of(type.getSuperclass()))
        && areKnown(type.getInterfaces())
        && areBoundsKnown(type.getTypeParameters())
        && areAnnotationsKnown(type)
        && new Hierarchy(compilation, type).types().stream().allMatch(this::areMembersKnown);
  }

  private boolean areMembersKnown(DeclaredType declared) {
    TypeElement owner = (TypeElement) declared.asElement();
    return areKnown(compilation.types().directSupertypes(declared))
        && ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
            .filter(method -> type.getKind() == ElementKind.INTERFACE
                || Annotations.has(method, MemoizedMethods.MEMOIZE)
                || ChangeAnnotations.isChanging(method))
            .allMatch(method -> isKnown(method) && isKnownInside(method))
        && (!owner.equals(type)
            || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .allMatch(this::isKnown));
  }

  private boolean isKnown(ExecutableElement executable) {
    return areKnown(List.of(executable.getReturnType()))
        && areKnown(executable.getThrownTypes())
        && areBoundsKnown(executable.getTypeParameters())
        && areAnnotationsKnown(executable)
        && executable.getParameters().stream()
            .allMatch(parameter ->
                areKnown(List.of(parameter.asType())) && areAnnotationsKnown(parameter));
  }

  /** A codec mentions what the records in a signature are made of. */
  private boolean isKnownInside(ExecutableElement method) {
    Optional<ByteBackend> backend = Annotations.find(method, MemoizedMethods.MEMOIZE)
        .flatMap(mirror -> ByteBackend.of(MemoizeReader.read(method, mirror)));
    if (backend.isEmpty()) {
      return true;
    }
    List<TypeMirror> types = new ArrayList<>(List.of(method.getReturnType()));
    method.getParameters().forEach(parameter -> types.add(parameter.asType()));
    Set<String> missing = new DataReader(compilation, compilation.packageOf(type)).missing(types);
    missing.remove(generated.simpleName());
    return missing.isEmpty();
  }

  private boolean areBoundsKnown(List<? extends TypeParameterElement> parameters) {
    return parameters.stream().allMatch(parameter -> areKnown(parameter.getBounds()));
  }

  private boolean areAnnotationsKnown(Element element) {
    return element.getAnnotationMirrors().stream()
        .allMatch(mirror -> areKnown(List.of(mirror.getAnnotationType()))
            && ChangeAnnotations.isTargetKnown(mirror));
  }

  private boolean areKnown(List<? extends TypeMirror> types) {
    return types.stream().allMatch(each -> each.accept(this, null));
  }

  @Override
  public Boolean visitError(ErrorType error, @Nullable Void nothing) {
    return error.asElement().getSimpleName().contentEquals(generated.simpleName());
  }

  @Override
  public Boolean visitDeclared(DeclaredType declared, @Nullable Void nothing) {
    return areKnown(declared.getTypeArguments());
  }

  @Override
  public Boolean visitArray(ArrayType array, @Nullable Void nothing) {
    return array.getComponentType().accept(this, null);
  }

  @Override
  public Boolean visitWildcard(WildcardType wildcard, @Nullable Void nothing) {
    return (wildcard.getExtendsBound() == null || wildcard.getExtendsBound().accept(this, null))
        && (wildcard.getSuperBound() == null || wildcard.getSuperBound().accept(this, null));
  }
}
