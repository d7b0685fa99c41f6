package io.keepsake.processor.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import java.util.HashSet;
import java.util.Set;

/** The simple names that already mean something where the generated class stands. */
final class TakenNames {
  private TakenNames() {}

  /** Returns names that mean a member or a type variable inside of the class, so that no other type goes by them. */
  static Set<String> qualified(TypeDeclaration type) {
    Set<String> names = new HashSet<>(type.shape().members().types());
    names.addAll(type.shape().members().hiddenTypes());
    names.addAll(type.shape().members().fields());
    type.shape().typeVariables().forEach(variable -> names.add(variable.name()));
    for (MethodDeclaration method : type.methods()) {
      method.signature().typeVariables().forEach(variable -> names.add(variable.name()));
    }
    type.forwarded()
        .forEach(method ->
            method.signature().typeVariables().forEach(variable -> names.add(variable.name())));
    type.changing()
        .forEach(method ->
            method.signature().typeVariables().forEach(variable -> names.add(variable.name())));
    return names;
  }

  /** Returns names that a nested class must not have. */
  static Set<String> types(TypeDeclaration type) {
    Set<String> names = qualified(type);
    names.add(type.generated().name().simpleName());
    names.addAll(type.shape().name().simpleNames());
    type.methods().forEach(method -> addAll(names, method.signature()));
    type.batches().forEach(batch -> addAll(names, batch.signature()));
    type.constructors().forEach(constructor -> addAll(names, constructor.signature()));
    type.forwarded().forEach(method -> addAll(names, method.signature()));
    type.changing().forEach(method -> addAll(names, method.signature()));
    return names;
  }

  private static void addAll(Set<String> names, Signature signature) {
    add(names, signature.returns());
    signature.parameters().stream().map(Parameter::type).forEach(type -> add(names, type));
    signature.thrown().forEach(type -> add(names, type));
    signature
        .typeVariables()
        .forEach(variable -> variable.bounds().forEach(bound -> add(names, bound)));
  }

  private static void add(Set<String> names, TypeName type) {
    if (type instanceof ClassName name) {
      names.addAll(name.simpleNames());
    } else if (type instanceof ParameterizedTypeName generic) {
      add(names, generic.rawType());
      generic.typeArguments().forEach(argument -> add(names, argument));
    } else if (type instanceof ArrayTypeName array) {
      add(names, array.componentType());
    } else if (type instanceof WildcardTypeName wildcard) {
      wildcard.upperBounds().forEach(bound -> add(names, bound));
      wildcard.lowerBounds().forEach(bound -> add(names, bound));
    } else if (type instanceof TypeVariableName variable) {
      names.add(variable.name());
    }
  }
}
