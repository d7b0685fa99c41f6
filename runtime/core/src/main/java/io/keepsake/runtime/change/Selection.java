package io.keepsake.runtime.change;

import io.keepsake.runtime.Memos;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What an annotation says about the method whose answers are void: a constant of generated code.
 *
 * @param target the memoized method, such as {@code shop.PriceService.quote(String, int)}
 * @param size the number of components of its key
 * @param positions those that are known, ascending; empty if all answers are meant
 * @param opener sees to it that what is kept outside of memory is known too, before there is an instance; null if
 *     nothing is
 */
public record Selection(
    String target,
    int size,
    List<Integer> positions,
    @Nullable Consumer<Memos> opener) {

  /**
   * States a selection to all answers.
   *
   * @param target the memoized method
   * @param size the number of components of its key
   * @return the selection
   */
  public static Selection to(String target, int size) {
    return new Selection(target, size, List.of(), null);
  }

  /**
   * Returns this for the answers that have some components of the key.
   *
   * @param positions where they stand, from 0 on, ascending
   * @return the changed selection
   */
  public Selection by(int... positions) {
    return new Selection(target, size, Arrays.stream(positions).boxed().toList(), opener);
  }

  /**
   * Returns this for a method whose answers are kept outside of memory too.
   *
   * @param opener sees to it that they are known to {@link Memos#changes()}; may be called more than once
   * @return the changed selection
   */
  public Selection opening(Consumer<Memos> opener) {
    return new Selection(target, size, positions, opener);
  }

  @Override
  public String toString() {
    return target;
  }
}
