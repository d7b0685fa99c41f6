package io.keepsake.processor.read;

import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.MethodDeclaration;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.batch.BatchDeclaration;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.AttributeReader;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Reads the methods of a type that give many answers of a memoized one, its own and the inherited ones. */
final class BatchReader {
  private static final String SHARES_WITH = "sharesWith";
  private static final List<String> FOR_PARTNERS =
      List.of("io.keepsake.MemoizeHooks", "io.keepsake.MemoizeAsync");

  private final Site site;
  private final MethodReader methods;
  private final SignatureReader signatures;

  BatchReader(Site site, MethodReader methods) {
    this.site = site;
    this.methods = methods;
    this.signatures = new SignatureReader(site);
  }

  /** Tells whether a method shares the answers of another one. */
  static boolean isBatch(ExecutableElement method) {
    return Annotations.find(method, MethodReader.MEMOIZE)
        .map(mirror -> Annotations.written(mirror, SHARES_WITH))
        .isPresent();
  }

  /** Finds the methods that share answers with one of this name. */
  static List<ExecutableElement> naming(Site site, String name) {
    return MethodReader.annotated(site).stream()
        .filter(method -> isBatch(method) && attribute(method).value().equals(name))
        .toList();
  }

  /**
   * Reads all of them: own ones in source order, then inherited ones.
   *
   * @param memoized the memoized methods of the type
   */
  List<BatchDeclaration> read(List<MethodDeclaration> memoized) {
    return MethodReader.annotated(site).stream()
        .filter(BatchReader::isBatch)
        .map(method -> read(method, memoized))
        .toList();
  }

  private BatchDeclaration read(ExecutableElement method, List<MethodDeclaration> memoized) {
    Signature signature = signatures.read(method);
    AnnotationMirror mirror = Annotations.find(method, MethodReader.MEMOIZE).orElseThrow();
    PartnerFinder.Found found =
        new PartnerFinder(site, method, signature).find(attribute(method).value(), memoized);
    return new BatchDeclaration(
        Origin.of(method),
        methods.header(
            method,
            signature,
            found
                .partner()
                .map(MethodDeclaration::memoize)
                .orElseGet(() -> MemoizeReader.read(method, mirror))),
        signature,
        placed(method, attribute(method)),
        found.lookup(),
        found.match(),
        site.isInherited(method) ? List.of() : extras(method, mirror));
  }

  private static Attribute<String> attribute(ExecutableElement method) {
    AnnotationMirror mirror = Annotations.find(method, MethodReader.MEMOIZE).orElseThrow();
    return new AttributeReader(method, mirror).text(SHARES_WITH);
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
      if (!attribute.getSimpleName().contentEquals(SHARES_WITH)) {
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
