package io.keepsake.processor.model.key;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * The class that {@code key} names.
 *
 * @param component its objects, as the only component of the key that is made of arguments
 * @param type the class as a person reads it
 * @param flaw why its objects are no keys, if they are none, as the end of a sentence
 * @param makers what makes one of the method's parameters; of several, those that take most of them
 * @param misfits what else makes one, and what each lacks
 */
public record WholeKey(
    KeyDeclaration component,
    String type,
    Optional<String> flaw,
    List<Maker> makers,
    List<String> misfits) {

  /** Copies the lists. */
  public WholeKey {
    makers = List.copyOf(makers);
    misfits = List.copyOf(misfits);
  }

  /**
   * A static method or a constructor whose parameters a memoized method has.
   *
   * @param text its signature, as a person reads it
   * @param type the class
   * @param method the name of the method, empty for the constructor
   * @param thrown the checked exceptions that it declares, as a person reads them
   */
  public record Maker(
      String text,
      ClassName type,
      Optional<String> method,
      List<Argument> arguments,
      List<String> thrown) {

    /** Copies the lists. */
    public Maker {
      arguments = List.copyOf(arguments);
      thrown = List.copyOf(thrown);
    }
  }

  /**
   * What a maker is given.
   *
   * @param parameter the number of the memoized method's parameter
   * @param cast the type as which it is passed, where another maker could be meant otherwise
   */
  public record Argument(int parameter, Optional<TypeName> cast) {}
}
