package io.keepsake.processor.round.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compiled;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A build of the files that a build tool takes for changed keeps answers where a build of all files keeps them: the same
 * fingerprints, the same schemas, the same directories.
 *
 * <p>What is rebuilt is the changed file; if it has changed for those who use it, also the files of these, and the ones that
 * generated classes originate from which use it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PartialBuildTest {
  private static final Project ORIGINAL = Project.original();

  private Compiled built;
  private SortedMap<String, SortedMap<String, String>> before;

  @BeforeAll
  void build(@TempDir Path directory) {
    built = ORIGINAL.all();
    before = Project.report(built, directory);
    assertThat(before.values().stream().map(each -> each.get("method")))
        .containsExactlyInAnyOrder(
            "shop.more.Child.quote(String, int)",
            "shop.more.Child.shipping(String)",
            "shop.more.Grand.quote(String, int)",
            "shop.more.Grand.shipping(String)",
            "shop.more.Grand.weight(int)",
            "shop.more.Last.quote(String, int)",
            "shop.more.Last.shipping(String)",
            "shop.more.Last.weight(int)",
            "shop.Rates.rate(Currency)",
            "shop.more.MoreRates.rate(Currency)");
    assertThat(before.values()).allMatch(each -> !each.get("code").isEmpty());
  }

  /** The methods are those that another directory has than before, by class and name. */
  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        // a body, and what it reaches in its file
        "Base  | sku, price + margin() | sku, price - margin() | | Child.quote Grand.quote Last.quote",
        "Base  | text.length() * 2     | text.length() * 5     | | Child.quote Grand.quote Last.quote",
        "Base  | FEE = 3               | FEE = 4               | | Child.shipping Grand.shipping Last.shipping",
        "Rates | + base()              | - base()              | | Rates.rate MoreRates.rate",
        "Rates | return 0.5            | return 0.25           | | Rates.rate MoreRates.rate",
        "Grand | grams * 2L            | grams * 3L            | | Grand.weight Last.weight",
        // what takes the place of something that a body may call
        "Child | surcharge() + 1       | surcharge() + 2       | | Child.quote Child.shipping Grand.quote Grand.shipping Last.quote Last.shipping",
        "Child | return 10             | return 11             | | Child.quote Child.shipping Grand.quote Grand.shipping Last.quote Last.shipping",
        "Last  | return 20             | return 21             | | Last.quote Last.shipping Last.weight",
        "MoreRates | return 0.75       | return 0.8            | | MoreRates.rate",
        // types of answers; who uses them is built again
        "Quote | int price,            | long price,           | Base Child Grand Last | Child.quote Grand.quote Last.quote",
        "Quote | @Maybe Currency currency | @Maybe Currency coin | Base Child Grand Last | Child.quote Grand.quote Last.quote",
        // the same answers as before
        "Quote | Math.max(price, 0)    | Math.max(price, 1)    | |",
        "Currency | EUR, USD           | USD, EUR              | |",
        "Currency | EUR, USD           | EUR, USD, GBP         | Base Child Grand Last Rates MoreRates |",
        "Child | nobody asks           | nobody                | |",
        "Base  | int price = helper    | /* a note */ int price = helper | |",
        "Base  | text                  | words                 | |",
        "Base  | FEE + margin()        | (FEE)   +   margin()  | |",
        "Child | return 10             | // ten⏎    return 10  | |",
        "Rates | package shop;         | /* a head */⏎package shop; | |",
        "Middle | {}                   | { void more() {} }    | |",
      })
  void partialBuild_givesWhatAFullOneGives(
      String file,
      String from,
      String to,
      String users,
      String changed,
      @TempDir Path partial,
      @TempDir Path full) {
    Project edited = ORIGINAL.edited(file, from, to.replace('⏎', '\n'));
    Set<String> rebuilt = new TreeSet<>(Set.of(file));
    if (users != null) {
      rebuilt.addAll(Set.of(users.split(" ", -1)));
    }
    var after = Project.report(edited.only(rebuilt, built), partial);
    assertThat(after).isEqualTo(Project.report(edited.all(), full));

    SortedMap<String, SortedMap<String, String>> moved = new TreeMap<>(after);
    moved.keySet().removeAll(before.keySet());
    assertThat(moved.values().stream().map(PartialBuildTest::name))
        .containsExactlyInAnyOrder(changed == null ? new String[0] : changed.split(" ", -1));
  }

  private static String name(SortedMap<String, String> about) {
    String method = about.get("method");
    return method.substring(0, method.indexOf('(')).replaceAll(".*\\.(\\w+\\.\\w+)", "$1");
  }
}
