package io.keepsake.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SimpleTimeZone;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate")
class KeySinkTest {
  private static byte[] key(Consumer<KeySink> arguments) {
    KeySink sink = KeySink.of("m", "");
    arguments.accept(sink);
    return sink.toByteArray();
  }

  private static void assertRefused(Consumer<KeySink> arguments) {
    assertThatExceptionOfType(CodecException.class).isThrownBy(() -> key(arguments));
  }

  @Test
  void arguments_equalAsJavaHasThem_giveTheSameBytesAndOthersOthers() {
    long seed = 4;
    KeyModel model = new KeyModel(new Random(seed));
    Map<String, List<@Nullable Object>> arguments = new HashMap<>();
    Map<List<@Nullable Object>, String> keys = new HashMap<>();
    int repeated = 0;
    for (int i = 0; i < 200_000; i++) {
      List<@Nullable Object> some = model.arguments();
      String key = HexFormat.of().formatHex(model.key(some));
      List<@Nullable Object> other = arguments.putIfAbsent(key, some);
      String before = keys.putIfAbsent(some, key);
      assertThat(before == null ? key : before)
          .as("seed %s, bytes of %s", seed, some)
          .isEqualTo(key);
      assertThat(other == null ? some : other)
          .as("seed %s, bytes %s", seed, key)
          .isEqualTo(some);
      repeated += other == null ? 0 : 1;
    }
    assertThat(repeated).isBetween(10_000, 190_000);
  }

  @Test
  void arguments_ofAnyKind_canBeRead() {
    long seed = 5;
    KeyModel model = new KeyModel(new Random(seed));
    for (int i = 0; i < 50_000; i++) {
      List<@Nullable Object> some = model.arguments();
      assertThat(KeyReader.describe(model.key(some)).texts())
          .as("seed %s, arguments %s", seed, some)
          .hasSameSizeAs(some);
    }
  }

  @Test
  void method_andSignature_arePartOfTheKey() {
    assertThat(KeySink.of("ab", "c").toByteArray())
        .isNotEqualTo(KeySink.of("a", "bc").toByteArray());
    assertThat(KeySink.of("a", "int").toByteArray())
        .isNotEqualTo(KeySink.of("a", "long").toByteArray());
  }

  @Test
  void list_ofAnotherSizeThanItSays_isRefused() {
    assertRefused(key -> key.beginList(1));
    assertRefused(key -> {
      key.beginList(2);
      key.beginList(0);
      key.beginRecord("r", 1);
    });
    assertRefused(key -> key.beginOptional(true));
  }

  @Test
  void set_ofAnotherSizeThanItSays_isRefused() {
    assertRefused(key -> {
      key.beginSet(2);
      element(key, 1);
      key.endSet();
    });
    assertRefused(key -> {
      key.beginSet(1);
      element(key, 1);
      element(key, 2);
      key.endSet();
    });
    assertRefused(key -> {
      key.beginSet(1);
      element(key, 1);
    });
    assertRefused(key -> {
      key.beginSet(1);
      key.beginElement();
      key.endElement();
    });
    assertRefused(key -> {
      key.beginSet(1);
      key.beginElement();
      key.write(1);
      key.write(2);
      key.endElement();
      key.endSet();
    });
    assertRefused(key -> {
      key.beginMap(1);
      element(key, 1);
      key.endMap();
    });
  }

  private static void element(KeySink key, int value) {
    key.beginElement();
    key.write(value);
    key.endElement();
  }

  /** As a set by identity may have them. */
  @Test
  void set_equalElements_countOnce() {
    byte[] twice = key(key -> {
      key.beginSet(3);
      element(key, 7);
      element(key, 5);
      element(key, 7);
      key.endSet();
    });
    byte[] once = key(key -> {
      key.beginSet(2);
      element(key, 5);
      element(key, 7);
      key.endSet();
    });
    assertThat(twice).isEqualTo(once);
  }

  @Test
  void set_manyElements_areInOrder() {
    long seed = 6;
    List<Integer> numbers = new Random(seed).ints(5_000).distinct().boxed().toList();
    byte[] key = key(sink -> {
      sink.beginSet(numbers.size());
      numbers.forEach(number -> element(sink, number));
      sink.endSet();
    });
    List<Integer> sorted = numbers.stream().sorted(Integer::compareUnsigned).toList();
    assertThat(KeyReader.describe(key).values().get(0)).isEqualTo(sorted);
  }

  @Test
  void nesting_beyondTheBound_isRefused() {
    byte[] deepest = key(lists(499).andThen(KeySink::writeNull));
    assertThat(KeyReader.describe(deepest).texts()).hasSize(1);
    assertRefused(lists(501).andThen(KeySink::writeNull));
  }

  private static Consumer<KeySink> lists(int depth) {
    return key -> {
      for (int i = 0; i < depth; i++) {
        key.beginList(1);
      }
    };
  }

  @Test
  void date_ofASubclass_isRefused() {
    assertRefused(key -> key.write(new Date(1) {}));
    assertThat(key(key -> key.write((Date) null))).isEqualTo(key(KeySink::writeNull));
  }

  @Test
  void calendar_thatIsNotTold_isRefused() {
    Calendar zone = new GregorianCalendar(new SimpleTimeZone(1234, "Europe/Paris"));
    assertRefused(key -> key.write(zone));
    Calendar fields = new GregorianCalendar(2024, Calendar.JANUARY, 1);
    fields.setLenient(false);
    fields.set(Calendar.MONTH, 77);
    assertRefused(key -> key.write(fields));
    assertRefused(
        key -> key.write(new Calendar.Builder().setCalendarType("japanese").build()));
  }

  @Test
  void calendar_withFieldsThatWereSet_staysAsItIs() {
    Calendar calendar = new GregorianCalendar(2024, Calendar.JANUARY, 31);
    calendar.set(Calendar.MONTH, Calendar.FEBRUARY);
    byte[] key = key(sink -> sink.write(calendar));
    // If the calendar had been computed, the 31st of February would now be in March.
    calendar.set(Calendar.DAY_OF_MONTH, 1);
    assertThat(calendar.get(Calendar.MONTH)).isEqualTo(Calendar.FEBRUARY);
    assertThat(KeyReader.describe(key).texts()).hasSize(1);
  }
}
