package io.keepsake.processor.trees;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.keepsake.processor.read.code.MethodBodies;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** The view through javac's trees. */
final class JavacView implements SourceView {
  private final Trees trees;
  private final MethodBodies bodies;

  private JavacView(Trees trees, MethodBodies bodies) {
    this.trees = trees;
    this.bodies = bodies;
  }

  /**
   * Returns the view of an environment.
   *
   * @throws IllegalArgumentException if it is not the one of javac itself
   */
  static SourceView of(ProcessingEnvironment environment) {
    Trees trees = Trees.instance(environment);
    return new JavacView(trees, new JavacBodies(trees, environment.getElementUtils()));
  }

  @Override
  public MethodBodies bodies() {
    return bodies;
  }

  @Override
  public void tellOfLocalClasses(Set<? extends Element> roots) {
    for (Element root : roots) {
      TreePath path = trees.getPath(root);
      if (path != null) {
        new LocalClassScanner(trees, root).scan(path, null);
      }
    }
  }
}
