package io.keepsake.processor.model.type;

import io.keepsake.processor.model.Origin;

/**
 * A type that what is generated would have to name, and cannot.
 *
 * @param origin where it is mentioned
 * @param member what mentions it
 * @param name the type
 * @param isNear whether it is of the same package, so that it is private, or stands in a private type
 */
public record HiddenType(Origin origin, String member, String name, boolean isNear) {}
