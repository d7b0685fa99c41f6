package io.keepsake.processor.model;

import java.util.Optional;

/**
 * A number of changes and a time, such as {@code 10 in 300s}, as it was written, and what became of it.
 *
 * @param text the text
 * @param failure why it does not say when to save, as the end of a sentence that begins with the text
 */
public record SaveText(String text, Optional<String> failure) {}
