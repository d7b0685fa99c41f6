package io.keepsake.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTextTest {
  private static String text(Object... arguments) {
    return ArgumentsText.of(arguments);
  }

  @Test
  void of_plainArguments_areWrittenAsInSource() {
    assertThat(text()).isEqualTo("()");
    assertThat(text("abc", 3, null, 'x')).isEqualTo("(\"abc\", 3, null, x)");
    assertThat(text((Object) null)).isEqualTo("(null)");
  }

  @Test
  void of_arrays_areWrittenWithTheirContent() {
    assertThat(text(new int[] {1, 2}, new Object[] {"a", new long[] {3}}))
        .isEqualTo("([1, 2], [a, [3]])");
  }

  @Test
  void of_longText_isShortened() {
    assertThat(text("x".repeat(1000))).hasSizeLessThan(90).endsWith("…\")");
    assertThat(text("x".repeat(80))).isEqualTo("(\"" + "x".repeat(80) + "\")");
  }

  @Test
  void of_arrayInsideItself_comesToAnEnd() {
    Object[] array = new Object[1];
    array[0] = array;
    assertThat(text((Object) array)).isEqualTo("([[...]])");
  }

  @Test
  void of_failingToString_namesTheFailure() {
    Object argument = new Object() {
      @Override
      public String toString() {
        throw new IllegalStateException("no text");
      }
    };
    assertThat(text(1, argument))
        .startsWith("(1, (toString")
        .contains("java.lang.IllegalStateException");
  }

  @Test
  void of_listsInsideEachOther_doNotFail() {
    List<Object> one = new ArrayList<>();
    List<Object> other = new ArrayList<>(List.of(one));
    one.add(other);
    assertThat(text(one)).contains("java.lang.StackOverflowError");
  }
}
