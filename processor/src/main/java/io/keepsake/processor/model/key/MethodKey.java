package io.keepsake.processor.model.key;

import io.keepsake.processor.model.key.KeyDeclaration.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * The key of a memoized method.
 *
 * @param parameters what each parameter is for it, in the order of the parameters
 * @param control what the annotation says of it
 */
public record MethodKey(List<KeyDeclaration> parameters, KeyControl control) {

  /** Copies the list. */
  public MethodKey {
    parameters = List.copyOf(parameters);
  }

  /**
   * Returns what has a name: the parameters, as left out where something else is made of them, and then the components
   * that are none.
   */
  public List<KeyDeclaration> roots() {
    List<KeyDeclaration> all = new ArrayList<>();
    for (KeyDeclaration key : parameters) {
      all.add(control.whole().isPresent() ? key.leftOut() : key);
    }
    components().stream().filter(key -> key.source() != Source.PARAMETER).forEach(all::add);
    return all;
  }

  /** Returns what is in the key, in its order. */
  public List<KeyDeclaration> components() {
    List<KeyDeclaration> all = new ArrayList<>();
    control.fields().stream().map(KeyField::component).forEach(each -> each.ifPresent(all::add));
    if (control.whole().isPresent()) {
      all.add(control.whole().get().component());
    } else {
      parameters.stream().filter(key -> key.ignored().isEmpty()).forEach(all::add);
    }
    return all;
  }
}
