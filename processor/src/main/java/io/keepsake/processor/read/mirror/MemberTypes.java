package io.keepsake.processor.read.mirror;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** What methods return, called on a value of some type. */
public record MemberTypes(Compilation compilation) {

  /** Tells whether a type is a class, and none of its type arguments is a wildcard. */
  public static boolean isPlain(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream().noneMatch(WildcardType.class::isInstance);
  }

  /** Returns the type of what a method returns; without generics where the value's are not known. */
  public TypeMirror of(TypeMirror value, ExecutableElement method) {
    return isPlain(value)
        ? ((ExecutableType) compilation.types().asMemberOf((DeclaredType) value, method))
            .getReturnType()
        : compilation.types().erasure(method.getReturnType());
  }
}
