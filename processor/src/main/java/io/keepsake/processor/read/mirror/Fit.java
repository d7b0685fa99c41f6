package io.keepsake.processor.read.mirror;

import com.palantir.javapoet.TypeName;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Tells whether a value of one type can stand where another type is needed, perhaps in another class. */
public record Fit(Compilation compilation) {

  /** Tells whether it can be assigned; type variables of the other class stand for whatever they may. */
  public boolean fits(TypeMirror type, TypeMirror needed) {
    if (type.getKind() == TypeKind.VOID) {
      return false;
    }
    return isOpen(needed)
        ? compilation
            .types()
            .isAssignable(compilation.types().erasure(type), compilation.types().erasure(needed))
        : compilation.types().isAssignable(type, needed);
  }

  private static boolean isOpen(@Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isOpen(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return isOpen(wildcard.getExtendsBound()) || isOpen(wildcard.getSuperBound());
    }
    return type instanceof TypeVariable
        || (type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(Fit::isOpen));
  }

  /** Returns the primitive type that a value has to be turned into, so that it is equal when it is boxed. */
  public Optional<TypeName> cast(TypeMirror type, TypeMirror needed) {
    TypeKind from = primitive(type);
    TypeKind to = primitive(needed);
    return from == TypeKind.NONE || to == TypeKind.NONE || from == to
        ? Optional.empty()
        : Optional.of(TypeName.get(compilation.types().getPrimitiveType(to)));
  }

  private TypeKind primitive(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return type.getKind();
    }
    try {
      return compilation.types().unboxedType(type).getKind();
    } catch (IllegalArgumentException noBox) {
      return TypeKind.NONE;
    }
  }

  /** Returns a type as a person reads it. */
  public String text(TypeMirror type) {
    return TypeText.of(TypeName.get(type));
  }
}
