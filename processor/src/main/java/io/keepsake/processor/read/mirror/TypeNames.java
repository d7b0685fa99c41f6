package io.keepsake.processor.read.mirror;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.NoType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/**
 * Names types so that they can be written again, with their annotations, which JavaPoet's own translation drops.
 *
 * <p>Type variables of a supertype are replaced by what stands for them in the reading type. The visitor's parameter
 * holds the type variables whose bounds are being named, for bounds may mention their own variable.
 */
public final class TypeNames extends SimpleTypeVisitor14<TypeName, Set<Element>> {
  private final CopiedAnnotations annotations;
  private final ClassName generated;
  private final Map<Element, TypeName> arguments;

  /**
   * Creates a translation.
   *
   * @param annotations says which annotations of a type may be written again
   * @param generated the class to be generated, which may be mentioned although it does not exist yet
   * @param arguments what stands for type variables
   */
  public TypeNames(
      CopiedAnnotations annotations, ClassName generated, Map<Element, TypeName> arguments) {
    this.annotations = annotations;
    this.generated = generated;
    this.arguments = Map.copyOf(arguments);
  }

  /** Names a type. */
  public TypeName of(TypeMirror type) {
    return type.accept(this, Set.of());
  }

  /** Names types. */
  public List<TypeName> of(List<? extends TypeMirror> types) {
    return types.stream().map(this::of).toList();
  }

  /** Names type variables at their declaration. */
  public List<TypeVariableName> declarations(List<? extends TypeParameterElement> parameters) {
    return parameters.stream().map(this::declaration).toList();
  }

  private TypeVariableName declaration(TypeParameterElement parameter) {
    String name = arguments.get(parameter) instanceof TypeVariableName renamed
        ? renamed.name()
        : parameter.getSimpleName().toString();
    return TypeVariableName.get(name)
        .withBounds(bounds(parameter, Set.of()))
        .annotated(annotations.ofType(parameter.getAnnotationMirrors()));
  }

  @Override
  public TypeName visitPrimitive(PrimitiveType type, Set<Element> open) {
    return annotated(TypeName.get(type).withoutAnnotations(), type);
  }

  @Override
  public TypeName visitNoType(NoType type, Set<Element> open) {
    return TypeName.VOID;
  }

  @Override
  public TypeName visitArray(ArrayType type, Set<Element> open) {
    return annotated(ArrayTypeName.of(type.getComponentType().accept(this, open)), type);
  }

  @Override
  public TypeName visitError(ErrorType type, Set<Element> open) {
    String name = type.asElement().getSimpleName().toString();
    return name.equals(generated.simpleName()) ? generated : ClassName.get("", name);
  }

  @Override
  public TypeName visitDeclared(DeclaredType type, Set<Element> open) {
    ClassName name = ClassName.get((TypeElement) type.asElement());
    List<TypeName> given = type.getTypeArguments().stream()
        .map(argument -> argument.accept(this, open))
        .toList();
    if (isInnerOfGeneric(type)) {
      ParameterizedTypeName outer =
          (ParameterizedTypeName) type.getEnclosingType().accept(this, open);
      return annotated(outer.nestedClass(name.simpleName(), given), type);
    }
    ClassName annotated = name.annotated(annotations.ofType(type.getAnnotationMirrors()));
    return given.isEmpty()
        ? annotated
        : ParameterizedTypeName.get(annotated, given.toArray(new TypeName[0]));
  }

  private static boolean isInnerOfGeneric(DeclaredType type) {
    return type.getEnclosingType() instanceof DeclaredType outer
        && (!outer.getTypeArguments().isEmpty() || isInnerOfGeneric(outer))
        && !type.asElement().getModifiers().contains(Modifier.STATIC);
  }

  @Override
  public TypeName visitTypeVariable(TypeVariable type, Set<Element> open) {
    Element variable = type.asElement();
    TypeName argument = arguments.get(variable);
    if (argument != null) {
      return annotated(argument, type);
    }
    TypeVariableName name = TypeVariableName.get(variable.getSimpleName().toString());
    if (!open.contains(variable)) {
      Set<Element> inside = new HashSet<>(open);
      inside.add(variable);
      name = name.withBounds(bounds((TypeParameterElement) variable, inside));
    }
    return annotated(name, type);
  }

  /** Names the bounds of a type variable; the one that each has by itself is left out where it stands alone. */
  private List<TypeName> bounds(TypeParameterElement variable, Set<Element> open) {
    List<TypeName> bounds = new ArrayList<>();
    boolean isAlone = variable.getBounds().size() == 1;
    for (TypeMirror bound : variable.getBounds()) {
      TypeName name = bound.accept(this, open);
      if (!isAlone || name.isAnnotated() || !name.equals(ClassName.OBJECT)) {
        bounds.add(name);
      }
    }
    return bounds;
  }

  @Override
  public TypeName visitWildcard(WildcardType type, Set<Element> open) {
    if (type.getSuperBound() != null) {
      return annotated(WildcardTypeName.supertypeOf(type.getSuperBound().accept(this, open)), type);
    }
    TypeName bound = type.getExtendsBound() == null
        ? ClassName.OBJECT
        : type.getExtendsBound().accept(this, open);
    return annotated(WildcardTypeName.subtypeOf(bound), type);
  }

  @Override
  protected TypeName defaultAction(TypeMirror type, Set<Element> open) {
    throw new IllegalArgumentException("a type that no signature can mention: " + type.getKind());
  }

  private TypeName annotated(TypeName name, TypeMirror type) {
    List<AnnotationSpec> specs = annotations.ofType(type.getAnnotationMirrors());
    return specs.isEmpty() ? name : name.annotated(specs);
  }
}
