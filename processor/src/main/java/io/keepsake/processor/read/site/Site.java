package io.keepsake.processor.read.site;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.CopiedAnnotations;
import io.keepsake.processor.read.mirror.Erasures;
import io.keepsake.processor.read.mirror.Hierarchy;
import io.keepsake.processor.read.mirror.TypeNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The type that is being read, and how its members look from there.
 *
 * @param generated the name of the class to be generated for it
 */
public record Site(
    Compilation compilation,
    TypeElement type,
    ClassName generated,
    Hierarchy hierarchy,
    CopiedAnnotations copied) {

  /** Returns the view from a type. */
  public static Site of(Compilation compilation, TypeElement type) {
    return new Site(
        compilation,
        type,
        GeneratedNames.of(type),
        new Hierarchy(compilation, type),
        new CopiedAnnotations(compilation, compilation.packageOf(type)));
  }

  /** Returns the package that the type and the generated class are in. */
  public PackageElement home() {
    return compilation.packageOf(type);
  }

  /** Tells whether a member stands in another type. */
  public boolean isInherited(Element member) {
    return !Compilation.ownerOf(member).equals(type);
  }

  /** Returns names for the types that the type itself mentions. */
  public TypeNames names() {
    return new TypeNames(copied, generated, Map.of());
  }

  /** Returns names for the types that a method or a constructor mentions. */
  public TypeNames names(ExecutableElement member) {
    if (!isInherited(member) || isInheritedRaw(member)) {
      return names();
    }
    Map<Element, TypeName> arguments = new HashMap<>();
    TypeElement owner = Compilation.ownerOf(member);
    List<? extends TypeMirror> given = hierarchy.viewOf(owner).getTypeArguments();
    for (int i = 0; i < given.size(); i++) {
      arguments.put(owner.getTypeParameters().get(i), names().of(given.get(i)));
    }
    arguments.putAll(renamedVariables(member));
    return new TypeNames(copied, generated, arguments);
  }

  /** Renames type variables of an inherited method that would hide those of the type, which its signature may mention. */
  private Map<Element, TypeName> renamedVariables(ExecutableElement member) {
    Set<String> taken = type.getTypeParameters().stream()
        .map(parameter -> parameter.getSimpleName().toString())
        .collect(Collectors.toSet());
    Map<Element, TypeName> renamed = new HashMap<>();
    for (TypeParameterElement variable : member.getTypeParameters()) {
      String name = variable.getSimpleName().toString();
      if (taken.contains(name)) {
        TypeName bound = Erasures.unbounded(compilation, variable.asType());
        renamed.put(variable, TypeVariableName.get(name + "2").withBounds(bound));
      }
    }
    return renamed;
  }

  /** Returns the types to be named, of the parameters of a method or a constructor. */
  List<? extends TypeMirror> parameterTypes(ExecutableElement member) {
    return isInherited(member) && isInheritedRaw(member)
        ? hierarchy.typeOf(member).getParameterTypes()
        : member.getParameters().stream().map(Element::asType).toList();
  }

  /** Returns the type to be named, of the result of a method. */
  TypeMirror returnType(ExecutableElement member) {
    return isInherited(member) && isInheritedRaw(member)
        ? hierarchy.typeOf(member).getReturnType()
        : member.getReturnType();
  }

  /** Tells whether a type inherits from a generic one without saying of what: then there are no generics at all. */
  boolean isInheritedRaw(ExecutableElement member) {
    TypeElement owner = Compilation.ownerOf(member);
    DeclaredType view = hierarchy.viewOf(owner);
    return isInherited(member)
        && !owner.getTypeParameters().isEmpty()
        && view.getTypeArguments().isEmpty();
  }
}
