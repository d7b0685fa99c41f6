package io.keepsake.processor.read.result;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.TypeVariables;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Erasures;
import io.keepsake.processor.read.site.Site;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * The type of a method's answers, of a future that of its results, as far as it is known where they are asked: there,
 * type variables are not.
 *
 * @param mirror the type, without type variables
 * @param name the same to be written
 */
public record AnswerType(TypeMirror mirror, TypeName name) {
  private static final Set<String> OPTIONALS = Set.of(
      "java.util.Optional",
      "java.util.OptionalInt",
      "java.util.OptionalLong",
      "java.util.OptionalDouble");

  public static AnswerType of(Site site, ExecutableElement method, boolean isAsync) {
    Compilation compilation = site.compilation();
    TypeMirror returned = site.hierarchy().typeOf(method).getReturnType();
    TypeMirror type = isAsync ? result(compilation, returned) : returned;
    return TypeVariables.areMentionedIn(TypeName.get(type))
        ? new AnswerType(open(compilation, type), Erasures.unbounded(compilation, type))
        : new AnswerType(type, TypeName.get(type));
  }

  /** Returns the type of what a future gives, as far as that is said. */
  public static TypeMirror result(Compilation compilation, TypeMirror stage) {
    TypeMirror argument =
        stage instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()
            ? declared.getTypeArguments().get(0)
            : object(compilation);
    if (argument instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null ? object(compilation) : wildcard.getExtendsBound();
    }
    return argument;
  }

  private static TypeMirror object(Compilation compilation) {
    return compilation.elements().getTypeElement("java.lang.Object").asType();
  }

  /** Puts wildcards in place of all type arguments. */
  private static TypeMirror open(Compilation compilation, TypeMirror type) {
    TypeMirror erased = compilation.types().erasure(type);
    return erased instanceof DeclaredType declared ? openClass(compilation, declared) : erased;
  }

  private static DeclaredType openClass(Compilation compilation, DeclaredType erased) {
    TypeElement element = (TypeElement) erased.asElement();
    Types types = compilation.types();
    TypeMirror[] any = element.getTypeParameters().stream()
        .map(parameter -> types.getWildcardType(null, null))
        .toArray(TypeMirror[]::new);
    return Erasures.around(element)
        .map(around -> types.getDeclaredType(
            openClass(compilation, (DeclaredType) types.erasure(around.asType())), element, any))
        .orElseGet(() -> any.length == 0 ? erased : types.getDeclaredType(element, any));
  }

  /** Tells whether it is an optional. */
  public boolean isOptional(Compilation compilation) {
    return compilation.isExactly(mirror, OPTIONALS);
  }
}
