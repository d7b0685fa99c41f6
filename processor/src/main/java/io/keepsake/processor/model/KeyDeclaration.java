package io.keepsake.processor.model;

import io.keepsake.processor.model.data.DataGraph;
import java.util.Optional;

/**
 * What a parameter of a memoized method is for the key.
 *
 * @param origin the parameter, where it is declared
 * @param name the parameter's name
 * @param type its type as a key component
 * @param ignored the {@code @KeyIgnore}, if there is one
 * @param keyBy the {@code @KeyBy}, if there is one
 * @param data what is taken of it as data, for a backend that keeps bytes, if it is in the key
 */
public record KeyDeclaration(
    Origin origin,
    String name,
    KeyType type,
    Optional<Origin> ignored,
    Optional<KeyByDeclaration> keyBy,
    Optional<DataGraph> data) {}
