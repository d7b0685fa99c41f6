package io.keepsake.processor.trees;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Knows what expressions in a method name: fields, instances and classes. */
abstract class MemberScanner extends ScopedScanner {
  /** What names mean that are not declared in the method. */
  final MeantNames names;

  MemberScanner(MeantNames names) {
    this.names = names;
  }

  /** Finds the field of this instance, or the static field, that an expression names. */
  final Optional<VariableElement> fieldOf(ExpressionTree expression) {
    if (expression instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      return isLocal(name) ? Optional.empty() : names.field(name);
    }
    if (expression instanceof MemberSelectTree select) {
      String name = select.getIdentifier().toString();
      Optional<TypeElement> instance = instanceOf(select.getExpression());
      return instance.isPresent()
          ? names.fieldOf(instance.get(), name)
          : classOf(select.getExpression())
              .flatMap(type -> names.fieldOf(type, name))
              .filter(field -> field.getModifiers().contains(Modifier.STATIC));
    }
    return Optional.empty();
  }

  /** Returns the type of {@code this} and {@code super}, and of {@code Prices.this}, which is the one of any class. */
  final Optional<TypeElement> instanceOf(ExpressionTree expression) {
    if (expression instanceof MemberSelectTree select) {
      return select.getIdentifier().contentEquals("this")
          ? names.enclosing(SourceMembers.nameOf(select.getExpression()))
          : Optional.empty();
    }
    boolean isOwn = !isInLocalClass()
        && expression instanceof IdentifierTree identifier
        && (identifier.getName().contentEquals("this")
            || identifier.getName().contentEquals("super"));
    return isOwn ? names.own() : Optional.empty();
  }

  /** Finds the class that an expression names, if it is written as classes are. */
  final Optional<TypeElement> classOf(ExpressionTree expression) {
    String simple = SourceMembers.nameOf(expression);
    return !simple.isEmpty() && Character.isUpperCase(simple.charAt(0))
        ? names.find(className(expression))
        : Optional.empty();
  }

  /** Returns the qualified name of the class that an expression names; empty if it names a variable, or nothing. */
  final String className(Tree expression) {
    if (expression instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      return isLocal(name) || names.field(name).isPresent() ? "" : names.qualify(name);
    }
    if (expression instanceof MemberSelectTree select) {
      String around = className(select.getExpression());
      return around.isEmpty() ? "" : around + "." + select.getIdentifier();
    }
    return "";
  }
}
