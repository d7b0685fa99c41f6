package io.keepsake.processor.read.code;

import io.keepsake.processor.model.code.CodeDeclaration;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Erasures;
import io.keepsake.processor.read.site.GeneratedNames;
import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands for the code of a memoized method: the fingerprint of its body, or, where it is inherited from another
 * source file, the generated class of a supertype there, and the fingerprint of what is overridden here.
 *
 * <p>All of it follows from declarations, and none from the bodies of other files, even if this compilation shows them: a
 * build of what has changed and a build of everything find the same.
 */
public final class CodeReader {
  private static final List<String> ANNOTATIONS = List.of(
      "io.keepsake.Memoize",
      "io.keepsake.Invalidates",
      "io.keepsake.Invalidates.List",
      "io.keepsake.Updates",
      "io.keepsake.Updates.List");

  private final Site site;
  private final MethodBodies bodies;

  public CodeReader(Site site, MethodBodies bodies) {
    this.site = site;
    this.bodies = bodies;
  }

  public CodeDeclaration read(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.ABSTRACT)) {
      return new CodeDeclaration("", Optional.empty(), Optional.empty(), false, List.of());
    }
    String name = method.getSimpleName() + "(" + Erasures.text(site.compilation(), method) + ")";
    TypeElement base = base(method);
    if (base == null) {
      return new CodeDeclaration(name, Optional.empty(), Optional.empty(), false, List.of());
    }
    if (isBeside(base)) {
      Optional<String> own = withBatches(method, bodies.fingerprint(method, site.type()));
      return new CodeDeclaration(name, Optional.empty(), own, own.isPresent(), hidden(base));
    }
    List<ExecutableElement> here = overrides(base, true);
    here.addAll(batches(method));
    Optional<String> own = here.isEmpty() ? Optional.empty() : bodies.fingerprint(here);
    boolean isSeen = isSeen(method, base) && own.isPresent() != here.isEmpty();
    return new CodeDeclaration(
        name, Optional.of(GeneratedNames.of(base)), own, isSeen, hidden(base));
  }

  /** Adds the fingerprints of the methods that compute answers of a method in batches. */
  private Optional<String> withBatches(ExecutableElement method, Optional<String> own) {
    List<Optional<String>> batches = batches(method).stream()
        .map(batch -> bodies.fingerprint(batch, site.type()))
        .toList();
    return batches.stream().allMatch(Optional::isPresent)
        ? own.map(code -> code
            + batches.stream().map(Optional::orElseThrow).sorted().collect(Collectors.joining()))
        : Optional.empty();
  }

  private List<ExecutableElement> batches(ExecutableElement method) {
    return MemoizedMethods.sharingWith(site, method.getSimpleName().toString()).stream()
        .filter(batch -> isBeside(Compilation.ownerOf(batch)))
        .toList();
  }

  /**
   * Returns the nearest supertype that knows the code of a method: the declaring one if it is in this file, else one in
   * another file that has a generated class; null if there is none.
   */
  private @Nullable TypeElement base(ExecutableElement method) {
    TypeElement owner = Compilation.ownerOf(method);
    for (DeclaredType each : site.hierarchy().types()) {
      TypeElement type = (TypeElement) each.asElement();
      if (isBeside(type) ? type.equals(owner) : inherits(type, owner) && canTell(type)) {
        return type;
      }
    }
    return null;
  }

  private boolean inherits(TypeElement type, TypeElement owner) {
    var types = site.compilation().types();
    return types.isSubtype(types.erasure(type.asType()), types.erasure(owner.asType()));
  }

  /** Tells whether a type is in the same source file. */
  private boolean isBeside(TypeElement other) {
    return outermost(other).equals(outermost(site.type()))
        || bodies.areInOneFile(site.type(), other);
  }

  private static Element outermost(TypeElement type) {
    Element at = type;
    while (at.getEnclosingElement() instanceof TypeElement around) {
      at = around;
    }
    return at;
  }

  /** Tells whether there is, or is going to be, a generated class for a type that can be asked from here. */
  private boolean canTell(TypeElement type) {
    boolean isPlanned = Annotations.has(type, GeneratedNames.MEMOIZED_TYPE)
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .anyMatch(method ->
                ANNOTATIONS.stream().anyMatch(annotation -> Annotations.has(method, annotation)));
    return isPlanned
        && site.compilation().isVisible(type, site.home())
        && (site.compilation().written().test(type) || isCompiled(type));
  }

  private boolean isCompiled(TypeElement type) {
    String keptCode =
        GeneratedNames.of(type).nestedClass(CodeDeclaration.HOLDER).canonicalName();
    return site.compilation().isThere(keptCode, site.type());
  }

  /** Tells whether the code of a method was to be seen where the generated class of a supertype was made. */
  private boolean isSeen(ExecutableElement method, TypeElement base) {
    Site there = Site.of(site.compilation(), base);
    return !site.compilation().written().test(base)
        || new CodeReader(there, bodies).read(method).isSeen();
  }

  private List<String> hidden(TypeElement base) {
    return overrides(base, false).stream()
        .map(method -> Compilation.ownerOf(method).getQualifiedName().toString())
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns methods that take the place of methods of a supertype, in this file or in all others. */
  private List<ExecutableElement> overrides(TypeElement base, boolean isHere) {
    List<ExecutableElement> found = new ArrayList<>();
    for (DeclaredType each : site.hierarchy().types()) {
      TypeElement type = (TypeElement) each.asElement();
      if (!inherits(base, type) && isBeside(type) == isHere) {
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> overridesOneOf(base, method))
            .forEach(found::add);
      }
    }
    return found;
  }

  private boolean overridesOneOf(TypeElement base, ExecutableElement method) {
    boolean hasBody = !method.getModifiers().contains(Modifier.ABSTRACT);
    var elements = site.compilation().elements();
    return hasBody
        && ElementFilter.methodsIn(elements.getAllMembers(base)).stream()
            .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
            .anyMatch(other -> elements.overrides(method, other, site.type()));
  }
}
