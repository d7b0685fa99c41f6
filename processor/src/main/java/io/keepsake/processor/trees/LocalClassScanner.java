package io.keepsake.processor.trees;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import io.keepsake.processor.problem.Problem;
import io.keepsake.processor.problem.ProblemCode;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Finds memoized methods in classes inside of methods, by the names in the source: nothing is resolved there yet. */
final class LocalClassScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private static final String PACKAGE = "io.keepsake";
  private static final String MEMOIZE = PACKAGE + ".Memoize";

  private final Trees trees;
  private final Element root;

  LocalClassScanner(Trees trees, Element root) {
    this.trees = trees;
    this.root = root;
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    if (isInLocalClass(getCurrentPath())
        && method.getModifiers().getAnnotations().stream().anyMatch(this::isMemoize)) {
      tell(method);
    }
    return super.visitMethod(method, null);
  }

  private void tell(MethodTree method) {
    Problem problem = Problem.of(
        ProblemCode.HIDDEN_TYPE,
        root,
        method.getName()
            + " is memoized in a local or anonymous class, which no other class can see or extend.",
        "move the class out of the method, or memoize a method of the class around it.");
    trees.printMessage(
        problem.code().severity(),
        problem.message(),
        method,
        getCurrentPath().getCompilationUnit());
  }

  private static boolean isInLocalClass(TreePath method) {
    for (TreePath at = method.getParentPath(); at != null && at.getLeaf() instanceof ClassTree; ) {
      TreePath around = at.getParentPath();
      if (!(around.getLeaf() instanceof ClassTree)
          && !(around.getLeaf() instanceof CompilationUnitTree)) {
        return true;
      }
      at = around;
    }
    return false;
  }

  private boolean isMemoize(AnnotationTree annotation) {
    String name = annotation.getAnnotationType().toString();
    return name.equals(MEMOIZE) || (name.equals("Memoize") && isImported());
  }

  private boolean isImported() {
    return getCurrentPath().getCompilationUnit().getImports().stream()
        .map(ImportTree::getQualifiedIdentifier)
        .map(Tree::toString)
        .anyMatch(name -> name.equals(MEMOIZE) || name.equals(PACKAGE + ".*"));
  }
}
