package io.keepsake.processor.model.plan.method;

import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.relation.SourceMethod;
import java.util.List;
import java.util.Set;

/**
 * What the answers of a method have to do with others.
 *
 * @param field the field of an entry that holds its tags
 * @param written the tags as the annotation has them
 * @param variables what has to be asked before the tags can be made, in order
 * @param tags what each tag is made of
 * @param sources the methods whose answers these are made of
 * @param lints the warnings that the accessors provoke
 * @param inherits the memoized methods whose answers these are too
 */
public record RelationsPlan(
    String field,
    List<String> written,
    List<Variable> variables,
    List<List<Piece>> tags,
    List<SourceMethod> sources,
    Set<Lint> lints,
    List<String> inherits) {

  /** Copies the collections. */
  public RelationsPlan {
    written = List.copyOf(written);
    variables = List.copyOf(variables);
    tags = List.copyOf(tags);
    sources = List.copyOf(sources);
    lints = Set.copyOf(lints);
    inherits = List.copyOf(inherits);
  }

  /** Whether entries have tags, those included that stand for what others are made of. */
  public boolean isTagged() {
    return !written.isEmpty() || !sources.isEmpty();
  }

  /**
   * A local variable.
   *
   * @param name its name
   * @param from the field or the variable that is asked; if that is null, so is this
   * @param code what stands behind the dot
   */
  public record Variable(String name, String from, String code) {}

  /** A piece of a tag. */
  public sealed interface Piece {}

  /** A text. */
  public record Literal(String text) implements Piece {}

  /** The value of a variable. */
  public record Value(String variable) implements Piece {}

  /** The value of a field. */
  public record Field(KeyComponent component) implements Piece {}
}
