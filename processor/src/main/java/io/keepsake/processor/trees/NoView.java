package io.keepsake.processor.trees;

import io.keepsake.processor.read.code.MethodBodies;
import java.util.Set;
import javax.lang.model.element.Element;

/** The view of a compiler that shows no sources. */
final class NoView implements SourceView {

  @Override
  public MethodBodies bodies() {
    return MethodBodies.NONE;
  }

  @Override
  public void tellOfLocalClasses(Set<? extends Element> roots) {}
}
