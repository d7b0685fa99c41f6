package io.keepsake.processor.model.outcome;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Lint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The methods that are asked about answers.
 *
 * @param unless tells which answers are not kept
 * @param onlyIf tells which are
 * @param ttlFrom tells how long
 * @param value the type of the answers, of a future that of its results, as it is known where they are asked
 * @param key the types of what is in the key, in the order of the parameters
 * @param lints the warnings that the calls provoke
 */
public record AskingDeclaration(
    Optional<AskedMethod> unless,
    Optional<AskedMethod> onlyIf,
    Optional<AskedMethod> ttlFrom,
    TypeName value,
    List<TypeName> key,
    Set<Lint> lints) {

  /** Copies the collections. */
  public AskingDeclaration {
    key = List.copyOf(key);
    lints = Set.copyOf(lints);
  }
}
