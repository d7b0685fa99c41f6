package io.keepsake.processor.trees;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/** Writes what stands in trees as words, and leaves out what says nothing of the code: modifiers and annotations. */
abstract class WordScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  final CodeText text = new CodeText();

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
    text.literal(literal.getValue());
    return null;
  }

  @Override
  public @Nullable Void visitPrimitiveType(PrimitiveTypeTree type, @Nullable Void unused) {
    text.word(type.getPrimitiveTypeKind().name());
    return null;
  }

  @Override
  public @Nullable Void visitTypeParameter(TypeParameterTree parameter, @Nullable Void unused) {
    text.word(parameter.getName().toString());
    return scan(parameter.getBounds(), null);
  }

  @Override
  public @Nullable Void visitLabeledStatement(
      LabeledStatementTree statement, @Nullable Void unused) {
    text.word(statement.getLabel().toString());
    return super.visitLabeledStatement(statement, null);
  }

  @Override
  public @Nullable Void visitBreak(BreakTree statement, @Nullable Void unused) {
    text.word(String.valueOf(statement.getLabel()));
    return null;
  }

  @Override
  public @Nullable Void visitContinue(ContinueTree statement, @Nullable Void unused) {
    text.word(String.valueOf(statement.getLabel()));
    return null;
  }

  @Override
  public @Nullable Void visitAnnotatedType(AnnotatedTypeTree type, @Nullable Void unused) {
    return scan(type.getUnderlyingType(), null);
  }

  @Override
  public @Nullable Void visitModifiers(ModifiersTree modifiers, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
    return null;
  }
}
