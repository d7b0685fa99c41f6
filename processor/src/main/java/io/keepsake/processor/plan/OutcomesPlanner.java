package io.keepsake.processor.plan;

import io.keepsake.Nulls;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.outcome.AskedMethod;
import io.keepsake.processor.model.outcome.AskingDeclaration;
import io.keepsake.processor.model.outcome.KeptFailure;
import io.keepsake.processor.model.outcome.OutcomesDeclaration;
import io.keepsake.processor.model.plan.method.OutcomesPlan;
import io.keepsake.processor.model.plan.method.OutcomesPlan.Asking;
import io.keepsake.processor.model.plan.method.OutcomesPlan.Lifetime;
import io.keepsake.processor.model.result.ResultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which answers of a method are kept, and how long. */
final class OutcomesPlanner {
  private final OutcomesDeclaration outcomes;
  private final boolean isAsync;
  private final boolean skipsNull;

  private OutcomesPlanner(MethodDeclaration method) {
    this.outcomes = method.returned().outcomes();
    this.isAsync = method.result() == ResultKind.ASYNC;
    this.skipsNull = method.memoize().nulls().value() == Nulls.SKIP;
  }

  /** Plans what the annotation says of it, if it does. */
  static Optional<OutcomesPlan> plan(MethodDeclaration method, Suppressions suppressions) {
    OutcomesPlan plan = new OutcomesPlanner(method).plan(suppressions);
    return plan.keepsFailures() || plan.lifetime().isPresent()
        ? Optional.of(plan)
        : Optional.empty();
  }

  private OutcomesPlan plan(Suppressions suppressions) {
    AskingDeclaration declared = outcomes.asking();
    Asking asking = new Asking(
        isAsync && skipsNull,
        declared.unless(),
        declared.onlyIf(),
        declared.ttlFrom(),
        declared.value(),
        declared.key());
    boolean isJudgedLater = isAsync
        && (asksOf(asking)
            || outcomes.negativeTtl().value().isGiven()
            || !outcomes.failures().value().isEmpty());
    return new OutcomesPlan(
        outcomes.failures().value().stream().map(KeptFailure::type).toList(),
        asking,
        lifetime(asking, isJudgedLater),
        isJudgedLater,
        suppressions.open(declared.lints()));
  }

  private static boolean asksOf(Asking asking) {
    return asking.isConditional() || asking.ttlFrom().isPresent();
  }

  private Optional<Lifetime> lifetime(Asking asking, boolean isJudgedLater) {
    Lifetime lifetime = new Lifetime(
        asksOf(asking) || isJudgedLater,
        asking.ttlFrom().isPresent(),
        outcomes.negativeTtl().value().nanos(),
        outcomes.jitter().value(),
        outcomes.until().value().moment());
    boolean isPlain =
        !lifetime.asks() && !outcomes.isTimed() && !lifetime.jitter().isGiven();
    return isPlain ? Optional.empty() : Optional.of(lifetime);
  }

  /** Says which answers are kept, and how long, as the end of a sentence. */
  static String policy(OutcomesDeclaration outcomes) {
    List<String> parts = new ArrayList<>();
    AskingDeclaration asking = outcomes.asking();
    if (outcomes.until().value().moment().isPresent()) {
      parts.add("until " + outcomes.until().value().text().strip());
    }
    asking
        .ttlFrom()
        .map(OutcomesPlanner::name)
        .ifPresent(name -> parts.add("as long as " + name + " says"));
    asking.unless().map(OutcomesPlanner::name).ifPresent(name -> parts.add("unless " + name));
    asking.onlyIf().map(OutcomesPlanner::name).ifPresent(name -> parts.add("only if " + name));
    if (outcomes.negativeTtl().value().isGiven()) {
      parts.add("for " + outcomes.negativeTtl().value().text() + " if nothing was found");
    }
    return String.join("", parts.stream().map(part -> ", " + part).toList());
  }

  private static String name(AskedMethod asked) {
    return asked.name().value() + (asked.isOfAnswer() ? "()" : "(..)");
  }
}
