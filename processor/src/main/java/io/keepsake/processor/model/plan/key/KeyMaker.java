package io.keepsake.processor.model.plan.key;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** What makes a component of a key that is no argument, and no part of one. */
public sealed interface KeyMaker {

  /**
   * A static method or a constructor that is given parameters of the memoized method.
   *
   * @param type the class that has it
   * @param method the name of the method, empty for the constructor
   */
  record Factory(ClassName type, Optional<String> method, List<Argument> arguments)
      implements KeyMaker {

    /** Copies the list. */
    public Factory {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A field or a method of the instance.
   *
   * @param isMethod whether it is a method
   */
  record Member(String name, boolean isMethod) implements KeyMaker {}

  /**
   * A parameter that is passed on.
   *
   * @param cast the type as which it is passed, if that has to be said
   */
  record Argument(String parameter, Optional<TypeName> cast) {}
}
