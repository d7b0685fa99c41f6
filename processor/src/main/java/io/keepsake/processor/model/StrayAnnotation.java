package io.keepsake.processor.model;

/**
 * A {@code @KeyIgnore} or {@code @KeyBy} on a parameter of a method that is not memoized, where it says nothing.
 *
 * @param origin the parameter and the annotation on it
 * @param annotation the annotation's simple name
 * @param method the method that the parameter belongs to
 */
public record StrayAnnotation(Origin origin, String annotation, String method) {}
