package io.keepsake.processor.plan;

import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.method.RelationsPlan;
import io.keepsake.processor.model.plan.method.RelationsPlan.Field;
import io.keepsake.processor.model.plan.method.RelationsPlan.Literal;
import io.keepsake.processor.model.plan.method.RelationsPlan.Piece;
import io.keepsake.processor.model.plan.method.RelationsPlan.Value;
import io.keepsake.processor.model.plan.method.RelationsPlan.Variable;
import io.keepsake.processor.model.relation.SourceMethod;
import io.keepsake.processor.model.relation.TagDeclaration;
import io.keepsake.processor.model.relation.TagPart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides how the tags of a method's answers are made. What several of them ask is asked once. */
final class RelationsPlanner {
  private final MethodDeclaration method;
  private final List<Parameter> parameters;
  private final List<KeyComponent> components;
  private final UniqueNames names;
  private final List<Variable> variables = new ArrayList<>();
  private final Set<Lint> lints = EnumSet.noneOf(Lint.class);

  /**
   * Creates a planner.
   *
   * @param parameters the method's parameters under their final names
   * @param components what entries hold of them
   * @param names the names of fields and local variables of an entry
   */
  RelationsPlanner(
      MethodDeclaration method,
      List<Parameter> parameters,
      List<KeyComponent> components,
      UniqueNames names) {
    this.method = method;
    this.parameters = parameters;
    this.components = components;
    this.names = names;
  }

  RelationsPlan plan(Suppressions suppressions) {
    String field = method.relations().isNone() ? "" : names.claim("labels");
    List<List<Piece>> tags =
        method.relations().tags().stream().map(this::pieces).toList();
    List<SourceMethod> sources = method.relations().dependsOn().stream()
        .flatMap(dependency -> dependency.sources().stream())
        .distinct()
        .toList();
    return new RelationsPlan(
        field,
        method.relations().tags().stream()
            .map(TagDeclaration::text)
            .map(Attribute::value)
            .toList(),
        variables,
        tags,
        sources,
        suppressions.open(lints),
        method.relations().inherits());
  }

  private List<Piece> pieces(TagDeclaration tag) {
    List<Piece> pieces = new ArrayList<>();
    for (TagPart part : tag.parts()) {
      if (part instanceof TagPart.Literal literal) {
        pieces.add(new Literal(literal.text()));
      } else if (part instanceof TagPart.Path path) {
        lints.addAll(path.lints());
        pieces.add(piece(path));
      }
    }
    return pieces;
  }

  private Piece piece(TagPart.Path path) {
    KeyComponent component = component(path.parameter());
    if (path.steps().isEmpty()) {
      return new Field(component);
    }
    String from = component.name();
    for (TagPart.Step step : path.steps()) {
      from = variable(from, step);
    }
    return new Value(from);
  }

  /** Behind the parameters are the components that are none, which come first in the key. */
  private KeyComponent component(int root) {
    if (root >= parameters.size()) {
      return components.get(root - parameters.size());
    }
    String parameter = parameters.get(root).name();
    return components.stream()
        .filter(each -> each.parameter().equals(parameter))
        .findFirst()
        .orElseThrow();
  }

  private String variable(String from, TagPart.Step step) {
    for (Variable known : variables) {
      if (known.from().equals(from) && known.code().equals(step.code())) {
        return known.name();
      }
    }
    String name = names.claim(from + Words.type(step.property()));
    variables.add(new Variable(name, from, step.code()));
    return name;
  }
}
