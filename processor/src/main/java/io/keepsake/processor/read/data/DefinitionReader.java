package io.keepsake.processor.read.data;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.Definition.Component;
import io.keepsake.processor.model.data.Definition.Product;
import io.keepsake.processor.model.data.Definition.Sum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads what records and sealed types are made of. */
final class DefinitionReader {
  private final Types types;
  private final Function<TypeMirror, DataType> data;
  private final Consumer<Element> used;

  /**
   * Creates a reader.
   *
   * @param data reads the types inside
   * @param used is told of what code calls that writes and reads a value
   */
  DefinitionReader(Types types, Function<TypeMirror, DataType> data, Consumer<Element> used) {
    this.types = types;
    this.data = data;
    this.used = used;
  }

  /** Puts the upper bounds of wildcards in their places. */
  DeclaredType withBounds(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    TypeMirror[] arguments = new TypeMirror[type.getTypeArguments().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] =
          bound(type.getTypeArguments().get(i), element.getTypeParameters().get(i));
    }
    return arguments.length == 0 ? type : types.getDeclaredType(element, arguments);
  }

  private TypeMirror bound(TypeMirror argument, TypeParameterElement parameter) {
    if (!(argument instanceof WildcardType wildcard)) {
      return argument;
    }
    @Nullable TypeMirror bound = wildcard.getExtendsBound();
    return bound == null ? types.erasure(parameter.asType()) : bound;
  }

  /**
   * Reads a record.
   *
   * @param name how it is referred to
   */
  Product product(TypeName name, DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    List<Component> components = new ArrayList<>();
    for (RecordComponentElement component : element.getRecordComponents()) {
      ExecutableElement accessor = accessor(element, component);
      used.accept(accessor);
      TypeMirror declared = accessor.getReturnType();
      TypeMirror seen = ((ExecutableType) types.asMemberOf(type, accessor)).getReturnType();
      boolean depends = !types.isSameType(types.erasure(declared), types.erasure(seen));
      components.add(
          new Component(component.getSimpleName().toString(), data.apply(seen), depends));
    }
    return new Product(name, ClassName.get(element).reflectionName(), components);
  }

  private static ExecutableElement accessor(TypeElement element, RecordComponentElement component) {
    return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
        .filter(method -> method.getParameters().isEmpty())
        .filter(method -> method.getSimpleName().equals(component.getSimpleName()))
        .findFirst()
        .orElseGet(component::getAccessor);
  }

  /**
   * Reads a sealed type; what cannot be a value of it, for its type arguments are others, is left out.
   *
   * @param name how it is referred to
   */
  Sum sum(TypeName name, DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    List<DataType> permitted = element.getPermittedSubclasses().stream()
        .map(subtype -> (TypeElement) types.asElement(subtype))
        .sorted(Comparator.comparing(subtype -> ClassName.get(subtype).reflectionName()))
        .flatMap(subtype -> instance(subtype, type).stream())
        .map(data)
        .toList();
    return new Sum(name, ClassName.get(element).reflectionName(), permitted);
  }

  /** Returns a permitted type with the type arguments that follow from those of the sealed one. */
  private Optional<DeclaredType> instance(TypeElement subtype, DeclaredType sealed) {
    TypeMirror[] arguments = subtype.getTypeParameters().stream()
        .map(parameter -> argument(parameter, subtype, sealed))
        .toArray(TypeMirror[]::new);
    DeclaredType instance = types.getDeclaredType(subtype, arguments);
    return types.isSubtype(instance, sealed) ? Optional.of(instance) : Optional.empty();
  }

  private TypeMirror argument(
      TypeParameterElement parameter, TypeElement subtype, DeclaredType sealed) {
    for (TypeMirror parent : types.directSupertypes(subtype.asType())) {
      if (parent instanceof DeclaredType declared
          && declared.asElement().equals(sealed.asElement())) {
        for (int i = 0; i < declared.getTypeArguments().size(); i++) {
          if (types.isSameType(declared.getTypeArguments().get(i), parameter.asType())) {
            return sealed.getTypeArguments().get(i);
          }
        }
      }
    }
    return types.erasure(parameter.asType());
  }
}
