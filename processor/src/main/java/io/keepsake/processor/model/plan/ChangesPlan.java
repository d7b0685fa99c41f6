package io.keepsake.processor.model.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * How a generated class changes answers of other methods.
 *
 * @param field the name of the field with what knows their caches
 * @param constants what the annotations say, each once
 * @param methods the methods that do it
 */
public record ChangesPlan(
    String field, List<SelectionConstant> constants, List<ChangingPlan> methods) {

  /** Copies the lists. */
  public ChangesPlan {
    constants = List.copyOf(constants);
    methods = List.copyOf(methods);
  }

  /** Tells whether an instance has to know the caches. */
  public boolean hasField() {
    return methods.stream().anyMatch(method -> !method.head().home().isStatic());
  }

  /**
   * A constant that says which answers are meant.
   *
   * @param name its name
   * @param target the memoized method, such as {@code shop.PriceService.quote(String, int)}
   * @param size the number of components of its key
   * @param positions those that are known; empty for all answers
   * @param kept what its answers are kept in besides memory
   */
  public record SelectionConstant(
      String name, String target, int size, List<Integer> positions, Optional<Kept> kept) {

    /** Copies the list. */
    public SelectionConstant {
      positions = List.copyOf(positions);
    }
  }

  /**
   * What answers are kept in besides memory.
   *
   * @param generated the class that opens it, if it keeps bytes
   * @param type the type of the memoized method
   * @param method its name
   * @param parameters its parameter types as a person reads them
   * @param cacheName the name of its cache, where the annotation gives one
   */
  public record Kept(
      Optional<ClassName> generated,
      ClassName type,
      String method,
      String parameters,
      Optional<String> cacheName) {}
}
