package io.keepsake.processor.emit.text;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.keepsake.processor.model.Lint;
import java.util.Collection;
import java.util.List;

/** The annotation that suppresses warnings, where there are any. */
public final class Suppression {
  private Suppression() {}

  /** Suppresses warnings; an empty list if there are none. */
  public static List<AnnotationSpec> of(Collection<Lint> lints) {
    if (lints.isEmpty()) {
      return List.of();
    }
    List<CodeBlock> tokens =
        lints.stream().sorted().map(lint -> CodeBlock.of("$S", lint.token())).toList();
    CodeBlock all = CodeBlock.join(tokens, ", ");
    CodeBlock value = tokens.size() == 1 ? all : CodeBlock.of("{$L}", all);
    return List.of(
        AnnotationSpec.builder(SuppressWarnings.class).addMember("value", value).build());
  }
}
