package io.keepsake.processor.model.change;

import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.method.MethodDeclaration.MethodHeader;
import io.keepsake.processor.model.result.ResultKind;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A method with {@code @Invalidates} or {@code @Updates}, the type's own or an inherited one.
 *
 * @param origin the method, where it is declared
 * @param header its name, modifiers and where it stands
 * @param signature what it takes and gives, as seen from the reading type
 * @param result what it returns
 * @param memoized whether it is memoized itself
 * @param changes its annotations, in their order
 */
public record ChangingMethod(
    Origin origin,
    MethodHeader header,
    Signature signature,
    ResultKind result,
    boolean memoized,
    List<ChangeDeclaration> changes) {

  /** Copies the list. */
  public ChangingMethod {
    changes = List.copyOf(changes);
  }

  /** Tells whether the method has a modifier, written or implied. */
  public boolean is(Modifier modifier) {
    return header.modifiers().contains(modifier);
  }

  /** Returns the method for messages: {@code Orders.update(String)}. */
  public String text() {
    return header.owner() + "." + header.name() + "(" + header.parameters() + ")";
  }
}
