package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.service.Keyed;
import io.keepsake.contract.service.Keyed.Level;
import io.keepsake.contract.service.Keyed.Point;
import io.keepsake.runtime.Memos;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which calls share an answer, and which never do. */
abstract class KeysContract extends Contract {
  private @Nullable Memos memos;
  private @Nullable Keyed keyed;

  KeysContract(Kit kit) {
    super(kit);
  }

  @BeforeEach
  void setUp() {
    memos = memos().build();
    keyed = kit.keyed(memos);
  }

  /** Each computation gives another string, so answers are equal only if one of them is a hit. */
  private static void assertApart(String... answers) {
    assertThat(answers).doesNotHaveDuplicates();
  }

  private static void assertOne(String... answers) {
    assertThat(new HashSet<>(Arrays.asList(answers))).hasSize(1);
  }

  @Test
  void collidingStrings_areApart() {
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertApart(
        keyed.joined("Aa", "z"),
        keyed.joined("BB", "z"),
        keyed.joined("z", "Aa"),
        keyed.joined("z", "BB"));
    assertThat(keyed.joined("Aa", "z")).startsWith("joined[Aa, z]#1");
    assertThat(keyed.joined("BB", "z")).startsWith("joined[BB, z]#2");
  }

  @Test
  void manyStringsOfOneHash_areApart() {
    Map<String, String> answers = new HashMap<>();
    for (int i = 0; i < 512; i++) {
      StringBuilder key = new StringBuilder();
      for (int bit = 0; bit < 9; bit++) {
        key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      answers.put(key.toString(), keyed.text(key.toString()));
    }
    assertThat(new HashSet<>(answers.values())).hasSize(512);
    answers.forEach((key, answer) -> assertThat(keyed.text(key)).isEqualTo(answer));
  }

  @Test
  void joinedStrings_areApart() {
    assertApart(
        keyed.joined("a b", "c"),
        keyed.joined("a", "b c"),
        keyed.joined("a b c", ""),
        keyed.joined("", "a b c"),
        keyed.joined("a,b", "c"),
        keyed.joined("a", "b,c"));
  }

  @Test
  void digits_areApart() {
    assertApart(
        keyed.digits(1, 23), keyed.digits(12, 3), keyed.digits(123, 0), keyed.digits(3, 12));
    assertApart(keyed.digits(0, 31), keyed.digits(1, 0)); // equal by 31 * a + b
    assertApart(keyed.digits(0, 0), keyed.digits(-1, 31), keyed.digits(Integer.MIN_VALUE, 0));
  }

  @Test
  void equalStrings_neednotBeTheSame() {
    assertOne(keyed.text("abc"), keyed.text(new String("abc")), keyed.text("ab" + 'c'));
  }

  @Test
  void null_isAKeyOfItsOwn() {
    assertOne(keyed.text(null), keyed.text(null));
    assertApart(keyed.text(null), keyed.text("null"), keyed.text(""));
    assertOne(keyed.array(null), keyed.array(null));
    assertApart(keyed.array(null), keyed.array(new int[0]), keyed.array(new int[1]));
  }

  @Test
  void overloads_areApart() {
    assertApart(
        keyed.overload("7"),
        keyed.overload(7),
        keyed.overload(7L),
        keyed.overload(Integer.valueOf(7)),
        keyed.overload("7", 7));
    assertThat(keyed.overload(7)).startsWith("overloadInt[");
    assertThat(keyed.overload(7L)).startsWith("overloadLong[");
    assertThat(keyed.overload(Integer.valueOf(7))).startsWith("overloadInteger[");
    assertThat(keyed.overload("7")).startsWith("overloadString[");
  }

  @Test
  void methodsOfOneClass_areApart() {
    assertApart(keyed.twin("a"), keyed.other("a"), keyed.text("a"));
  }

  @Test
  void sameMethodName_inTwoClasses_isApart() {
    UnaryOperator<String> twin = kit.keyedTwin(memos);
    assertThat(keyed.twin("a")).startsWith("twin[a]");
    assertThat(twin.apply("a")).startsWith("twin of twin[a]");
    assertThat(keyed.twin("a")).startsWith("twin[a]");
  }

  @Test
  void subclass_besideItsParent_isApart() {
    Keyed child = kit.keyedChild(memos);
    assertThat(keyed.twin("a")).startsWith("twin[a]");
    assertThat(child.twin("a")).startsWith("child of twin[a]");
    assertOne(child.twin("a"), child.twin("a"));
    assertThat(keyed.twin("a")).startsWith("twin[a]");
    assertThat(child.unflagged()).startsWith("child of");
    assertThat(keyed.unflagged()).startsWith("unflagged");
  }

  @Test
  void awkwardNames_areOnlyNames() {
    assertThat(keyed.awkward("a", 1, "b", "c", "d", "e")).startsWith("awkward[a, 1, b, c, d, e]");
    assertOne(keyed.awkward("a", 1, "b", "c", "d", "e"), keyed.awkward("a", 1, "b", "c", "d", "e"));
    assertApart(
        keyed.awkward("a", 1, "b", "c", "d", "e"),
        keyed.awkward("x", 1, "b", "c", "d", "e"),
        keyed.awkward("a", 2, "b", "c", "d", "e"),
        keyed.awkward("a", 1, "x", "c", "d", "e"),
        keyed.awkward("a", 1, "b", "x", "d", "e"),
        keyed.awkward("a", 1, "b", "c", "x", "e"),
        keyed.awkward("a", 1, "b", "c", "d", "x"));
    assertApart(
        keyed.awkwardToo("a", 1, "b", "c", "d", "e"),
        keyed.awkwardToo("x", 1, "b", "c", "d", "e"),
        keyed.awkwardToo("a", 2, "b", "c", "d", "e"),
        keyed.awkwardToo("a", 1, "x", "c", "d", "e"),
        keyed.awkwardToo("a", 1, "b", "x", "d", "e"),
        keyed.awkwardToo("a", 1, "b", "c", "x", "e"),
        keyed.awkwardToo("a", 1, "b", "c", "d", "x"));
  }

  @Test
  void numbers_areComparedAsDoubleEqualsDoes() {
    double otherNan = Double.longBitsToDouble(0x7ff8000000000123L);
    assertApart(keyed.real(0.0), keyed.real(-0.0), keyed.real(Double.NaN), keyed.real(1.0));
    assertOne(keyed.real(Double.NaN), keyed.real(otherNan), keyed.real(0.0 / 0.0));
    assertOne(keyed.real(-0.0), keyed.real(-0.0));
    assertApart(keyed.real(0.0f), keyed.real(-0.0f), keyed.real(Float.NaN));
    assertOne(keyed.real(Float.NaN), keyed.real(Float.intBitsToFloat(0x7fc00123)));
    assertApart(keyed.boxed(0.0), keyed.boxed(-0.0), keyed.boxed((Double) null));
    assertOne(keyed.boxed(Double.NaN), keyed.boxed(otherNan));
    assertApart(keyed.boxed(0.0f), keyed.boxed(-0.0f));
    assertOne(keyed.boxed(Float.NaN), keyed.boxed(Float.NaN));
  }

  @Test
  void numbersInRecordsAndArrays_areComparedAsDoubleEqualsDoes() {
    double otherNan = Double.longBitsToDouble(0x7ff8000000000123L);
    assertApart(
        keyed.point(new Point(0.0, 0f)),
        keyed.point(new Point(-0.0, 0f)),
        keyed.point(new Point(0.0, -0f)));
    assertOne(
        keyed.point(new Point(Double.NaN, Float.NaN)), keyed.point(new Point(otherNan, 0f / 0f)));
    assertApart(keyed.reals(new double[] {0.0}), keyed.reals(new double[] {-0.0}));
    assertOne(keyed.reals(new double[] {Double.NaN, 1}), keyed.reals(new double[] {otherNan, 1}));
    assertApart(keyed.reals(new float[] {0f}), keyed.reals(new float[] {-0f}));
    assertOne(keyed.reals(new float[] {Float.NaN}), keyed.reals(new float[] {Float.NaN}));
  }

  @Test
  void longsAndChars_areComparedInFull() {
    assertApart(keyed.large(1L), keyed.large(1L << 32), keyed.large((1L << 32) + 1));
    assertApart(keyed.large(0), keyed.large(-1L), keyed.large(Long.MIN_VALUE));
    assertOne(keyed.large(1L << 40), keyed.large(1L << 40));
    assertApart(keyed.letter('a'), keyed.letter('b'), keyed.letter('\0'));
  }

  @Test
  void booleansAndEnums_haveAPlaceEach() {
    assertApart(
        keyed.flagged(true, Level.LOW),
        keyed.flagged(true, Level.HIGH),
        keyed.flagged(true, null),
        keyed.flagged(false, Level.LOW),
        keyed.flagged(false, Level.HIGH),
        keyed.flagged(false, null));
    assertOne(keyed.flagged(true, null), keyed.flagged(true, null));
    assertOne(keyed.unflagged(), keyed.unflagged());
  }

  @Test
  void genericArguments_areComparedByEquals() {
    assumeFalse(kit.keepsBytes(), "a type variable has no bytes, and the compiler says so");
    assertOne(keyed.generic("a", "b"), keyed.generic("a", "b"));
    assertApart(keyed.generic("1", "2"), keyed.generic(1, 2), keyed.generic(1L, 2L));
  }

  @Test
  void varargs_areComparedByContent() {
    assertOne(keyed.strings("a", "b"), keyed.strings(new String[] {"a", new String("b")}));
    assertApart(
        keyed.strings(),
        keyed.strings(""),
        keyed.strings("a"),
        keyed.strings("a", "b"),
        keyed.strings("b", "a"),
        keyed.strings("ab"),
        keyed.strings((String) null));
  }

  @Test
  void setsAndMaps_filledInAnyOrder_areOne() {
    Set<String> sorted = new TreeSet<>(Comparator.reverseOrder());
    sorted.addAll(List.of("x", "y", "z"));
    assertOne(
        keyed.set(new LinkedHashSet<>(List.of("x", "y", "z"))),
        keyed.set(new LinkedHashSet<>(List.of("z", "y", "x"))),
        keyed.set(new HashSet<>(List.of("y", "z", "x"))),
        keyed.set(sorted));
    Map<String, Integer> ascending = new LinkedHashMap<>();
    Map<String, Integer> descending = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      ascending.put("k" + i, i);
      descending.put("k" + (49 - i), 49 - i);
    }
    assertOne(
        keyed.map(ascending),
        keyed.map(descending),
        keyed.map(new TreeMap<>(ascending)),
        keyed.map(new ConcurrentHashMap<>(ascending)));
    descending.put("k7", 8);
    assertApart(keyed.map(ascending), keyed.map(descending), keyed.map(Map.of()));
  }

