package io.keepsake.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keepsake.Memoize;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.DurationText;
import io.keepsake.processor.model.hooks.HookKind;
import io.keepsake.processor.model.memoize.FreshDeclaration;
import io.keepsake.processor.model.memoize.MemoizeDeclaration;
import io.keepsake.processor.model.memoize.MemoizeDeclaration.Bounds;
import io.keepsake.processor.model.memoize.MemoizeDeclaration.Sharing;
import io.keepsake.processor.model.plan.key.KeyPlan;
import io.keepsake.processor.model.plan.key.KeyPlan.Layout;
import io.keepsake.processor.model.plan.method.ValuePlan;
import io.keepsake.processor.model.plan.table.FreshPlan;
import io.keepsake.processor.model.plan.table.HooksPlan;
import io.keepsake.processor.model.plan.table.TableKind;
import io.keepsake.processor.model.plan.table.TablePlan;
import io.keepsake.processor.model.plan.table.TablePlan.Hit;
import io.keepsake.processor.model.plan.table.TablePlan.Spec;
import io.keepsake.processor.model.plan.table.TierPlan;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides which table holds the answers of a method. */
final class TablePlanner {
  private final MemoizeDeclaration memoize;
  private final boolean isTimed;

  /**
   * Creates a planner.
   *
   * @param isTimed whether answers may expire for another reason than their age and their last use
   */
  TablePlanner(MemoizeDeclaration memoize, boolean isTimed) {
    this.memoize = memoize;
    this.isTimed = isTimed;
  }

  /** Whether slots may take the place of the backend's own table. */
  boolean maySlot() {
    return row().slots();
  }

  private Backends.Row row() {
    return Backends.row(memoize.bounds().backend().value());
  }

  /**
   * Plans the table.
   *
   * @param tier how answers are kept as bytes, if they are
   * @param hooks what the application does with answers, if it does
   */
  TablePlan plan(KeyPlan key, ValuePlan value, Optional<TierPlan> tier, Optional<HooksPlan> hooks) {
    TypeName answer = value.typeVariables().isEmpty() ? value.boxed() : ClassName.OBJECT;
    return new TablePlan(
        tier.isPresent() ? TableKind.BYTES : kind(key, hooks),
        hit(),
        answer,
        spec(),
        fresh(),
        row().restores(),
        tier,
        hooks);
  }

  private TableKind kind(KeyPlan key, Optional<HooksPlan> hooks) {
    if (key.layout() == Layout.SLOTS) {
      return TableKind.SLOTS;
    }
    return hooks.flatMap(each -> each.call(HookKind.LOAD)).isPresent()
        ? TableKind.HOOKED
        : row().table();
  }

  private Hit hit() {
    Bounds bounds = memoize.bounds();
    if (bounds.idle().value().isGiven()) {
      return Hit.IDLE;
    }
    if (memoize.fresh().refresh().value().isGiven()) {
      return Hit.REFRESHED;
    }
    return isTimed || bounds.ttl().value().isGiven() ? Hit.TIMED : Hit.PLAIN;
  }

  private FreshPlan fresh() {
    FreshDeclaration fresh = memoize.fresh();
    return new FreshPlan(
        fresh.refresh().value().nanos(),
        fresh.staleOnError().value().nanos(),
        fresh.staleOnTimeout().value().nanos(),
        fresh.hardTimeout().value().nanos());
  }

  private Spec spec() {
    Bounds bounds = memoize.bounds();
    Sharing sharing = memoize.sharing();
    Attribute<Integer> capacity = bounds.capacity();
    Attribute<DurationText> wait = sharing.waitTimeout();
    return new Spec(
        capacity.written() ? OptionalInt.of(capacity.value()) : OptionalInt.empty(),
        bounds.ttl().value().nanos(),
        bounds.idle().value().nanos(),
        wait.written() ? wait.value().nanos() : DurationText.NONE,
        Optional.of(sharing.name().value()).filter(name -> !name.isEmpty()));
  }

  /** Says how answers are kept, as the end of a sentence. */
  String policy(KeyPlan key) {
    return kept(key)
        + lifetime()
        + freshness()
        + (memoize.isTracked() ? ", each with what it was made of" : "");
  }

  private String kept(KeyPlan key) {
    if (key.layout() == Layout.SLOTS) {
      return key.components().isEmpty() ? "a single answer" : "a place for each possible key";
    }
    int capacity = memoize.bounds().capacity().value();
    String bound = capacity == Memoize.UNBOUNDED
        ? "without a bound"
        : capacity == 1 ? "1 answer" : capacity + " answers";
    return memoize.bounds().backend().value() + ", " + bound;
  }

  private String freshness() {
    DurationText refresh = memoize.fresh().refresh().value();
    DurationText stale = memoize.fresh().staleOnError().value();
    return (refresh.isGiven() ? ", refreshed after " + refresh.text() : "")
        + (stale.isGiven() ? ", and " + stale.text() + " longer while computing fails" : "");
  }

  private String lifetime() {
    DurationText ttl = memoize.bounds().ttl().value();
    DurationText idle = memoize.bounds().idle().value();
    if (ttl.isGiven() && idle.isGiven()) {
      return ", until " + ttl.text() + " after it was written or " + idle.text()
          + " after it was last used";
    }
    if (idle.isGiven()) {
      return ", for " + idle.text() + " after it was last used";
    }
    return ttl.isGiven() ? ", for " + ttl.text() + " after it was written" : "";
  }
}
