package io.keepsake.processor.read.batch;

import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.batch.BatchMatch;
import io.keepsake.processor.model.key.WholeKey;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.read.batch.BatchTypes.Keys;
import io.keepsake.processor.read.key.KeyReader;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Fit;
import io.keepsake.processor.read.site.SignatureReader;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Matches the parameters of a method that gives many answers with those of a memoized one: all by name and type, but one
 * that has the keys and one that takes a key.
 */
final class PartnerMatcher {
  private final Site site;
  private final Types types;
  private final BatchTypes batch;
  private final Fit fit;
  private final ExecutableElement method;
  private final Signature signature;
  private final List<? extends TypeMirror> own;

  PartnerMatcher(Site site, ExecutableElement method, Signature signature) {
    this.site = site;
    this.types = site.compilation().types();
    this.batch = new BatchTypes(site.compilation());
    this.fit = new Fit(site.compilation());
    this.method = method;
    this.signature = signature;
    this.own = site.hierarchy().typeOf(method).getParameterTypes();
  }

  /**
   * What became of one memoized method.
   *
   * @param match how it fits, if it does
   * @param isExact whether it takes exactly what the keys are
   * @param misfit what is wrong if it does not, as the end of a sentence
   */
  record Outcome(
      MethodDeclaration partner, Optional<BatchMatch> match, boolean isExact, String misfit) {}

  Outcome match(MethodDeclaration partner, ExecutableElement element) {
    if (!signature.typeVariables().isEmpty()
        || !partner.signature().typeVariables().isEmpty()) {
      return misfit(
          partner, "there are type variables, and those of two methods are never the same");
    }
    if (element.getModifiers().contains(Modifier.STATIC)
        != method.getModifiers().contains(Modifier.STATIC)) {
      return misfit(partner, "one of the two is static, and the other is not");
    }
    if (own.size() > 1
        && !(SignatureReader.areNamed(element) && SignatureReader.areNamed(method))) {
      return misfit(
          partner,
          "the names of the parameters are not in the class file, which has to be compiled with javac"
              + " -parameters");
    }
    List<? extends TypeMirror> theirs = site.hierarchy().typeOf(element).getParameterTypes();
    List<Integer> sources = sources(partner, theirs);
    List<Integer> unmatched = IntStream.range(0, own.size())
        .filter(i -> sources.get(i) == BatchMatch.NONE && !isIgnored(i))
        .boxed()
        .toList();
    Optional<String> stranger = stranger(partner, theirs, unmatched);
    if (stranger.isPresent()) {
      return misfit(partner, stranger.get());
    }
    if (unmatched.size() != 1) {
      return misfit(
          partner,
          unmatched.isEmpty()
              ? "no parameter has the keys"
              : "any of " + names(unmatched) + " could have the keys");
    }
    int parameter = unmatched.get(0);
    Keys keys = batch.keys(own.get(parameter)).orElseThrow();
    List<Integer> open =
        keyed(partner).stream().filter(i -> !sources.contains(i)).toList();
    return match(partner, element, parameter, keys, sources, open);
  }

  private Outcome match(
      MethodDeclaration partner,
      ExecutableElement element,
      int parameter,
      Keys keys,
      List<Integer> sources,
      List<Integer> open) {
    if (open.size() != 1) {
      return misfit(
          partner,
          open.isEmpty()
              ? "none of its parameters is left to take a key"
              : "only one of its parameters "
                  + open.stream()
                      .map(i -> "'" + partner.keys().get(i).name() + "'")
                      .collect(Collectors.joining(" and "))
                  + " can take a key, and nothing gives the rest");
    }
    int taking = open.get(0);
    TypeMirror taken = site.hierarchy().typeOf(element).getParameterTypes().get(taking);
    if (!batch.fits(keys.element(), taken)) {
      return misfit(
          partner,
          "it takes '" + partner.keys().get(taking).name() + "' as " + fit.text(taken)
              + ", and the keys are " + fit.text(keys.element()));
    }
    BatchMatch match = new BatchMatch(
        partner.handle().accessor(),
        parameter,
        keys.container(),
        taking,
        sources,
        batch.neededResult(keys.element(), type(element), type(method)));
    boolean isExact = taken.getKind().isPrimitive() || types.isSameType(taken, keys.element());
    return new Outcome(partner, Optional.of(match), isExact, "");
  }

  private TypeMirror type(ExecutableElement returning) {
    return site.hierarchy().typeOf(returning).getReturnType();
  }

  private static Outcome misfit(MethodDeclaration partner, String why) {
    return new Outcome(partner, Optional.empty(), false, why);
  }

  private String names(List<Integer> parameters) {
    return parameters.stream().map(i -> "'" + name(i) + "'").collect(Collectors.joining(" and "));
  }

  private String name(int parameter) {
    return method.getParameters().get(parameter).getSimpleName().toString();
  }

  private boolean isIgnored(int parameter) {
    VariableElement element = method.getParameters().get(parameter);
    return Annotations.has(element, KeyReader.KEY_IGNORE);
  }

  // ---- the parameters that both have

  private List<Integer> sources(MethodDeclaration partner, List<? extends TypeMirror> theirs) {
    List<Integer> keyed = keyed(partner);
    List<Integer> sources = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      int namesake = namesake(i, partner);
      boolean isSame = namesake != BatchMatch.NONE
          && types.isSameType(own.get(i), theirs.get(namesake))
          && !(isIgnored(i) && keyed.contains(namesake));
      sources.add(isSame ? namesake : BatchMatch.NONE);
    }
    return sources;
  }

  private int namesake(int parameter, MethodDeclaration partner) {
    for (int i = 0; i < partner.keys().size(); i++) {
      if (partner.keys().get(i).name().equals(name(parameter))) {
        return i;
      }
    }
    return BatchMatch.NONE;
  }

  /** Tells of a parameter that is neither a collection of keys nor one that the memoized method has. */
  private Optional<String> stranger(
      MethodDeclaration partner, List<? extends TypeMirror> theirs, List<Integer> unmatched) {
    for (int i : unmatched) {
      if (batch.keys(own.get(i)).isEmpty()) {
        int namesake = namesake(i, partner);
        return Optional.of(
            namesake == BatchMatch.NONE
                ? "it has no parameter '" + name(i)
                    + "', which is no Collection, List or Set of keys either"
                : "it takes '" + name(i) + "' as " + fit.text(theirs.get(namesake)) + ", and "
                    + method.getSimpleName() + " as " + fit.text(own.get(i)));
      }
    }
    return Optional.empty();
  }

  /** The parameters of the memoized method that its key is made of. */
  private static List<Integer> keyed(MethodDeclaration partner) {
    Optional<WholeKey> whole = partner.control().whole();
    if (whole.isPresent() && !whole.get().makers().isEmpty()) {
      return whole.get().makers().get(0).arguments().stream()
          .map(WholeKey.Argument::parameter)
          .toList();
    }
    return IntStream.range(0, partner.keys().size())
        .filter(i -> partner.keys().get(i).ignored().isEmpty())
        .boxed()
        .toList();
  }
}
