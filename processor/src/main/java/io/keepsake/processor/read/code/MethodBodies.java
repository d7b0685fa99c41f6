package io.keepsake.processor.read.code;

import io.keepsake.processor.model.code.BodyFinding;
import io.keepsake.processor.model.code.StateUse;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What shows the bodies of methods, as far as this compiler does. */
public interface MethodBodies {
  /** Shows none. */
  MethodBodies NONE = new MethodBodies() {
    @Override
    public StateUse stateUse(ExecutableElement method, TypeElement type) {
      return StateUse.UNKNOWN;
    }

    @Override
    public Optional<String> fingerprint(ExecutableElement method, TypeElement type) {
      return Optional.empty();
    }

    @Override
    public Optional<String> fingerprint(List<ExecutableElement> methods) {
      return Optional.empty();
    }

    @Override
    public boolean areInOneFile(TypeElement type, TypeElement other) {
      return false;
    }

    @Override
    public Optional<List<BodyFinding>> findings(ExecutableElement method, TypeElement type) {
      return Optional.empty();
    }
  };

  /** Returns what the body of a method, called on an instance of a type, reads of that instance. */
  StateUse stateUse(ExecutableElement method, TypeElement type);

  /**
   * Returns 128 bits in hexadecimal digits which change when the code of a method does, in the source file of a type.
   *
   * @return nothing where that file shows no body of the method
   */
  Optional<String> fingerprint(ExecutableElement method, TypeElement type);

  /**
   * Returns 128 bits in hexadecimal digits which change when the code of one of some methods does, in their source file.
   *
   * @param methods at least one, all in the same source file
   * @return nothing where no bodies are shown
   */
  Optional<String> fingerprint(List<ExecutableElement> methods);

  /** Tells whether two types are known to be written in one source file. */
  boolean areInOneFile(TypeElement type, TypeElement other);

  /**
   * Returns what makes the answers of a method doubtful, in its body and in the methods of the same source file that it
   * calls, each once.
   *
   * @return nothing where the source file of the type shows no body of the method
   */
  Optional<List<BodyFinding>> findings(ExecutableElement method, TypeElement type);
}
