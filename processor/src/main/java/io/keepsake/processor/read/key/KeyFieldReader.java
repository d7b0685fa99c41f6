package io.keepsake.processor.read.key;

import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.key.KeyDeclaration.Source;
import io.keepsake.processor.model.key.KeyField;
import io.keepsake.processor.model.key.KeyField.Resolution;
import io.keepsake.processor.read.data.DataReader;
import io.keepsake.processor.read.mirror.AttributeReader;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.HiddenTypes;
import io.keepsake.processor.read.mirror.Lints;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads {@code keyFields} and looks for the members that it names. */
final class KeyFieldReader {
  private final Site site;
  private final ExecutableElement method;
  private final Set<Lint> lints;
  private final List<TypeMirror> types;

  /**
   * Creates a reader.
   *
   * @param lints takes what a use of the members provokes
   * @param types takes the types of those that can be read
   */
  KeyFieldReader(Site site, ExecutableElement method, Set<Lint> lints, List<TypeMirror> types) {
    this.site = site;
    this.method = method;
    this.lints = lints;
    this.types = types;
  }

  List<KeyField> read(AnnotationMirror mirror, boolean asBytes) {
    List<KeyField> fields = new ArrayList<>();
    AttributeReader attributes = new AttributeReader(method, mirror);
    for (Attribute<String> name : attributes.texts("keyFields", text -> text).value()) {
      boolean isTold = fields.stream().anyMatch(other -> other.name().value().equals(name.value()));
      fields.add(isTold ? failed(name, Resolution.TWICE) : read(name, asBytes));
    }
    return fields;
  }

  private KeyField read(Attribute<String> name, boolean asBytes) {
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return failed(name, Resolution.NO_INSTANCE);
    }
    List<Element> named = members()
        .filter(member -> member.getSimpleName().contentEquals(name.value()))
        .toList();
    List<Element> callable = named.stream()
        .filter(each -> !(each instanceof ExecutableElement other) || takesNothing(other))
        .toList();
    if (callable.isEmpty()) {
      return failed(name, named.isEmpty() ? Resolution.UNKNOWN : Resolution.TAKES_ARGUMENTS);
    }
    // a private field often has an accessor of its name
    Element member = callable.stream()
        .filter(each -> resolve(each) == Resolution.FOUND)
        .findFirst()
        .orElse(callable.get(0));
    Resolution resolution = resolve(member);
    return resolution == Resolution.FOUND
        ? new KeyField(
            name,
            resolution,
            member instanceof ExecutableElement,
            Optional.of(component(name, member, asBytes)),
            List.of())
        : failed(name, resolution);
  }

  private KeyField failed(Attribute<String> name, Resolution resolution) {
    return new KeyField(name, resolution, false, Optional.empty(), candidates());
  }

  /** All that an instance has: a field comes before a method of its name, and a type's own before an inherited one. */
  private Stream<Element> members() {
    List<Element> all = new ArrayList<>();
    for (DeclaredType type : site.hierarchy().types()) {
      all.addAll(ElementFilter.fieldsIn(type.asElement().getEnclosedElements()));
    }
    all.addAll(site.hierarchy().instanceMethods());
    for (DeclaredType type : site.hierarchy().types()) {
      ElementFilter.methodsIn(type.asElement().getEnclosedElements()).stream()
          .filter(each -> each.getModifiers().contains(Modifier.STATIC))
          .forEach(all::add);
    }
    return all.stream();
  }

  private static boolean takesNothing(ExecutableElement member) {
    return member.getParameters().isEmpty();
  }

  private Resolution resolve(Element member) {
    if (member.equals(method)) {
      return Resolution.ITSELF;
    }
    if (member.getModifiers().contains(Modifier.STATIC)) {
      return Resolution.STATIC;
    }
    if (!isReadable(member)) {
      return Resolution.INVISIBLE;
    }
    if (!(member instanceof ExecutableElement called)) {
      return Resolution.FOUND;
    }
    if (called.getReturnType().getKind() == TypeKind.VOID) {
      return Resolution.RETURNS_VOID;
    }
    return called.getThrownTypes().stream().anyMatch(site.compilation()::isChecked)
        ? Resolution.THROWS
        : Resolution.FOUND;
  }

  private boolean isReadable(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    boolean isInherited =
        modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
    boolean isSeen = isInherited
        || (!modifiers.contains(Modifier.PRIVATE)
            && site.compilation().packageOf(member).equals(site.home()));
    TypeMirror type =
        member instanceof ExecutableElement called ? called.getReturnType() : member.asType();
    return isSeen && new HiddenTypes(site.compilation(), site.home()).in(type).isEmpty();
  }

  private List<String> candidates() {
    return members()
        .filter(member -> !(member instanceof ExecutableElement called) || takesNothing(called))
        .filter(member -> resolve(member) == Resolution.FOUND)
        .map(member -> member.getSimpleName().toString())
        .distinct()
        .sorted()
        .toList();
  }

  private KeyDeclaration component(Attribute<String> name, Element member, boolean asBytes) {
    Compilation compilation = site.compilation();
    TypeMirror seen = compilation
        .types()
        .asMemberOf(site.hierarchy().viewOf(Compilation.ownerOf(member)), member);
    TypeMirror type = seen instanceof ExecutableType called ? called.getReturnType() : seen;
    lints.addAll(new Lints(compilation).ofUse(member));
    types.add(type);
    return new KeyDeclaration(
        name.origin(),
        name.value(),
        Source.MEMBER,
        new KeyTypes(compilation).describe(type, site.names().of(type)),
        Optional.empty(),
        Optional.empty(),
        asBytes
            ? Optional.of(new DataReader(compilation, site.home()).key(type))
            : Optional.empty());
  }
}
