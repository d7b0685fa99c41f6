package io.keepsake.processor.model.code;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * What stands for the code of a method.
 *
 * @param method its name and erased parameter types, by which generated classes ask each other for its code; empty for a
 *     method that has none
 * @param inherited the generated class of a supertype in another file, which knows the code of the method
 * @param own the fingerprint of what the type's own file has of the code: 32 hexadecimal digits
 * @param isSeen whether the compiler shows all of the code, here or there
 * @param hidden types in other files that override what the method may call, and have no generated class to tell of it
 */
public record CodeDeclaration(
    String method,
    Optional<ClassName> inherited,
    Optional<String> own,
    boolean isSeen,
    List<String> hidden) {

  /** The member class of a generated class that generated classes of subclasses ask. */
  public static final String HOLDER = "KeptCode";

  /** Copies the list. */
  public CodeDeclaration {
    hidden = List.copyOf(hidden);
  }
}
