package io.keepsake.processor.trees;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What stands in a type's declaration and makes its instances what they are. */
final class TypeParts {
  private TypeParts() {}

  /**
   * Returns what all instances of a type follow from: the parts of a record, in their order, and those constants of an enum
   * that are made by some code, in any. A constant without is its name, which is what is kept of it.
   */
  static List<? extends Tree> parts(ClassTree type) {
    List<Tree> parts = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (isPart(type, member)) {
        parts.add(member);
      }
    }
    if (type.getKind() == Tree.Kind.ENUM) {
      parts.sort(
          Comparator.comparing(constant -> ((VariableTree) constant).getName().toString()));
    }
    return parts;
  }

  /** Returns the names of the constants of an enum, in their order. */
  static List<String> constants(ClassTree type) {
    return type.getMembers().stream()
        .filter(member -> member instanceof VariableTree field && constant(type, field) != null)
        .map(constant -> ((VariableTree) constant).getName().toString())
        .toList();
  }

  /** Returns what makes a constant; null for any other field. */
  private static @Nullable NewClassTree constant(ClassTree type, VariableTree field) {
    return field.getInitializer() instanceof NewClassTree constant
            && SourceMembers.nameOf(constant.getIdentifier()).contentEquals(type.getSimpleName())
        ? constant
        : null;
  }

  private static boolean isPart(ClassTree type, Tree member) {
    if (!(member instanceof VariableTree field)) {
      return false;
    }
    return switch (type.getKind()) {
      case ENUM -> {
        NewClassTree constant = constant(type, field);
        yield constant != null
            && !(constant.getArguments().isEmpty() && constant.getClassBody() == null);
      }
      case RECORD -> !field.getModifiers().getFlags().contains(Modifier.STATIC);
      default -> false;
    };
  }
}
