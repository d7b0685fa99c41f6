package io.keepsake.processor.model.change;

import java.util.Optional;

/**
 * What became of one component of the key of the target.
 *
 * @param name the parameter of the memoized method
 * @param type its type as a person reads it
 * @param source where it comes from, if something fits
 * @param misfit the type of a parameter of the same name that does not fit, as a person reads it
 * @param whole whether it is the parameter itself, and not only what {@code @KeyBy} takes of it
 */
public record PartDeclaration(
    String name,
    String type,
    Optional<PartSource> source,
    Optional<String> misfit,
    boolean whole) {}
