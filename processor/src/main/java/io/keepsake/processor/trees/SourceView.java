package io.keepsake.processor.trees;

import io.keepsake.processor.read.code.MethodBodies;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;

/** What is to be seen of the sources. */
public interface SourceView {

  /** Returns what shows the bodies of methods. */
  MethodBodies bodies();

  /** Tells of memoized methods in the local and anonymous classes of some types: no compiler shows them to processors. */
  void tellOfLocalClasses(Set<? extends Element> roots);

  /** Returns all that this compiler shows, which may be nothing. */
  static SourceView of(ProcessingEnvironment environment) {
    try {
      return JavacView.of(environment);
    } catch (IllegalArgumentException | LinkageError noJavac) {
      return new NoView();
    }
  }
}
