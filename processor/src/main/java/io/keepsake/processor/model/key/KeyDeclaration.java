package io.keepsake.processor.model.key;

import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.data.DataGraph;
import java.util.Optional;

/**
 * What a parameter of a memoized method is for the key, or what is in the key beside the parameters.
 *
 * @param origin the parameter, where it is declared, or the value of the annotation
 * @param name the parameter's name, or that of the member
 * @param source where it is taken from
 * @param type its type as a key component
 * @param ignored the {@code @KeyIgnore}, if there is one
 * @param keyBy the {@code @KeyBy}, if there is one
 * @param data what is taken of it as data, for a backend that keeps bytes, if it is in the key
 */
public record KeyDeclaration(
    Origin origin,
    String name,
    Source source,
    KeyType type,
    Optional<Origin> ignored,
    Optional<KeyByDeclaration> keyBy,
    Optional<DataGraph> data) {

  /** Returns the same, not in the key. */
  public KeyDeclaration leftOut() {
    return new KeyDeclaration(origin, name, source, type, Optional.of(origin), keyBy, data);
  }

  /** Where something in a key is taken from. */
  public enum Source {
    /** A parameter of the method. */
    PARAMETER,

    /** A field or a method of the instance. */
    MEMBER,

    /** An object that is made of the parameters. */
    WHOLE
  }
}
