package io.keepsake.processor.read.batch;

import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.batch.BatchDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.read.code.BodyReader;
import io.keepsake.processor.read.key.KeyReader;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.AttributeReader;
import io.keepsake.processor.read.site.MemoizeReader;
import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.SignatureReader;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Reads the methods of a type that give many answers of a memoized one, its own and the inherited ones. */
public final class BatchReader {
  private static final List<String> FOR_PARTNERS =
      List.of("io.keepsake.MemoizeHooks", "io.keepsake.MemoizeAsync");

  private final Site site;
  private final BodyReader bodies;
  private final SignatureReader signatures;

  public BatchReader(Site site, BodyReader bodies) {
    this.site = site;
    this.bodies = bodies;
    this.signatures = new SignatureReader(site);
  }

  /**
   * Reads all of them: own ones in source order, then inherited ones.
   *
   * @param memoized the memoized methods of the type
   */
  public List<BatchDeclaration> read(List<MethodDeclaration> memoized) {
    return MemoizedMethods.batchesOf(site).stream()
        .map(method -> read(method, memoized))
        .toList();
  }

  private BatchDeclaration read(ExecutableElement method, List<MethodDeclaration> memoized) {
    Signature signature = signatures.read(method);
    AnnotationMirror mirror = MemoizedMethods.annotation(method);
    PartnerFinder.Found found =
        new PartnerFinder(site, method, signature).find(attribute(method).value(), memoized);
    return new BatchDeclaration(
        Origin.of(method),
        signatures.header(
            method,
            signature,
            bodies.read(
                method,
                found
                    .partner()
                    .map(MethodDeclaration::memoize)
                    .orElseGet(() -> MemoizeReader.read(method, mirror)))),
        signature,
        placed(method, attribute(method)),
        found.lookup(),
        found.match(),
        site.isInherited(method) ? List.of() : extras(method, mirror));
  }

  private static Attribute<String> attribute(ExecutableElement method) {
    AnnotationMirror mirror = MemoizedMethods.annotation(method);
    return new AttributeReader(method, mirror).text(MemoizedMethods.SHARES_WITH);
  }

  /** What is wrong with an inherited method here is no fault of the place where it is declared. */
  private Attribute<String> placed(ExecutableElement method, Attribute<String> name) {
    return site.isInherited(method)
        ? new Attribute<>(name.value(), name.written(), Origin.of(site.type()))
        : name;
  }

  private static List<Attribute<String>> extras(ExecutableElement method, AnnotationMirror mirror) {
    List<Attribute<String>> extras = new ArrayList<>();
    mirror.getElementValues().forEach((attribute, value) -> {
      if (!attribute.getSimpleName().contentEquals(MemoizedMethods.SHARES_WITH)) {
        extras.add(new Attribute<>(
            "`" + attribute.getSimpleName() + "`",
            true,
            Origin.of(method).at(mirror).at(value)));
      }
    });
    FOR_PARTNERS.forEach(annotation -> add(method, annotation, extras));
    method.getParameters().forEach(parameter -> add(parameter, KeyReader.KEY_BY, extras));
    return extras;
  }

  private static void add(Element element, String annotation, List<Attribute<String>> extras) {
    String name = "@" + annotation.substring(annotation.lastIndexOf('.') + 1);
    Annotations.find(element, annotation)
        .ifPresent(
            found -> extras.add(new Attribute<>(name, true, Origin.of(element).at(found))));
  }
}
