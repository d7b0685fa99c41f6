package io.keepsake.processor.trees;

import com.sun.source.util.Trees;
import io.keepsake.processor.model.StateUse;
import io.keepsake.processor.read.MethodBodies;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Looks for instance state in the bodies that javac has parsed. */
final class JavacBodies implements MethodBodies {
  private final Trees trees;
  private final Elements elements;

  JavacBodies(Trees trees, Elements elements) {
    this.trees = trees;
    this.elements = elements;
  }

  @Override
  public StateUse stateUse(ExecutableElement method, TypeElement type) {
    StateSearch search = new StateSearch(trees, elements.getAllMembers(type));
    if (!search.canSee(method)) {
      return StateUse.UNKNOWN;
    }
    Set<String> members = search.membersReadBy(method);
    return new StateUse(true, List.copyOf(members));
  }
}
