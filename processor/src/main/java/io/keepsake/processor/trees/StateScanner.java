package io.keepsake.processor.trees;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds what one method reads of its instance.
 *
 * <p>Bodies are parsed but not yet resolved when processors run, and to resolve them now would report types as missing that
 * are still to be generated. So names are resolved here: a name that is no local variable is a field of the instance if
 * the type has one of that name.
 */
final class StateScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
  /** The number of arguments of a method that is referred to and not called. */
  static final int ANY_NUMBER = -1;

  private final StateSearch search;
  private final ExecutableElement method;
  private final Set<String> found;
  private final Deque<Set<String>> scopes = new ArrayDeque<>();
  private int classesAround;

  /**
   * Creates a scanner.
   *
   * @param found takes what is found
   */
  StateScanner(StateSearch search, ExecutableElement method, Set<String> found) {
    this.search = search;
    this.method = method;
    this.found = found;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
    String name = identifier.getName().toString();
    if (name.equals("this")) {
      if (classesAround == 0) {
        found.add(name);
      }
    } else if (scopes.stream().noneMatch(scope -> scope.contains(name))
        && search.isState(name, method)) {
      found.add(name);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
    String name = select.getIdentifier().toString();
    if (isInstance(select)) {
      found.add(name);
    } else if (!isInstance(select.getExpression())) {
      scan(select.getExpression(), null);
    } else if (search.isState(name, method)) {
      found.add(name);
    }
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
    int arguments = call.getArguments().size();
    if (call.getMethodSelect() instanceof IdentifierTree called) {
      addCall(called.getName().toString(), arguments);
    } else if (call.getMethodSelect() instanceof MemberSelectTree select
        && isInstance(select.getExpression())) {
      addCall(select.getIdentifier().toString(), arguments);
    } else {
      scan(call.getMethodSelect(), null);
    }
    return scan(call.getArguments(), null);
  }

  @Override
  public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
    if (isInstance(reference.getQualifierExpression())) {
      addCall(reference.getName().toString(), ANY_NUMBER);
      return null;
    }
    return super.visitMemberReference(reference, null);
  }

  private void addCall(String name, int arguments) {
    boolean local = scopes.stream().anyMatch(scope -> scope.contains(name + "()"));
    if (!local && search.isStateful(name, arguments, method)) {
      found.add(name + "()");
    }
  }

  /** Tells of {@code this} and {@code super}, and of {@code Prices.this}, which means the instance in any class. */
  private boolean isInstance(ExpressionTree expression) {
    if (expression instanceof MemberSelectTree select) {
      return select.getIdentifier().contentEquals("this");
    }
    return classesAround == 0
        && expression instanceof IdentifierTree identifier
        && (identifier.getName().contentEquals("this")
            || identifier.getName().contentEquals("super"));
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
      scopes.getFirst().add(variable.getName().toString());
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
        scopes.getFirst().add(field.getName().toString());
      } else if (member instanceof MethodTree own) {
        scopes.getFirst().add(own.getName() + "()");
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

  private @Nullable Void inScope(Supplier<@Nullable Void> visit) {
    scopes.push(new HashSet<>());
    visit.get();
    scopes.pop();
    return null;
  }
}