  @Test
  void lists_areComparedByContentAndOrder() {
    assertOne(
        keyed.list(List.of("a", "b")),
        keyed.list(new ArrayList<>(List.of("a", "b"))),
        keyed.list(new LinkedList<>(List.of("a", "b"))),
        keyed.list(Arrays.asList("a", "b")));
    assertApart(
        keyed.list(List.of("a", "b")), keyed.list(List.of("b", "a")), keyed.list(List.of()));
    assertApart(
        keyed.nestedList(List.of(List.of("a"), List.of("b"))),
        keyed.nestedList(List.of(List.of("a", "b"))),
        keyed.nestedList(List.of(List.of(), List.of("a", "b"))));
    assertApart(keyed.nestedArray(new int[][] {{1}, {2}}), keyed.nestedArray(new int[][] {{1, 2}}));
    assertOne(keyed.nestedArray(new int[][] {{1}, {2}}), keyed.nestedArray(new int[][] {{1}, {2}}));
  }

  @Test
  void collections_areComparedByContent_listsAndSetsApart() {
    assertOne(
        keyed.collection(new ArrayDeque<>(List.of("a", "b"))),
        keyed.collection(new ArrayDeque<>(List.of("a", "b"))),
        keyed.collection(List.of("a", "b")));
    assertApart(
        keyed.collection(List.of("a", "b")),
        keyed.collection(Set.of("a", "b")),
        keyed.collection(List.of("b", "a")));
  }
}
