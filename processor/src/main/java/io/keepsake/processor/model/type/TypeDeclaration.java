package io.keepsake.processor.model.type;

import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.batch.BatchDeclaration;
import io.keepsake.processor.model.change.ChangingMethod;
import io.keepsake.processor.model.method.MethodDeclaration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * A type with memoized methods, or such that change their answers, as its author wrote it: facts, without an opinion on them.
 *
 * @param origin the type
 * @param shape its head
 * @param generated what is known of the class to be generated
 * @param repeated what the generated class has of its own for each that the type has
 * @param memoized the methods whose answers are kept
 * @param changing the methods that change answers of memoized ones, own ones in source order and then inherited ones
 * @param strays annotations on parameters that say nothing
 */
public record TypeDeclaration(
    Origin origin,
    TypeShape shape,
    GeneratedType generated,
    Repeated repeated,
    Memoized memoized,
    List<ChangingMethod> changing,
    List<StrayAnnotation> strays) {

  /** Copies the lists. */
  public TypeDeclaration {
    changing = List.copyOf(changing);
    strays = List.copyOf(strays);
  }

  /** Returns the memoized methods, own ones in source order and then inherited ones by name. */
  public List<MethodDeclaration> methods() {
    return memoized.methods();
  }

  /** Returns the methods that give many of their answers, own ones in source order and then inherited ones. */
  public List<BatchDeclaration> batches() {
    return memoized.batches();
  }

  /** Returns the constructors that the generated class can call, in source order. */
  public List<ConstructorDeclaration> constructors() {
    return repeated.constructors();
  }

  /** Returns, for an interface, all other methods that a wrapper has to implement, by name. */
  public List<ForwardedMethod> forwarded() {
    return repeated.forwarded();
  }

  /** Tells whether there is anything to generate a class for. */
  public boolean isEmpty() {
    return methods().isEmpty() && batches().isEmpty() && changing.isEmpty();
  }

  /** Returns the memoized method whose answers another one gives, if it was found. */
  public Optional<MethodDeclaration> partnerOf(BatchDeclaration batch) {
    return batch
        .match()
        .flatMap(match -> methods().stream()
            .filter(method -> method.handle().accessor().equals(match.handle()))
            .findFirst());
  }

  /** Tells whether there are instance methods that a generated class replaces. */
  public boolean hasInstanceMethods() {
    return methods().stream().anyMatch(method -> !method.is(Modifier.STATIC))
        || changing.stream().anyMatch(method -> !method.is(Modifier.STATIC));
  }

  /**
   * The methods whose answers are kept.
   *
   * @param methods those that give one answer, and have a cache each
   * @param batches those that give many answers of one of the others
   */
  public record Memoized(List<MethodDeclaration> methods, List<BatchDeclaration> batches) {

    /** Copies the lists. */
    public Memoized {
      methods = List.copyOf(methods);
      batches = List.copyOf(batches);
    }
  }

  /**
   * What a generated class repeats, and passes on.
   *
   * @param constructors the constructors that it can call, in source order
   * @param forwarded for an interface, all other methods that a wrapper has to implement, by name
   * @param lost the annotations that it should repeat, and cannot
   */
  public record Repeated(
      List<ConstructorDeclaration> constructors,
      List<ForwardedMethod> forwarded,
      List<LostAnnotation> lost) {

    /** Copies the lists. */
    public Repeated {
      constructors = List.copyOf(constructors);
      forwarded = List.copyOf(forwarded);
      lost = List.copyOf(lost);
    }
  }
}
