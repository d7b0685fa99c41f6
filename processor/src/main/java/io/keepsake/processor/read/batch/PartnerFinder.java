package io.keepsake.processor.read.batch;

import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.batch.BatchMatch;
import io.keepsake.processor.model.batch.PartnerLookup;
import io.keepsake.processor.model.batch.PartnerLookup.Candidate;
import io.keepsake.processor.model.batch.PartnerLookup.Result;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.read.batch.PartnerMatcher.Outcome;
import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/** Finds the memoized method that another one shares answers with: the one of that name whose parameters fit. */
final class PartnerFinder {
  private final Site site;
  private final ExecutableElement method;
  private final Signature signature;

  /**
   * Creates a finder.
   *
   * @param method the method that gives many answers
   */
  PartnerFinder(Site site, ExecutableElement method, Signature signature) {
    this.site = site;
    this.method = method;
    this.signature = signature;
  }

  /**
   * What was found.
   *
   * @param partner the memoized method
   * @param match how it fits; both are there if it was found
   */
  record Found(
      PartnerLookup lookup, Optional<MethodDeclaration> partner, Optional<BatchMatch> match) {}

  /**
   * Looks for a method.
   *
   * @param memoized the memoized methods of the type, in their order
   */
  Found find(String name, List<MethodDeclaration> memoized) {
    List<ExecutableElement> elements = MemoizedMethods.of(site);
    List<Outcome> named = new ArrayList<>();
    for (int i = 0; i < memoized.size(); i++) {
      if (memoized.get(i).name().equals(name)) {
        named.add(
            new PartnerMatcher(site, method, signature).match(memoized.get(i), elements.get(i)));
      }
    }
    if (named.isEmpty()) {
      return missing(
          missing(name), memoized.stream().map(PartnerFinder::candidate).toList());
    }
    List<Outcome> fitting =
        named.stream().filter(outcome -> outcome.match().isPresent()).toList();
    List<Outcome> best = fitting.stream().filter(Outcome::isExact).toList();
    List<Outcome> meant = best.isEmpty() ? fitting : best;
    if (meant.size() == 1) {
      Outcome found = meant.get(0);
      return new Found(
          new PartnerLookup(Result.FOUND, List.of()), Optional.of(found.partner()), found.match());
    }
    return missing(
        meant.isEmpty() ? Result.MISFIT : Result.AMBIGUOUS,
        (meant.isEmpty() ? named : meant)
            .stream()
                .map(each -> new Candidate(text(each.partner()), each.misfit()))
                .toList());
  }

  private Result missing(String name) {
    List<ExecutableElement> named = Stream.concat(
            ElementFilter.methodsIn(site.type().getEnclosedElements()).stream(),
            site.hierarchy().instanceMethods().stream())
        .filter(each -> each.getSimpleName().contentEquals(name))
        .toList();
    if (named.isEmpty()) {
      return Result.UNKNOWN;
    }
    return named.stream().anyMatch(MemoizedMethods::isBatch) ? Result.SHARING : Result.NOT_MEMOIZED;
  }

  private static Found missing(Result result, List<Candidate> candidates) {
    return new Found(new PartnerLookup(result, candidates), Optional.empty(), Optional.empty());
  }

  private static Candidate candidate(MethodDeclaration memoized) {
    return new Candidate(text(memoized), "");
  }

  private static String text(MethodDeclaration memoized) {
    return memoized.name() + "(" + memoized.header().parameters() + ")";
  }
}
