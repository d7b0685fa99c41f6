package io.keepsake.processor.read;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.change.ChangingMethod;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.GeneratedType.Claim;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration.Memoized;
import io.keepsake.processor.model.type.TypeDeclaration.Repeated;
import io.keepsake.processor.read.batch.BatchReader;
import io.keepsake.processor.read.change.ChangingReader;
import io.keepsake.processor.read.code.BodyReader;
import io.keepsake.processor.read.code.MethodBodies;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Hierarchy;
import io.keepsake.processor.read.site.GeneratedNames;
import io.keepsake.processor.read.site.Site;
import io.keepsake.processor.read.type.ConstructorReader;
import io.keepsake.processor.read.type.ForwardedReader;
import io.keepsake.processor.read.type.GeneratedReader;
import io.keepsake.processor.read.type.LanguageNames;
import io.keepsake.processor.read.type.LostAnnotationReader;
import io.keepsake.processor.read.type.ShapeReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The second stage: reads all that the later ones want to know of a type. One for each round. */
public final class DeclarationReader {
  private final Compilation compilation;
  private final LanguageNames language;
  private final MethodBodies bodies;

  /**
   * Creates a reader.
   *
   * @param bodies what shows method bodies
   * @param written tells of the types whose source is compiled
   */
  public DeclarationReader(
      Elements elements, Types types, MethodBodies bodies, Predicate<TypeElement> written) {
    this.compilation = new Compilation(elements, types, written);
    this.language = new LanguageNames(compilation);
    this.bodies = bodies;
  }

  /** Names the class that is generated for a type. */
  public static ClassName generatedNameFor(TypeElement type) {
    return GeneratedNames.of(type);
  }

  /** Tells whether all is known of what a generated class depends on; if not, a later round may know. */
  public boolean isResolved(TypeElement type) {
    return new Resolution(compilation, type).isComplete();
  }

  /** Returns a type's superclasses and interfaces, without {@link Object}. */
  public List<TypeElement> supertypes(TypeElement type) {
    return new Hierarchy(compilation, type)
        .types().stream().skip(1).map(each -> (TypeElement) each.asElement()).toList();
  }

  /** Tells whether Lombok is about to add members to a type or to one that it inherits from. */
  public boolean isUnfinished(TypeElement type) {
    return Stream.concat(Stream.of(type), supertypes(type).stream())
        .flatMap(each -> Stream.concat(Stream.of(each), each.getEnclosedElements().stream()))
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .anyMatch(mirror -> Annotations.nameOf(mirror).startsWith("lombok."));
  }

  /**
   * Reads a type.
   *
   * @param claim who has the generated name already
   */
  public TypeDeclaration read(TypeElement type, Optional<Claim> claim) {
    Site site = Site.of(compilation, type);
    return read(site, claim, new ChangingReader(site, this::readTarget).read());
  }

  /** Reads a type whose answers another one changes; what it changes itself does not matter. */
  private TypeDeclaration readTarget(TypeElement type) {
    return read(Site.of(compilation, type), Optional.empty(), List.of());
  }

  private TypeDeclaration read(Site site, Optional<Claim> claim, List<ChangingMethod> changing) {
    List<MethodDeclaration> memoized = new MethodReader(site, bodies).read();
    return new TypeDeclaration(
        Origin.of(site.type()),
        new ShapeReader(site, language).read(),
        new GeneratedReader(site, claim).read(),
        new Repeated(
            new ConstructorReader(site).read(),
            new ForwardedReader(site).read(),
            new LostAnnotationReader(site).read()),
        new Memoized(memoized, new BatchReader(site, new BodyReader(site, bodies)).read(memoized)),
        changing,
        StrayReader.read(site));
  }
}
