package io.keepsake.processor.trees;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Follows a method through the methods of its own instance that it calls.
 *
 * <p>A called method counts as state if it reads state, and also if its body is not to be seen: sharing answers has to be
 * proven harmless.
 */
final class StateSearch {
  private final Trees trees;
  private final List<? extends Element> members;
  private final Set<ExecutableElement> visited = new HashSet<>();

  /**
   * Creates a search.
   *
   * @param members the members of the type, inherited ones included
   */
  StateSearch(Trees trees, List<? extends Element> members) {
    this.trees = trees;
    this.members = members;
  }

  /** Tells whether a method has a body that this compilation shows. */
  boolean canSee(ExecutableElement method) {
    MethodTree tree = trees.getTree(method);
    return tree != null && tree.getBody() != null;
  }

  /** Returns the instance members that a method reads, in source order; none if it was looked at before. */
  Set<String> membersReadBy(ExecutableElement method) {
    Set<String> found = new LinkedHashSet<>();
    if (visited.add(method)) {
      new StateScanner(this, method, found).scan(trees.getTree(method), null);
    }
    return found;
  }

  /** Tells whether a name in a method's body, where no local variable has it, is an instance field. */
  boolean isState(String field, ExecutableElement method) {
    return ElementFilter.fieldsIn(candidates(method)).stream()
        .anyMatch(each -> each.getSimpleName().contentEquals(field) && isState(each));
  }

  /** Tells whether a call in a method's body, without a receiver or on {@code this}, depends on the instance. */
  boolean isStateful(String name, int arguments, ExecutableElement method) {
    List<ExecutableElement> called = ElementFilter.methodsIn(candidates(method)).stream()
        .filter(each -> each.getSimpleName().contentEquals(name) && takes(each, arguments))
        .toList();
    boolean canBeStatic =
        called.stream().anyMatch(each -> each.getModifiers().contains(Modifier.STATIC));
    return !canBeStatic
        && called.stream()
            .anyMatch(each -> !visited.contains(each)
                && (!canSee(each) || !membersReadBy(each).isEmpty()));
  }

  private List<? extends Element> candidates(ExecutableElement method) {
    List<Element> candidates = new ArrayList<>(members);
    if (method.getEnclosingElement() instanceof TypeElement owner) {
      owner.getEnclosedElements().stream().filter(StateSearch::isPrivate).forEach(candidates::add);
    }
    return candidates;
  }

  private static boolean isPrivate(Element member) {
    return member.getModifiers().contains(Modifier.PRIVATE);
  }

  private static boolean isState(VariableElement field) {
    return !field.getModifiers().contains(Modifier.STATIC) && field.getConstantValue() == null;
  }

  /** Tells whether a method can be called with so many arguments, or {@link StateScanner#ANY_NUMBER}. */
  static boolean takes(ExecutableElement method, int arguments) {
    int parameters = method.getParameters().size();
    return arguments == StateScanner.ANY_NUMBER
        || arguments == parameters
        || (method.isVarArgs() && arguments >= parameters - 1);
  }
}
