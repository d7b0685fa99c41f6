package io.keepsake.processor.model;

/**
 * One attribute of an annotation.
 *
 * @param value what it says, or its default
 * @param written whether it was written out
 * @param origin the value in the source, or the annotation where the value is the default
 * @param <T> the type of the value
 */
public record Attribute<T>(T value, boolean written, Origin origin) {}
