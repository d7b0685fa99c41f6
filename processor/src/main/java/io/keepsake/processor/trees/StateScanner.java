package io.keepsake.processor.trees;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds what one method reads of its instance: a name that is no local variable is a field of the instance if the type
 * has one of that name.
 */
final class StateScanner extends ScopedScanner {
  /** The number of arguments of a method that is referred to and not called. */
  static final int ANY_NUMBER = -1;

  private final StateSearch search;
  private final ExecutableElement method;
  private final Set<String> found;

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
      if (!isInLocalClass()) {
        found.add(name);
      }
    } else if (!isLocal(name) && search.isState(name, method)) {
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
    if (!isLocalMethod(name) && search.isStateful(name, arguments, method)) {
      found.add(name + "()");
    }
  }

  /** Tells of {@code this} and {@code super}, and of {@code Prices.this}, which means the instance in any class. */
  private boolean isInstance(ExpressionTree expression) {
    if (expression instanceof MemberSelectTree select) {
      return select.getIdentifier().contentEquals("this");
    }
    return !isInLocalClass()
        && expression instanceof IdentifierTree identifier
        && (identifier.getName().contentEquals("this")
            || identifier.getName().contentEquals("super"));
  }
}
