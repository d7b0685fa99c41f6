package io.keepsake.processor.read.batch;

import io.keepsake.processor.model.batch.BatchMatch.Container;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Fit;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** What a method that gives many answers takes and returns. */
record BatchTypes(Compilation compilation) {
  private static final Map<String, Container> CONTAINERS = Map.of(
      "java.util.Collection", Container.COLLECTION,
      "java.util.List", Container.LIST,
      "java.util.Set", Container.SET);

  /** The keys: what they come in, and what they are. */
  record Keys(Container container, TypeMirror element) {}

  /** Returns what a parameter is as a collection of keys; nothing if it is none. */
  Optional<Keys> keys(TypeMirror parameter) {
    if (!(parameter instanceof DeclaredType declared)
        || declared.getTypeArguments().size() != 1) {
      return Optional.empty();
    }
    String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
    return Optional.ofNullable(CONTAINERS.get(name))
        .flatMap(container -> element(declared.getTypeArguments().get(0))
            .map(element -> new Keys(container, element)));
  }

  private static Optional<TypeMirror> element(TypeMirror argument) {
    if (!(argument instanceof WildcardType wildcard)) {
      return Optional.of(argument);
    }
    @Nullable TypeMirror bound = wildcard.getExtendsBound();
    return Optional.ofNullable(bound);
  }

  /** Tells whether a parameter of a memoized method can take a key. */
  boolean fits(TypeMirror element, TypeMirror taken) {
    return taken instanceof PrimitiveType primitive
        ? compilation.types().isSameType(element, boxed(primitive))
        : compilation.types().isSubtype(element, taken);
  }

  private TypeMirror boxed(PrimitiveType primitive) {
    return compilation.types().boxedClass(primitive).asType();
  }

  /**
   * Returns the type of a map from keys to answers, as a person reads it, unless a method returns it.
   *
   * @param answer what the memoized method returns; if that is nothing, it is told where it is
   * @param returned what the method returns
   */
  Optional<String> neededResult(TypeMirror element, TypeMirror answer, TypeMirror returned) {
    if (answer.getKind() == TypeKind.VOID) {
      return Optional.empty();
    }
    TypeMirror boxed = answer instanceof PrimitiveType primitive ? boxed(primitive) : answer;
    TypeElement map = compilation.elements().getTypeElement("java.util.Map");
    TypeMirror needed = compilation.types().getDeclaredType(map, element, boxed);
    boolean isSame = returned.getKind() == TypeKind.DECLARED
        && compilation.types().isSubtype(returned, needed)
        && compilation.types().isSubtype(needed, returned);
    return isSame ? Optional.empty() : Optional.of(new Fit(compilation).text(needed));
  }
}
