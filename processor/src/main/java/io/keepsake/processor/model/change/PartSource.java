package io.keepsake.processor.model.change;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Lint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a value comes from.
 *
 * @param parameter the number of the annotated method's parameter, or {@link #RESULT}
 * @param calls the methods without parameters that lead on from there
 * @param keyBy the method of {@code @KeyBy} that takes the component of the value
 * @param cast the primitive type that the value is turned into, if it is of another one
 * @param sequence whether it is read into a list, as the key is
 * @param copied whether it is the parameter itself, and something that may change before it is used
 * @param lints the warnings that the calls provoke
 */
public record PartSource(
    int parameter,
    List<String> calls,
    Optional<String> keyBy,
    Optional<TypeName> cast,
    boolean sequence,
    boolean copied,
    Set<Lint> lints) {
  /** The number that stands for what the method returns. */
  public static final int RESULT = -1;

  /** Copies the collections. */
  public PartSource {
    calls = List.copyOf(calls);
    lints = Set.copyOf(lints);
  }
}
