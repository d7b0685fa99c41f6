package io.keepsake.processor.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.data.DataGraph;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.DataType.Custom;
import io.keepsake.processor.model.data.DataType.Enumeration;
import io.keepsake.processor.model.data.DataType.Reference;
import io.keepsake.processor.model.data.DataType.Scalar;
import io.keepsake.processor.model.data.Definition;
import io.keepsake.processor.model.plan.table.Helpers;
import io.keepsake.processor.model.plan.table.Helpers.Helper;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Plans the methods of one class that turn values into bytes. */
final class HelperPlanner {
  private final Function<DataType, TypeName> held;
  private final boolean inKey;
  /** Methods named {@code writeObject} or {@code readExternal} would look as if they were for Java serialization. */
  private final UniqueNames words = UniqueNames.besides(Set.of("Object", "External"));

  private final UniqueNames constants = UniqueNames.besides(Set.of());
  private final Map<TypeName, Helper> methods = new LinkedHashMap<>();
  private final Map<ClassName, String> codecs = new LinkedHashMap<>();

  private HelperPlanner(Function<DataType, TypeName> held, boolean inKey) {
    this.held = held;
    this.inKey = inKey;
  }

  /** Plans the methods of a codec. */
  static Helpers ofCodec(DataGraph graph) {
    boolean isOpen = HeldTypes.haveWildcards(graph);
    Function<DataType, TypeName> held =
        isOpen ? data -> HeldTypes.covariant(data.type()) : DataType::type;
    return new HelperPlanner(held, false).plan(List.of(graph));
  }

  /** Plans the methods of an entry that write its key. */
  static Helpers ofKey(List<DataGraph> components) {
    return new HelperPlanner(HeldTypes::inKey, true).plan(components);
  }

  private Helpers plan(List<DataGraph> graphs) {
    graphs.forEach(graph -> add(graph, graph.root()));
    return new Helpers(methods, codecs);
  }

  private void add(DataGraph graph, DataType data) {
    if (isAtomic(data) || methods.containsKey(data.type())) {
      return;
    }
    Optional<Definition> definition = data instanceof Reference reference
        ? Optional.of(graph.definition(reference))
        : Optional.empty();
    String word = words.claim(DataWords.of(data));
    methods.put(
        data.type(), new Helper(data, definition, word, held.apply(data), isInside(graph, data)));
    if (data instanceof Custom custom) {
      codecs.computeIfAbsent(
          custom.codec(), codec -> constants.claim(Words.constant(codec.simpleName())));
    }
    graph.parts(data).forEach(part -> add(graph, part));
  }

  /** Keys write an enum as they write a scalar; nobody has to read it back. */
  private boolean isAtomic(DataType data) {
    return data instanceof Scalar || (inKey && data instanceof Enumeration);
  }

  /** Tells whether values of a record or a sealed type can be inside of each other. */
  private static boolean isInside(DataGraph graph, DataType data) {
    return data instanceof Reference
        && graph.parts(data).stream()
            .anyMatch(part -> reaches(graph, part, data.type(), new HashSet<>()));
  }

  private static boolean reaches(
      DataGraph graph, DataType from, TypeName wanted, Set<TypeName> seen) {
    return from.type().equals(wanted)
        || (seen.add(from.type())
            && graph.parts(from).stream().anyMatch(part -> reaches(graph, part, wanted, seen)));
  }
}
