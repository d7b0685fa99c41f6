package io.keepsake.processor;

import io.keepsake.processor.read.DeclarationReader;
import io.keepsake.processor.read.mirror.Annotations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The types that a round is about: those with an annotation of ours in it, and those that an earlier round had to leave.
 *
 * <p>A type is left if it mentions one that does not exist yet, or, for one round, if Lombok is about to change it. It is
 * fetched again by name, for the elements of one round are not those of the next.
 */
final class Candidates {
  private static final List<String> ANNOTATIONS = List.of(
      "io.keepsake.Memoize",
      "io.keepsake.MemoizedType",
      "io.keepsake.MemoizeCodec",
      "io.keepsake.MemoizeHooks",
      "io.keepsake.MemoizeAsync",
      "io.keepsake.Invalidates",
      "io.keepsake.Invalidates.List",
      "io.keepsake.Updates",
      "io.keepsake.Updates.List",
      "io.keepsake.KeyBy",
      "io.keepsake.KeyIgnore");

  private final Elements elements;
  private final Set<String> left = new TreeSet<>();
  private final Set<String> patience = new HashSet<>();

  Candidates(Elements elements) {
    this.elements = elements;
  }

  /** Returns the types that can be processed now: supertypes before those that inherit from them, then by name. */
  List<TypeElement> of(RoundEnvironment environment, DeclarationReader reader) {
    Map<String, @Nullable TypeElement> found = leftAgain();
    TypeElement[] annotations = ANNOTATIONS.stream()
        .map(elements::getTypeElement)
        .filter(Objects::nonNull)
        .toArray(TypeElement[]::new);
    environment
        .getElementsAnnotatedWithAny(annotations)
        .forEach(element -> addTypeOf(element, found));
    List<Candidate> ready = new ArrayList<>();
    found.forEach((name, type) -> {
      Optional<Candidate> candidate =
          type == null ? Optional.empty() : candidate(type, environment.processingOver(), reader);
      candidate.ifPresentOrElse(ready::add, () -> left.add(name));
    });
    return ready.stream()
        .sorted(Comparator.comparing(Candidate::depth)
            .thenComparing(candidate -> candidate.type().getQualifiedName().toString()))
        .map(Candidate::type)
        .toList();
  }

  /** Fetches what was left; by name, which is slow: the compiler looks into each module that there is. */
  private Map<String, @Nullable TypeElement> leftAgain() {
    Map<String, @Nullable TypeElement> again = new LinkedHashMap<>();
    left.forEach(name -> again.put(name, elements.getTypeElement(name)));
    left.clear();
    return again;
  }

  /** Looks at a type; one that cannot even be looked at is ready, for whoever processes it tells why. */
  private Optional<Candidate> candidate(
      TypeElement type, boolean isLast, DeclarationReader reader) {
    try {
      return isReady(type, isLast, reader)
          ? Optional.of(new Candidate(type, reader.supertypes(type).size()))
          : Optional.empty();
    } catch (RuntimeException broken) {
      return Optional.of(new Candidate(type, 0));
    }
  }

  private boolean isReady(TypeElement type, boolean isLast, DeclarationReader reader) {
    if (!reader.isResolved(type)) {
      return false;
    }
    boolean isNew = patience.add(type.getQualifiedName().toString());
    return isLast || !isNew || !reader.isUnfinished(type);
  }

  private record Candidate(TypeElement type, int depth) {}

  private static void addTypeOf(Element element, Map<String, @Nullable TypeElement> found) {
    @Nullable Element at = element;
    while (at != null && !(at instanceof TypeElement)) {
      at = at.getEnclosingElement();
    }
    if (at instanceof TypeElement type) {
      found.put(type.getQualifiedName().toString(), type);
    }
  }

  /** Returns the first thing in a type that has an annotation of ours. */
  Element cause(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getAnnotationMirrors().stream()
            .anyMatch(mirror -> ANNOTATIONS.contains(Annotations.nameOf(mirror))))
        .map(Element.class::cast)
        .findFirst()
        .orElse(type);
  }
}
