package io.keepsake.processor.emit.entry;

import com.palantir.javapoet.CodeBlock;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.ValuePlan;
import io.keepsake.processor.model.plan.method.ValuePlan.Treatment;
import io.keepsake.processor.model.result.ResultKind;

/** The expressions for a value on its way into an entry and out of it. */
public final class ValueCode {
  private ValueCode() {}

  /**
   * Reads the value of an entry for a caller.
   *
   * @param handle what stands before a call of the handle's method, if it is not as plain as a field
   */
  static CodeBlock read(MethodPlan method, CodeBlock handle) {
    return read(method, handle, method.locals().entry());
  }

  /** Reads the value of the entry in a variable. */
  public static CodeBlock read(MethodPlan method, CodeBlock handle, String entry) {
    return method.value().treatment().isPlain()
        ? CodeBlock.of("$N.$N", entry, method.value().field())
        : CodeBlock.of("$L$Lread($N)", handle, typeArguments(method.value(), handle), entry);
  }

  /** Reads the value of an entry in the handle. */
  public static CodeBlock read(MethodPlan method) {
    return read(method, CodeBlock.of(""));
  }

  /** Names the type variables of a value, since a compiler cannot infer those that only bounds mention. */
  private static CodeBlock typeArguments(ValuePlan value, CodeBlock handle) {
    if (value.typeVariables().isEmpty()) {
      return CodeBlock.of("");
    }
    CodeBlock names = value.typeVariables().stream()
        .map(variable -> CodeBlock.of("$L", variable.name()))
        .collect(CodeBlock.joining(", ", "<", ">"));
    return CodeBlock.of("$L$L", handle.isEmpty() ? "this." : "", names);
  }

  private static CodeBlock field(MethodPlan method) {
    return CodeBlock.of("$N.$N", method.locals().entry(), method.value().field());
  }

  /** Gives the field of an entry to a caller: a copy where it asks for one, of the type that callers see. */
  public static CodeBlock given(MethodPlan method) {
    ValuePlan value = method.value();
    CodeBlock field = field(method);
    CodeBlock treated = shared(value, field);
    if (!value.treatment().casts()) {
      return treated;
    }
    boolean isConditional =
        value.treatment().copies() && value.treatment().kind() == ResultKind.ARRAY;
    return CodeBlock.of(isConditional ? "($T) ($L)" : "($T) $L", value.given(), treated);
  }

  /**
   * What the caller that computed a value gets.
   *
   * @param entry the variable of the entry that holds it now
   * @param computed the variable of the value
   */
  public static CodeBlock returned(ValuePlan value, String entry, String computed) {
    return value.treatment().isAsync() || value.treatment().copies()
        ? CodeBlock.of("$Lread($N)", typeArguments(value, CodeBlock.of("")), entry)
        : CodeBlock.of("$N", computed);
  }

  /**
   * What an entry keeps of a value that was computed.
   *
   * @param entry the variable of the entry
   * @param computed the variable of the value
   */
  public static CodeBlock kept(ValuePlan value, String entry, String computed) {
    return kept(value, "judge", entry, computed);
  }

  /** What an entry keeps of a value that was not computed. */
  public static CodeBlock put(ValuePlan value, String entry, String given) {
    return kept(value, "time", entry, given);
  }

  private static CodeBlock kept(ValuePlan value, String judging, String entry, String computed) {
    return value.treatment().isAsync()
        ? CodeBlock.of("$L($N, $N)", value.isJudgedLater() ? judging : "guard", entry, computed)
        : shared(value, CodeBlock.of("$N", computed));
  }

  /** What an entry shows of the value that it holds: the stage of an asynchronous one, a copy of what is copied. */
  static CodeBlock shown(ValuePlan value) {
    CodeBlock field = CodeBlock.of("$N", value.field());
    return value.treatment().isAsync() ? field : shared(value, field);
  }

  private static CodeBlock shared(ValuePlan value, CodeBlock expression) {
    Treatment treatment = value.treatment();
    if (treatment.isAsync()) {
      return CodeBlock.of("$T.copy($L)", RuntimeNames.FUTURES, expression);
    }
    return treatment.copies() ? copied(treatment.kind(), expression) : expression;
  }

  private static CodeBlock copied(ResultKind kind, CodeBlock expression) {
    if (kind == ResultKind.ARRAY) {
      return CodeBlock.of("$L == null ? null : $L.clone()", expression, expression);
    }
    String method = switch (kind) {
      case DEEP_ARRAY -> "deep";
      case LIST -> "list";
      case SET -> "set";
      case SORTED_SET -> "sortedSet";
      case MAP -> "map";
      case SORTED_MAP -> "sortedMap";
      case COLLECTION -> "collection";
      default -> throw new IllegalArgumentException("no copy of " + kind);
    };
    return CodeBlock.of("$T.$L($L)", RuntimeNames.COPIES, method, expression);
  }
}
