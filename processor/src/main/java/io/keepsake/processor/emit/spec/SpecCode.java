package io.keepsake.processor.emit.spec;

import com.palantir.javapoet.CodeBlock;
import io.keepsake.Memoize;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.model.DurationText;
import io.keepsake.processor.model.plan.OwnerPlan;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.RelationsPlan;
import io.keepsake.processor.model.plan.table.FreshPlan;
import io.keepsake.processor.model.plan.table.TablePlan.Spec;
import io.keepsake.processor.model.relation.SourceMethod;
import java.util.List;

/** The expression that says what an annotation says: the defaults, and a call for each attribute that differs. */
public final class SpecCode {
  private SpecCode() {}

  /** Prints what the annotation of a method says. */
  public static CodeBlock of(OwnerPlan owner, MethodPlan method) {
    Spec spec = method.table().spec();
    CodeBlock.Builder code = CodeBlock.builder()
        .add(
            "$N.memo($S, $S)",
            owner.constant(),
            method.head().name(),
            method.head().texts().parameters());
    spec.name().ifPresent(name -> code.add("$Z.name($S)", name));
    spec.capacity().ifPresent(capacity -> code.add("$Z.capacity($L)", number(capacity)));
    addDuration(code, "ttl", spec.ttl());
    addDuration(code, "idle", spec.idle());
    addDuration(code, "waitTimeout", spec.waitTimeout());
    FreshPlan fresh = method.table().fresh();
    addDuration(code, "refresh", fresh.refresh());
    addDuration(code, "staleOnError", fresh.staleOnError());
    addDuration(code, "staleOnTimeout", fresh.staleOnTimeout());
    addDuration(code, "hardTimeout", fresh.hardTimeout());
    addRelations(code, method.relations());
    if (method.isTracked()) {
      code.add("$Z.tracked()");
    }
    return code.build();
  }

  private static void addRelations(CodeBlock.Builder code, RelationsPlan relations) {
    if (!relations.written().isEmpty()) {
      code.add("$Z.tags($L)", texts(relations.written()));
    }
    for (SourceMethod source : relations.sources()) {
      code.add("$Z.dependsOn($S", source.signature());
      code.add(
          source.tags().isEmpty()
              ? CodeBlock.of(")")
              : CodeBlock.of(",$W$L)", texts(source.tags())));
    }
  }

  private static CodeBlock texts(List<String> texts) {
    return Parameters.joined(
        texts.stream().map(text -> CodeBlock.of("$S", text)).toList());
  }

  private static String number(int capacity) {
    return capacity == Memoize.UNBOUNDED ? "Integer.MAX_VALUE" : grouped(capacity);
  }

  private static void addDuration(CodeBlock.Builder code, String name, long nanos) {
    if (nanos != DurationText.NONE) {
      code.add("$Z.$L($LL)", name, grouped(nanos));
    }
  }

  /** Puts an underscore before each group of three digits. */
  static String grouped(long number) {
    return number < 10_000
        ? Long.toString(number)
        : Long.toString(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", "_");
  }
}
