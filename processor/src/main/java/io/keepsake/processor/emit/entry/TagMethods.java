package io.keepsake.processor.emit.entry;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.plan.method.RelationsPlan;
import io.keepsake.processor.model.plan.method.RelationsPlan.Field;
import io.keepsake.processor.model.plan.method.RelationsPlan.Literal;
import io.keepsake.processor.model.plan.method.RelationsPlan.Piece;
import io.keepsake.processor.model.plan.method.RelationsPlan.Value;
import io.keepsake.processor.model.plan.method.RelationsPlan.Variable;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The field of an entry that holds its tags, and the methods that make, take and show them. */
final class TagMethods {
  private static final ClassName STRING = ClassName.get(String.class);

  private final RelationsPlan relations;

  TagMethods(RelationsPlan relations) {
    this.relations = relations;
  }

  void addField(TypeSpec.Builder entry) {
    if (relations.isTagged()) {
      entry.addField(RuntimeNames.LABELS, relations.field(), Modifier.PRIVATE);
    }
  }

  void addMethods(TypeSpec.Builder entry) {
    if (!relations.isTagged()) {
      return;
    }
    if (!relations.tags().isEmpty()) {
      entry.addMethod(tags());
    }
    String field = relations.field();
    entry.addMethod(override("label")
        .addParameter(RuntimeNames.LABELS, "labels")
        .addStatement("this.$N = labels", field)
        .build());
    entry.addMethod(override("labels")
        .returns(RuntimeNames.LABELS)
        .addStatement("return $N", field)
        .build());
    entry.addMethod(override("isRevoked")
        .returns(TypeName.BOOLEAN)
        .addStatement("return $T.areRevoked($N)", RuntimeNames.LABELS, field)
        .build());
  }

  private MethodSpec tags() {
    MethodSpec.Builder spec = override("tags")
        .addAnnotations(Suppression.of(relations.lints()))
        .returns(ArrayTypeName.of(STRING));
    for (Variable variable : relations.variables()) {
      spec.addStatement(
          "var $N = $N == null ? null : $N.$L",
          variable.name(),
          variable.from(),
          variable.from(),
          variable.code());
    }
    CodeBlock all =
        relations.tags().stream().map(TagMethods::text).collect(CodeBlock.joining(",$W"));
    return spec.addStatement("return new $T[] {$L}", STRING, all).build();
  }

  /** One of the first two pieces has to be a text, or they would be added as numbers. */
  private static CodeBlock text(List<Piece> pieces) {
    CodeBlock terms =
        pieces.stream().map(TagMethods::term).skip(1).collect(CodeBlock.joining(" + "));
    CodeBlock first = term(pieces.get(0));
    boolean isText =
        pieces.get(0) instanceof Literal || (pieces.size() > 1 && pieces.get(1) instanceof Literal);
    CodeBlock start = isText ? first : CodeBlock.of("$T.valueOf($L)", STRING, first);
    return pieces.size() == 1 ? start : CodeBlock.of("$L + $L", start, terms);
  }

  private static CodeBlock term(Piece piece) {
    if (piece instanceof Literal literal) {
      return CodeBlock.of("$S", literal.text());
    }
    return piece instanceof Field field
        ? KeyCode.toArgument(field.component())
        : CodeBlock.of("$N", ((Value) piece).variable());
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
