package io.keepsake.processor.read;

import io.keepsake.processor.model.StateUse;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What shows the bodies of methods, as far as this compiler does. */
public interface MethodBodies {
  /** Shows none. */
  MethodBodies NONE = (method, type) -> StateUse.UNKNOWN;

  /** Returns what the body of a method, called on an instance of a type, reads of that instance. */
  StateUse stateUse(ExecutableElement method, TypeElement type);
}
