package io.keepsake.processor.read.relation;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.relation.DependencyDeclaration;
import io.keepsake.processor.model.relation.DependencyDeclaration.Resolution;
import io.keepsake.processor.model.relation.SourceMethod;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.AttributeReader;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Hierarchy;
import io.keepsake.processor.read.mirror.TypeText;
import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.MethodTexts;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Looks for the methods that a {@code dependsOn} names, and for those that they depend on in turn. */
public final class DependencyReader {
  private final Compilation compilation;
  private final Member self;

  public DependencyReader(Site site, ExecutableElement method) {
    this.compilation = site.compilation();
    this.self = new Member(site.type(), method);
  }

  /** A method as a member of a type, perhaps an inherited one. */
  private record Member(TypeElement type, ExecutableElement method) {}

  public List<DependencyDeclaration> read() {
    return written(self.method()).stream().map(this::read).toList();
  }

  private static List<Attribute<String>> written(ExecutableElement method) {
    return texts(method, "dependsOn");
  }

  /** Reads an attribute of a memoized method that is a list of texts. */
  public static List<Attribute<String>> texts(ExecutableElement method, String attribute) {
    return Annotations.find(method, MemoizedMethods.MEMOIZE)
        .map(mirror ->
            new AttributeReader(method, mirror).texts(attribute, text -> text).value())
        .orElse(List.of());
  }

  private DependencyDeclaration read(Attribute<String> text) {
    Optional<DependencyName> name = DependencyName.parse(text.value());
    if (name.isEmpty()) {
      return failed(text, Resolution.MALFORMED, "", List.of());
    }
    @Nullable TypeElement type = type(self.type(), name.get());
    if (type == null) {
      return failed(text, Resolution.UNKNOWN_TYPE, name.get().type(), List.of());
    }
    List<Member> found = found(type, name.get());
    if (found.isEmpty()) {
      boolean isThere = methods(type).stream()
          .anyMatch(method -> name.get().fits(method, parameters(new Member(type, method))));
      return failed(
          text,
          isThere ? Resolution.NOT_MEMOIZED : Resolution.UNKNOWN_METHOD,
          TypeText.of(ClassName.get(type)),
          candidates(type));
    }
    if (found.contains(self)) {
      return failed(text, Resolution.ITSELF, "", List.of());
    }
    Map<Member, List<Member>> paths = closure(found);
    List<Member> circle = paths.get(self);
    return circle == null
        ? new DependencyDeclaration(
            text,
            Resolution.FOUND,
            "",
            paths.keySet().stream().map(this::source).toList(),
            List.of())
        : failed(
            text, Resolution.CIRCLE, "", circle.stream().map(this::shortName).toList());
  }

  private static DependencyDeclaration failed(
      Attribute<String> text, Resolution resolution, String type, List<String> names) {
    return new DependencyDeclaration(text, resolution, type, List.of(), names);
  }

  /** Returns all that is reached, each with the way there. */
  private Map<Member, List<Member>> closure(List<Member> found) {
    Map<Member, List<Member>> paths = new LinkedHashMap<>();
    List<Member> open = new ArrayList<>(found);
    found.forEach(member -> paths.put(member, List.of(self, member)));
    for (int i = 0; i < open.size(); i++) {
      Member at = open.get(i);
      for (Member next : at.equals(self) ? List.<Member>of() : direct(at)) {
        if (!paths.containsKey(next)) {
          List<Member> path = new ArrayList<>(paths.get(at));
          path.add(next);
          paths.put(next, path);
          open.add(next);
        }
      }
    }
    return paths;
  }

  private List<Member> direct(Member member) {
    List<Member> all = new ArrayList<>();
    for (Attribute<String> text : written(member.method())) {
      DependencyName.parse(text.value()).ifPresent(name -> {
        @Nullable TypeElement type = type(member.type(), name);
        if (type != null) {
          all.addAll(found(type, name));
        }
      });
    }
    return all;
  }

  private List<Member> found(TypeElement type, DependencyName name) {
    return memoized(type).stream()
        .filter(member -> name.fits(member.method(), parameters(member)))
        .toList();
  }

  /** Finds a type: in those around the one that names it, in its package, or anywhere. */
  private @Nullable TypeElement type(TypeElement from, DependencyName name) {
    if (name.type().isEmpty()) {
      return from;
    }
    for (@Nullable Element at = from; at != null; at = at.getEnclosingElement()) {
      if (!(at instanceof QualifiedNameable named)) {
        continue;
      }
      String around = named.getQualifiedName().toString();
      String inside = around.isEmpty() ? name.type() : around + "." + name.type();
      @Nullable TypeElement found = compilation.elements().getTypeElement(inside);
      if (found != null) {
        return found;
      }
    }
    return compilation.elements().getTypeElement(name.type());
  }

  private List<ExecutableElement> methods(TypeElement type) {
    List<ExecutableElement> methods =
        new ArrayList<>(ElementFilter.methodsIn(type.getEnclosedElements()));
    new Hierarchy(compilation, type)
        .instanceMethods().stream()
            .filter(method -> !methods.contains(method))
            .forEach(methods::add);
    return methods;
  }

  private List<Member> memoized(TypeElement type) {
    return methods(type).stream()
        .filter(MemoizedMethods::isMemoized)
        .map(method -> new Member(type, method))
        .toList();
  }

  private List<String> candidates(TypeElement type) {
    return memoized(type).stream()
        .map(member -> member.method().getSimpleName() + "(" + parameters(member) + ")")
        .sorted()
        .toList();
  }

  private Site site(TypeElement type) {
    return Site.of(compilation, type);
  }

  private String parameters(Member member) {
    return MethodTexts.parameters(site(member.type()), member.method());
  }

  private String shortName(Member member) {
    return MethodTexts.withType(site(member.type()), member.method());
  }

  private SourceMethod source(Member member) {
    return new SourceMethod(
        MethodTexts.withPackage(site(member.type()), member.method()),
        texts(member.method(), "tags").stream().map(Attribute::value).toList());
  }
}
