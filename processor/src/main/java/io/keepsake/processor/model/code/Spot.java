package io.keepsake.processor.model.code;

import io.keepsake.processor.model.Origin;
import java.util.function.BiConsumer;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * A place inside of a method's body, which has no element of its own. All of them are equal to each other, as
 * {@linkplain Origin origins} are.
 *
 * @param method the method around it
 * @param printer prints a message there
 */
public record Spot(Element method, BiConsumer<Diagnostic.Kind, String> printer) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Spot;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "in " + method;
  }
}
