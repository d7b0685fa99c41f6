package io.keepsake.processor.read.key;

import io.keepsake.processor.model.key.KeyRisk;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Compilation;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds out why a type makes a doubtful key, be it by itself or by what it holds. */
final class KeyRisks {
  private static final Set<String> ONE_SHOT = Set.of(
      "java.util.Iterator",
      "java.util.Enumeration",
      "java.util.Spliterator",
      "java.util.stream.BaseStream",
      "java.io.InputStream",
      "java.io.Reader",
      "java.nio.channels.Channel",
      "java.sql.ResultSet");

  private static final Set<String> HOLDERS =
      Set.of("java.util.Collection", "java.util.Map", "java.util.Optional", "java.lang.Iterable");

  private static final Set<String> EQUALITY_BY_LOMBOK =
      Set.of("lombok.Data", "lombok.Value", "lombok.EqualsAndHashCode");

  private final Compilation compilation;

  KeyRisks(Compilation compilation) {
    this.compilation = compilation;
  }

  /** A risk and the type that carries it. */
  record Finding(KeyRisk risk, TypeMirror culprit) {}

  /** Returns the first risk of a type. */
  Finding find(TypeMirror type) {
    return find(type, true);
  }

  private Finding find(TypeMirror type, boolean isByContent) {
    if (type.getKind().isPrimitive()) {
      return new Finding(KeyRisk.NONE, type);
    }
    if (type instanceof ArrayType array) {
      return find(array.getComponentType(), false);
    }
    TypeMirror erased = compilation.types().erasure(type);
    TypeElement bound = compilation.asElement(erased);
    Set<String> derivation = compilation.derivation(erased);
    if (bound != null && Contexts.isContext(bound, derivation)) {
      return new Finding(KeyRisk.CONTEXT, erased);
    }
    if (derivation.stream().anyMatch(ONE_SHOT::contains)) {
      return new Finding(KeyRisk.ONE_SHOT, erased);
    }
    TypeElement element = compilation.asElement(type);
    if (element == null) {
      return new Finding(KeyRisk.NONE, erased);
    }
    if (Annotations.has(element, "java.lang.FunctionalInterface")) {
      return new Finding(KeyRisk.FUNCTION, erased);
    }
    return hasIdentityEquality(element)
        ? new Finding(KeyRisk.IDENTITY, erased)
        : inside((DeclaredType) type, derivation, isByContent);
  }

  private Finding inside(DeclaredType type, Set<String> derivation, boolean isByContent) {
    if (derivation.stream().anyMatch(HOLDERS::contains)) {
      TypeMirror erased = compilation.types().erasure(type);
      boolean isCompared = compilation.isExactly(erased, KeyTypes.WRAPPERS)
          || compilation.isExactly(erased, KeyTypes.DEEP);
      boolean isKey = compilation.isExactly(erased, Set.of("java.util.Map"));
      for (TypeMirror argument : type.getTypeArguments()) {
        Finding finding = held(upperBound(argument), isByContent && isCompared && !isKey);
        isKey = false;
        if (finding.risk() != KeyRisk.NONE) {
          return finding;
        }
      }
    }
    return new Finding(KeyRisk.NONE, type);
  }

  private Finding held(@Nullable TypeMirror type, boolean isByContent) {
    if (type == null) {
      return new Finding(KeyRisk.NONE, compilation.types().getNullType());
    }
    return type instanceof ArrayType && !isByContent
        ? new Finding(KeyRisk.ARRAY_INSIDE, type)
        : find(type, isByContent);
  }

  private static @Nullable TypeMirror upperBound(TypeMirror argument) {
    return argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument;
  }

  /** Abstract classes are left out as interfaces are: what extends them may have an equality. */
  private boolean hasIdentityEquality(TypeElement element) {
    if (element.getKind() != ElementKind.CLASS
        || element.getModifiers().contains(Modifier.ABSTRACT)) {
      return false;
    }
    if (Set.of("java.lang.Object", "java.lang.Class", "java.lang.Void")
        .contains(element.getQualifiedName().toString())) {
      return false;
    }
    for (@Nullable TypeElement at = element;
        at != null;
        at = compilation.asElement(at.getSuperclass())) {
      if (at.getQualifiedName().contentEquals("java.lang.Object")) {
        return true;
      }
      if (definesEquals(at)) {
        return false;
      }
    }
    return false;
  }

  private boolean definesEquals(TypeElement type) {
    return EQUALITY_BY_LOMBOK.stream().anyMatch(name -> Annotations.has(type, name))
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream().anyMatch(this::isEquals);
  }

  private boolean isEquals(ExecutableElement method) {
    return method.getSimpleName().contentEquals("equals")
        && method.getParameters().size() == 1
        && compilation.isExactly(
            method.getParameters().get(0).asType(), Set.of("java.lang.Object"));
  }
}
