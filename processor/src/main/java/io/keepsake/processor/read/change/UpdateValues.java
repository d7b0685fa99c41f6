package io.keepsake.processor.read.change;

import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.change.PartSource;
import io.keepsake.processor.model.change.ValueDeclaration;
import io.keepsake.processor.model.change.ValueDeclaration.Result;
import io.keepsake.processor.model.change.ValueDeclaration.Types;
import io.keepsake.processor.model.result.ResultKind;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Fit;
import io.keepsake.processor.read.result.ResultKinds;
import io.keepsake.processor.read.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the answer that an {@code @Updates} stores. */
final class UpdateValues {
  private final Site site;
  private final ExecutableElement method;
  private final TargetFinder.Found target;
  private final Fit fit;

  UpdateValues(Site site, ExecutableElement method, TargetFinder.Found target) {
    this.site = site;
    this.method = method;
    this.target = target;
    this.fit = new Fit(site.compilation());
  }

  ValueDeclaration read(Attribute<String> name) {
    List<String> names = method.getParameters().stream()
        .map(parameter -> parameter.getSimpleName().toString())
        .toList();
    TypeMirror needed = target.home().hierarchy().typeOf(target.method()).getReturnType();
    boolean isOfReturned = name.value().isEmpty();
    int parameter = isOfReturned ? PartSource.RESULT : names.indexOf(name.value());
    if (!isOfReturned && parameter < 0) {
      return declare(name, Result.UNKNOWN, false, new Types("", fit.text(needed)), names);
    }
    TypeMirror given = isOfReturned
        ? result(site.hierarchy().typeOf(method).getReturnType())
        : site.hierarchy().typeOf(method).getParameterTypes().get(parameter);
    Types types = new Types(fit.text(given), fit.text(needed));
    if (given.getKind() == TypeKind.VOID) {
      return declare(name, Result.NOTHING, false, types, names);
    }
    boolean isDirect = fit.fits(given, needed);
    boolean isResult = !isDirect && isAsync(needed) && fit.fits(given, result(needed));
    if (!isDirect && !isResult) {
      return declare(name, Result.MISFIT, false, types, names);
    }
    if (!isHandleVisible()) {
      return declare(name, Result.HIDDEN, false, types, names);
    }
    return new ValueDeclaration(
        name,
        Result.FITS,
        Optional.of(new PartSource(
            parameter, List.of(), Optional.empty(), Optional.empty(), false, false, Set.of())),
        isResult,
        types,
        names);
  }

  private static ValueDeclaration declare(
      Attribute<String> name, Result result, boolean future, Types types, List<String> names) {
    return new ValueDeclaration(name, result, Optional.empty(), future, types, names);
  }

  private boolean isAsync(TypeMirror type) {
    return ResultKinds.of(site.compilation(), type) == ResultKind.ASYNC;
  }

  /** Returns the type of what a method returns or, of a future, of its result. */
  private TypeMirror result(TypeMirror returned) {
    if (!isAsync(returned)) {
      return returned;
    }
    List<? extends TypeMirror> arguments = ((DeclaredType) returned).getTypeArguments();
    TypeMirror result = arguments.isEmpty()
        ? site.compilation().elements().getTypeElement("java.lang.Object").asType()
        : arguments.get(0);
    return site.compilation().isExactly(result, Set.of("java.lang.Void"))
        ? site.compilation().types().getNoType(TypeKind.VOID)
        : result;
  }

  /** The handle is as visible as the method, in a class that is as visible as the type. */
  private boolean isHandleVisible() {
    Compilation compilation = site.compilation();
    if (compilation.packageOf(target.method()).equals(site.home())
        && target.home().home().equals(site.home())) {
      return true;
    }
    return target.home().type().equals(site.type())
        || (target.method().getModifiers().contains(Modifier.PUBLIC)
            && compilation.isVisible(target.home().type(), site.home()));
  }
}
