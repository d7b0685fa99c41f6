package io.keepsake.processor.model;

import java.util.Optional;

/**
 * What a parameter of a memoized method is for the key.
 *
 * @param origin the parameter, where it is declared
 * @param name the parameter's name
 * @param type its type as a key component
 * @param ignored the {@code @KeyIgnore}, if there is one
 * @param keyBy the {@code @KeyBy}, if there is one
 */
public record KeyDeclaration(
    Origin origin,
    String name,
    KeyType type,
    Optional<Origin> ignored,
    Optional<KeyByDeclaration> keyBy) {}
