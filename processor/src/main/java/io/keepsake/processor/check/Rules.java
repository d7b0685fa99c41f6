package io.keepsake.processor.check;

import io.keepsake.processor.check.batch.BatchRule;
import io.keepsake.processor.check.batch.BodiesOfBatches;
import io.keepsake.processor.check.batch.PartnerRule;
import io.keepsake.processor.check.outcome.AskedRule;
import io.keepsake.processor.check.outcome.FailuresRule;
import io.keepsake.processor.check.outcome.LifetimeRule;
import io.keepsake.processor.check.outcome.StaleOutcomesRule;
import io.keepsake.processor.check.track.TrackedKeyRule;
import io.keepsake.processor.check.track.TrackedPlaceRule;
import io.keepsake.processor.model.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;

/** All rules, in the order in which a person wants to hear of their faults: the type, the method, its key, its options. */
public final class Rules {
  private static final List<Rule> ALL = List.of(
      new ExtensionRule(),
      new PlaceRule(),
      new GeneratedNameRule(),
      new AddedAnnotationRule(),
      new EmptyTypeRule(),
      new StaticHomeRule(),
      new OverrideRule(),
      new HandleRule(),
      new ResultRule(),
      new AsyncRule(),
      new KeyByRule(),
      new KeyTypeRule(),
      new WholeKeyRule(),
      new KeyFieldRule(),
      new StrayKeyRule(),
      new DurationRule(),
      new BoundsRule(),
      new FreshRule(),
      new HandedOverRule(),
      new NullsRule(),
      new FailuresRule(),
      new AskedRule(),
      new LifetimeRule(),
      new StaleOutcomesRule(),
      new CopyRule(),
      new ScopeRule(),
      new KeepingRule(),
      new KeptAmountRule(),
      new SavingRule(),
      new StoreRule(),
      new OwnStoresRule(),
      new DataRule(),
      new StrayCodecRule(),
      new HooksRule(),
      new TagRule(),
      new DependencyRule(),
      new TaggedStoreRule(),
      new TrackedPlaceRule(),
      new TrackedKeyRule(),
      new StrayHooksRule(),
      new LostChangeRule(),
      new ChangePlaceRule(),
      new ChangeTargetRule(),
      new ChangePartsRule(),
      new UpdateRule(),
      new PartnerRule(),
      new BatchRule(),
      new BodiesOfBatches(new PlaceRule()),
      new BodiesOfBatches(new StaticHomeRule()),
      new BodiesOfBatches(new OverrideRule()),
      new BodiesOfBatches(new ScopeRule()),
      new BodiesOfBatches((type, method, report) -> StoreRule.checkState(method, report)),
      new SecretRule(),
      new DoubtRule(),
      new BodyRule(),
      new BodiesOfBatches(new BodyRule()));

  private Rules() {}

  /** Adds everything that is wrong with a type and its memoized methods to {@code report}. */
  public static void check(TypeDeclaration type, ProblemReport report) {
    ALL.forEach(rule -> rule.check(type, report));
    if (!report.hasErrors()) {
      new UnseenCodeRule().check(type, report);
      new UnusedSuppressionRule().check(type, report);
      new BodiesOfBatches(new UnusedSuppressionRule()).check(type, report);
    }
  }
}
