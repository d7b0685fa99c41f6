package io.keepsake.processor.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.DataType.Scalar;
import java.util.stream.Collectors;

/** What the methods are called that handle values of a type: {@code LineList} for {@code List<Line>}. */
final class DataWords {
  private DataWords() {}

  static String of(DataType data) {
    return data instanceof Scalar scalar ? scalar.word() : of(data.type());
  }

  private static String of(TypeName type) {
    if (type instanceof ClassName name) {
      return name.simpleName();
    }
    if (type instanceof ArrayTypeName array) {
      return of(array.componentType()) + "Array";
    }
    if (type instanceof WildcardTypeName wildcard) {
      return of(wildcard.upperBounds().get(0));
    }
    return type instanceof ParameterizedTypeName generic
        ? generic.typeArguments().stream().map(DataWords::of).collect(Collectors.joining())
            + generic.rawType().simpleName()
        : Words.type(type.toString());
  }
}
