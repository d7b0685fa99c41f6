package io.keepsake.processor.plan;

import io.keepsake.Memoize;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.memoize.KeepingDeclaration;
import io.keepsake.processor.model.memoize.SaveText;
import io.keepsake.processor.model.plan.table.TierPlan.Keeping;
import io.keepsake.processor.model.plan.table.TierPlan.Shards;
import io.keepsake.processor.model.plan.table.TierPlan.Version;
import io.keepsake.processor.model.result.ResultDeclaration.Bytes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Picks what the annotation says of kept answers, other than the defaults. */
final class KeepingPlanner {
  private KeepingPlanner() {}

  static Keeping plan(KeepingDeclaration keeping, Bytes bytes) {
    Attribute<Long> maxBytes = keeping.maxBytes();
    Attribute<List<Attribute<SaveText>>> saveAfter = keeping.saving().saveAfter();
    return new Keeping(
        version(keeping, bytes),
        maxBytes.value() == Memoize.UNBOUNDED_BYTES
            ? OptionalLong.empty()
            : OptionalLong.of(maxBytes.value()),
        shards(keeping.shards()),
        keeping.saving().writeThrough().value(),
        saveAfter.written()
            ? saveAfter.value().stream()
                .map(each -> each.value().text().strip())
                .toList()
            : List.of());
  }

  private static Version version(KeepingDeclaration keeping, Bytes bytes) {
    String given = keeping.codeVersion().value();
    return bytes
        .code()
        .map(code -> new Version(code.inherited(), code.method(), code.own().orElse("")))
        .orElseGet(
            () -> new Version(Optional.empty(), "", given.equals(Memoize.NONE) ? "" : given));
  }

  private static Optional<Shards> shards(KeepingDeclaration.Shards shards) {
    boolean written = shards.shards().written()
        || shards.shardBytes().written()
        || shards.openShards().written();
    return written
        ? Optional.of(new Shards(
            shards.shards().value(),
            shards.shardBytes().value(),
            shards.openShards().value()))
        : Optional.empty();
  }
}
