package io.keepsake.processor.model.type;

import io.keepsake.processor.model.Origin;

/**
 * An annotation that the generated class should carry as well, and cannot.
 *
 * @param origin where it is written
 * @param name its simple name
 * @param hidden the type, its own or one in its values, that cannot be named
 */
public record LostAnnotation(Origin origin, String name, String hidden) {}
