package io.keepsake.processor.plan;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.data.DataGraph;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.key.KeyDeclaration.Source;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.plan.table.TierPlan;
import io.keepsake.processor.model.plan.table.TierPlan.CodecPlan;
import io.keepsake.processor.model.plan.table.TierPlan.KeyBytes;
import io.keepsake.processor.model.plan.table.TierPlan.Stores;
import io.keepsake.processor.model.result.ResultDeclaration.Bytes;
import io.keepsake.processor.model.store.StoresDeclaration;
import io.keepsake.processor.model.store.StoresDeclaration.Access;
import java.util.List;

/** Decides how answers of a method are kept as bytes, where they are. */
final class TierPlanner {
  private TierPlanner() {}

  /**
   * Plans the tier.
   *
   * @param codec the name of the class that writes and reads answers
   */
  static TierPlan plan(
      MethodDeclaration method, Bytes bytes, ClassName codec, Suppressions suppressions) {
    List<KeyDeclaration> keyed = method.key().components();
    List<DataGraph> key = keyed.stream().flatMap(each -> each.data().stream()).toList();
    DataGraph answer = bytes.data();
    return new TierPlan(
        stores(bytes.stores(), suppressions),
        Schema.of(answer, key, members(keyed)),
        keyed.stream().map(KeyDeclaration::name).toList(),
        KeepingPlanner.plan(method.memoize().keeping(), bytes),
        new CodecPlan(
            codec, answer.root(), HelperPlanner.ofCodec(answer), suppressions.open(answer.lints())),
        new KeyBytes(key.stream().map(DataGraph::root).toList(), HelperPlanner.ofKey(key)));
  }

  private static Stores stores(StoresDeclaration stores, Suppressions suppressions) {
    return new Stores(
        stores.type(), stores.access() == Access.CONSTANT, suppressions.open(stores.lints()));
  }

  /** Other members of the same types are another key. */
  private static List<String> members(List<KeyDeclaration> keyed) {
    return keyed.stream()
        .filter(each -> each.source() == Source.MEMBER)
        .map(KeyDeclaration::name)
        .toList();
  }
}
