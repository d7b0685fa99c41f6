package io.keepsake.processor.emit.text;

import com.palantir.javapoet.CodeBlock;
import io.keepsake.processor.model.plan.TypeHead.Frame;
import io.keepsake.processor.model.plan.TypePlan;
import io.keepsake.processor.model.plan.method.MethodPlan;
import java.util.ArrayList;
import java.util.List;

/** What the comments of a generated class say. */
public final class Docs {
  private Docs() {}

  /** Describes the class. */
  public static CodeBlock type(TypePlan plan) {
    if (plan.methods().isEmpty()) {
      List<CodeBlock> changing = plan.changes().methods().stream()
          .map(method -> method.head().name())
          .distinct()
          .sorted()
          .map(name -> CodeBlock.of("{@code $L}", name))
          .toList();
      return CodeBlock.of(
          "{@link $T} whose $L $L answers of others void.\n",
          plan.owner().type(),
          list(changing),
          changing.size() == 1 ? "makes" : "make");
    }
    List<CodeBlock> names = plan.owner().methods().stream()
        .map(name -> CodeBlock.of("{@code $L}", name))
        .toList();
    return plan.head().frame() == Frame.HOLDS
        ? CodeBlock.of(
            "Static methods of {@link $T}, answered from memory: $L.\n",
            plan.owner().type(),
            list(names))
        : CodeBlock.of(
            "{@link $T} whose $L $L answered from memory.\n",
            plan.owner().type(),
            list(names),
            names.size() == 1 ? "is" : "are");
  }

  private static CodeBlock list(List<CodeBlock> items) {
    if (items.size() == 1) {
      return items.get(0);
    }
    List<CodeBlock> first = new ArrayList<>(items);
    CodeBlock last = first.remove(first.size() - 1);
    return CodeBlock.of("$L and $L", CodeBlock.join(first, ", "), last);
  }

  /** Names a method with its parameters. */
  public static CodeBlock signature(MethodPlan method) {
    return CodeBlock.of(
        "{@code $L($L)}", method.head().name(), method.head().texts().parameters());
  }
}
