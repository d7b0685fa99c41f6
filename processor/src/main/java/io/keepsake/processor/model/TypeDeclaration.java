package io.keepsake.processor.model;

import java.util.List;

/**
 * A type with memoized methods as its author wrote it: facts, without an opinion on them.
 *
 * @param origin the type
 * @param shape its head
 * @param generated what is known of the class to be generated
 * @param constructors the constructors that the generated class can call, in source order
 * @param methods the memoized methods, own ones in source order and then inherited ones by name
 * @param forwarded for an interface, all other methods that a wrapper has to implement, by name
 * @param strays annotations on parameters that say nothing
 */
public record TypeDeclaration(
    Origin origin,
    TypeShape shape,
    GeneratedType generated,
    List<ConstructorDeclaration> constructors,
    List<MethodDeclaration> methods,
    List<ForwardedMethod> forwarded,
    List<StrayAnnotation> strays) {

  /** Copies the lists. */
  public TypeDeclaration {
    constructors = List.copyOf(constructors);
    methods = List.copyOf(methods);
    forwarded = List.copyOf(forwarded);
    strays = List.copyOf(strays);
  }
}
