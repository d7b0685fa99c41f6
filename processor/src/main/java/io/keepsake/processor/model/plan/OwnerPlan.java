package io.keepsake.processor.model.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;

/**
 * What the caches of one generated class have in common.
 *
 * @param type the user's type
 * @param methods the names of its memoized methods, sorted
 * @param constant the name of the constant that stands for the type
 * @param delegate the name of the field of a wrapper that holds the wrapped one
 * @param serial what is done for its instances where they are serialized
 * @param qualified simple names that mean something else inside of the class, so that types of that name are qualified
 */
public record OwnerPlan(
    ClassName type,
    List<String> methods,
    String constant,
    String delegate,
    Serial serial,
    Set<String> qualified) {

  /** Copies the collections. */
  public OwnerPlan {
    methods = List.copyOf(methods);
    qualified = Set.copyOf(qualified);
  }

  /** What is done for instances that are serialized; caches are not. */
  public enum Serial {
    /** They cannot be. */
    NONE,

    /** They have a version, and are made by a constructor where they are read back. */
    MADE,

    /** They have a version, and are given new caches where they are read back. */
    RESTORED
  }
}
