package io.keepsake.processor.trees;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import io.keepsake.processor.trees.SourceMembers.Member;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds what makes the keys of a method of what it is called with: the class that {@code key} names, and the members that
 * {@code keyFields} and {@code @KeyBy} name. If one of them changes, an old key may stand for another call.
 */
final class KeyScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  private static final Set<String> KEYS = Set.of("key", "keyFields");

  private final SourceMembers members;
  private final Consumer<List<Member>> reached;

  KeyScanner(SourceMembers members, Consumer<List<Member>> reached) {
    this.members = members;
    this.reached = reached;
  }

  /** Looks at the annotations of a method and of its parameters. */
  void look(MethodTree method) {
    scan(method.getModifiers(), null);
    method.getParameters().forEach(parameter -> scan(parameter.getModifiers(), null));
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
    String name = SourceMembers.nameOf(annotation.getAnnotationType());
    for (ExpressionTree argument : annotation.getArguments()) {
      boolean isKey = name.equals("KeyBy")
          || (name.equals("Memoize")
              && argument instanceof AssignmentTree assignment
              && KEYS.contains(SourceMembers.nameOf(assignment.getVariable())));
      if (isKey) {
        scan(
            argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument,
            null);
      }
    }
    return null;
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
    String name = String.valueOf(literal.getValue());
    reached.accept(members.fields(name));
    reached.accept(members.methods(name, 0));
    return null;
  }

  /** The name of a constant, or of a class. */
  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
    if (select.getIdentifier().contentEquals("class")) {
      reached.accept(members.all(SourceMembers.nameOf(select.getExpression())));
    } else {
      reached.accept(members.fields(select.getIdentifier().toString()));
    }
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree constant, @Nullable Void unused) {
    reached.accept(members.fields(constant.getName().toString()));
    return null;
  }
}
