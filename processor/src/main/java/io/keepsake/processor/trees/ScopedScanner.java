package io.keepsake.processor.trees;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Knows which names in a method are its own: variables, and the members of classes inside of it.
 *
 * <p>Bodies are parsed but not yet resolved when processors run, and to resolve them now would report types as missing that
 * are still to be generated. So names are resolved here.
 */
abstract class ScopedScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  private final Deque<Map<String, Tree>> scopes = new ArrayDeque<>();
  private int classesAround;

  /** Returns what declares a name where the scanner is, or null if nothing in the scanned tree does. */
  final @Nullable Tree declarationOf(String name) {
    for (Map<String, Tree> scope : scopes) {
      Tree declaration = scope.get(name);
      if (declaration != null) {
        return declaration;
      }
    }
    return null;
  }

  final boolean isLocal(String name) {
    return declarationOf(name) != null;
  }

  /** Tells whether a call means a method of a class inside of the scanned tree. */
  final boolean isLocalMethod(String name) {
    return isLocal(name + "()");
  }

  /** Tells whether {@code this} is an instance of a class inside of the scanned tree. */
  final boolean isInLocalClass() {
    return classesAround > 0;
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree block, @Nullable Void unused) {
    return scan(block.getBlock(), null); // what is locked is no value
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
    super.visitVariable(variable, null);
    if (!scopes.isEmpty()) {
      scopes.getFirst().put(variable.getName().toString(), variable);
    }
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree local, @Nullable Void unused) {
    return inScope(() -> {
      declareMembers(local);
      classesAround++;
      super.visitClass(local, null);
      classesAround--;
      return null;
    });
  }

  private void declareMembers(ClassTree local) {
    for (Tree member : local.getMembers()) {
      if (member instanceof VariableTree field) {
        scopes.getFirst().put(field.getName().toString(), field);
      } else if (member instanceof MethodTree own) {
        scopes.getFirst().put(own.getName() + "()", own);
      }
    }
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    return inScope(() -> {
      scan(tree.getParameters(), null);
      return scan(tree.getBody(), null);
    });
  }

  @Override
  public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
    return inScope(() -> super.visitBlock(block, null));
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void unused) {
    return inScope(() -> super.visitForLoop(loop, null));
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
    return inScope(() -> super.visitEnhancedForLoop(loop, null));
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
    return inScope(() -> super.visitLambdaExpression(lambda, null));
  }

  @Override
  public @Nullable Void visitTry(TryTree statement, @Nullable Void unused) {
    return inScope(() -> super.visitTry(statement, null));
  }

  @Override
  public @Nullable Void visitCatch(CatchTree clause, @Nullable Void unused) {
    return inScope(() -> super.visitCatch(clause, null));
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree statement, @Nullable Void unused) {
    return inScope(() -> super.visitSwitch(statement, null));
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree cases, @Nullable Void unused) {
    return inScope(() -> super.visitSwitchExpression(cases, null));
  }

  private @Nullable Void inScope(Supplier<@Nullable Void> visit) {
    scopes.push(new HashMap<>());
    visit.get();
    scopes.pop();
    return null;
  }
}
