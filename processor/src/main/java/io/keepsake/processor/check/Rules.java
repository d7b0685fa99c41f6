package io.keepsake.processor.check;

import io.keepsake.processor.check.batch.BatchRule;
import io.keepsake.processor.check.batch.BodiesOfBatches;
import io.keepsake.processor.check.batch.PartnerRule;
import io.keepsake.processor.check.bounds.BoundsRule;
import io.keepsake.processor.check.bounds.DoubtRule;
import io.keepsake.processor.check.bounds.DurationRule;
import io.keepsake.processor.check.bounds.FreshRule;
import io.keepsake.processor.check.change.ChangePartsRule;
import io.keepsake.processor.check.change.ChangePlaceRule;
import io.keepsake.processor.check.change.ChangeTargetRule;
import io.keepsake.processor.check.change.LostChangeRule;
import io.keepsake.processor.check.change.UpdateRule;
import io.keepsake.processor.check.code.BodyRule;
import io.keepsake.processor.check.code.UnseenCodeRule;
import io.keepsake.processor.check.code.UnusedSuppressionRule;
import io.keepsake.processor.check.data.DataRule;
import io.keepsake.processor.check.data.StrayCodecRule;
import io.keepsake.processor.check.hooks.HooksRule;
import io.keepsake.processor.check.hooks.StrayHooksRule;
import io.keepsake.processor.check.key.HandedOverRule;
import io.keepsake.processor.check.key.KeyByRule;
import io.keepsake.processor.check.key.KeyFieldRule;
import io.keepsake.processor.check.key.KeyTypeRule;
import io.keepsake.processor.check.key.SecretRule;
import io.keepsake.processor.check.key.StrayKeyRule;
import io.keepsake.processor.check.key.WholeKeyRule;
import io.keepsake.processor.check.method.HandleRule;
import io.keepsake.processor.check.method.ManyParametersRule;
import io.keepsake.processor.check.method.OverrideRule;
import io.keepsake.processor.check.method.PlaceRule;
import io.keepsake.processor.check.method.ScopeRule;
import io.keepsake.processor.check.method.StaticHomeRule;
import io.keepsake.processor.check.outcome.AskedRule;
import io.keepsake.processor.check.outcome.FailuresRule;
import io.keepsake.processor.check.outcome.LifetimeRule;
import io.keepsake.processor.check.outcome.StaleOutcomesRule;
import io.keepsake.processor.check.relation.DependencyRule;
import io.keepsake.processor.check.relation.TagRule;
import io.keepsake.processor.check.relation.TaggedStoreRule;
import io.keepsake.processor.check.result.AsyncRule;
import io.keepsake.processor.check.result.CopyRule;
import io.keepsake.processor.check.result.NullsRule;
import io.keepsake.processor.check.result.ResultRule;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.check.store.KeepingRule;
import io.keepsake.processor.check.store.KeptAmountRule;
import io.keepsake.processor.check.store.OwnStoresRule;
import io.keepsake.processor.check.store.SavingRule;
import io.keepsake.processor.check.store.StoreRule;
import io.keepsake.processor.check.track.TrackedKeyRule;
import io.keepsake.processor.check.track.TrackedPlaceRule;
import io.keepsake.processor.check.type.AddedAnnotationRule;
import io.keepsake.processor.check.type.CloneRule;
import io.keepsake.processor.check.type.EmptyTypeRule;
import io.keepsake.processor.check.type.ExtensionRule;
import io.keepsake.processor.check.type.GeneratedNameRule;
import io.keepsake.processor.check.type.HiddenTypeRule;
import io.keepsake.processor.check.type.LostAnnotationRule;
import io.keepsake.processor.model.type.TypeDeclaration;
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
      new CloneRule(),
      new HiddenTypeRule(),
      new LostAnnotationRule(),
      new StaticHomeRule(),
      new OverrideRule(),
      new HandleRule(),
      new ManyParametersRule(),
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
