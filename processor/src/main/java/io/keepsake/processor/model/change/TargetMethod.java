package io.keepsake.processor.model.change;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.type.TypeDeclaration;
import java.util.List;
import java.util.Optional;

/**
 * A memoized method whose answers others change.
 *
 * @param type its type
 * @param generated the class that is generated for the type
 * @param name its name
 * @param parameters its parameter types as a person reads them
 * @param cacheName the name of its cache, where the annotation gives one
 * @param keeping where its answers are
 * @param plainKey whether each part of its key is made of one of its parameters
 * @param named whether the names of its parameters are known, and not made up because a class file has none
 * @param declaration the type as it was read, where its handle is needed
 */
public record TargetMethod(
    ClassName type,
    ClassName generated,
    String name,
    String parameters,
    Optional<String> cacheName,
    Keeping keeping,
    boolean plainKey,
    boolean named,
    Optional<TypeDeclaration> declaration) {

  /** Where answers are. */
  public enum Keeping {
    /** In memory alone. */
    MEMORY,

    /** In memory, and as bytes behind it. */
    BYTES,

    /** In memory, and in a store of the application. */
    STORE,

    /** In memory, and wherever hooks of the application keep them. */
    HOOKS
  }

  /** Returns the method as stores are told: {@code shop.PriceService.quote(String, int)}. */
  public String qualifiedSignature() {
    String home = type.packageName().isEmpty() ? "" : type.packageName() + ".";
    return home + signature();
  }

  /** Returns the method as a person reads it: {@code PriceService.quote(String, int)}. */
  public String signature() {
    return sourceName() + "." + name + "(" + parameters + ")";
  }

  /** Returns the type as in the source: {@code Outer.Inner}. */
  public String sourceName() {
    return String.join(".", List.copyOf(type.simpleNames()));
  }
}
