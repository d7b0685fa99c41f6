package io.keepsake.processor.emit.entry;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.ValuePlan;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.lang.model.element.Modifier;

/** The methods of an entry that show what it holds. */
public final class EntryValueMethods {
  private EntryValueMethods() {}

  static MethodSpec arguments(MethodPlan method) {
    CodeBlock names = Parameters.joined(
        method.key().components().stream().map(KeyCode::toArgument).toList());
    return override("arguments")
        .returns(ArrayTypeName.of(ClassName.OBJECT))
        .addStatement(
            names.isEmpty() ? "return new $T[0]$L" : "return new $T[] {$L}", Object.class, names)
        .build();
  }

  static MethodSpec value(MethodPlan method) {
    return override("value")
        .returns(ClassName.OBJECT)
        .addStatement("return $L", ValueCode.shown(method.value()))
        .build();
  }

  static MethodSpec restore(MethodPlan method) {
    ValuePlan value = method.value();
    TypeName result =
        value.treatment().isAsync() ? resultOf(value.stored()) : value.stored().box();
    CodeBlock cast = result.equals(ClassName.OBJECT)
        ? CodeBlock.of("value")
        : CodeBlock.of("($T) value", result);
    return override("restore")
        .addAnnotations(isChecked(result) ? List.of() : Suppression.of(Set.of(Lint.UNCHECKED)))
        .addParameter(ClassName.OBJECT, "value")
        .addStatement(
            "this.$N = $L",
            value.field(),
            value.treatment().isAsync()
                ? CodeBlock.of("$T.completedFuture($L)", CompletableFuture.class, cast)
                : cast)
        .build();
  }

  private static TypeName resultOf(TypeName stage) {
    TypeName result = stage instanceof ParameterizedTypeName generic
        ? generic.typeArguments().get(0)
        : ClassName.OBJECT;
    return result instanceof WildcardTypeName wildcard ? wildcard.upperBounds().get(0) : result;
  }

  /** Whether a cast to the type can be checked at run time. */
  public static boolean isChecked(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return isChecked(array.componentType());
    }
    return !(type instanceof ParameterizedTypeName generic)
        || generic.typeArguments().stream()
            .allMatch(WildcardTypeName.subtypeOf(Object.class)::equals);
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
