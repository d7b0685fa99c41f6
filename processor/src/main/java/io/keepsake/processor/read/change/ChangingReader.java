package io.keepsake.processor.read.change;

import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.change.ChangingMethod;
import io.keepsake.processor.model.code.BodyUse;
import io.keepsake.processor.model.code.StateUse;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.result.ResultKinds;
import io.keepsake.processor.read.site.ChangeAnnotations;
import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.SignatureReader;
import io.keepsake.processor.read.site.Site;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads the methods of a type that change answers of memoized ones, its own and the inherited ones. */
public final class ChangingReader {
  private final Site site;
  private final SignatureReader signatures;
  private final Function<TypeElement, TypeDeclaration> targets;

  /**
   * Creates a reader.
   *
   * @param targets reads the types whose handles are needed
   */
  public ChangingReader(Site site, Function<TypeElement, TypeDeclaration> targets) {
    this.site = site;
    this.signatures = new SignatureReader(site);
    this.targets = targets;
  }

  /** Reads all of them: own ones in source order, then inherited ones. */
  public List<ChangingMethod> read() {
    return MemoizedMethods.overridable(site).stream()
        .filter(ChangeAnnotations::isChanging)
        .map(this::read)
        .toList();
  }

  private ChangingMethod read(ExecutableElement method) {
    Signature signature = signatures.read(method);
    return new ChangingMethod(
        Origin.of(method),
        signatures.header(method, signature, new BodyUse(StateUse.UNKNOWN, false, List.of())),
        signature,
        ResultKinds.of(site.compilation(), site.hierarchy().typeOf(method).getReturnType()),
        Annotations.has(method, MemoizedMethods.MEMOIZE),
        ChangeAnnotations.of(method).stream()
            .map(each -> new ChangeReader(site, method, targets).read(each.mirror(), each.kind()))
            .toList());
  }
}
