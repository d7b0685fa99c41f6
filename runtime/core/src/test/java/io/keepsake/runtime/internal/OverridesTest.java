package io.keepsake.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.fixture.MemoryStores;
import io.keepsake.runtime.spec.MemoClass;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.TierSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {
  private static final MemoClass PRICES = MemoClass.of("shop", "Prices", "quote", "rate");
  private static final MemoSpec QUOTE = PRICES.memo("quote", "String").ttl(1000).idle(100);

  private final Overrides overrides = new Overrides();

  private void add(String key, String value) {
    overrides.add(key, value, "override");
  }

  @Test
  void apply_eachAttribute_isInForce() {
    add("Prices.quote.capacity", "7");
    add("Prices.quote.ttl", "1s");
    add("Prices.quote.idle", "PT0.5S");
    add("Prices.quote.waitTimeout", "3ms");
    add("Prices.quote.enabled", "false");
    assertThat(overrides.apply(QUOTE))
        .isEqualTo(QUOTE
            .capacity(7)
            .ttl(1_000_000_000L)
            .idle(500_000_000L)
            .waitTimeout(3_000_000L)
            .enabled(false));
  }

  @Test
  void apply_toATier_isInForce() {
    add("Prices.quote.maxBytes", "1000000");
    add("Prices.quote.writeThrough", "true");
    add("Prices.quote.saveAfter", "5 in 10s, 1 in 1m");
    TierSpec tier = TierSpec.of(new MemoryStores(), "sku");
    assertThat(overrides.apply(QUOTE, tier))
        .isEqualTo(tier.maxBytes(1_000_000).writingThrough().saveAfter("5 in 10s", "1 in 1m"));
    assertThat(overrides.apply(PRICES.memo("rate", ""), tier)).isEqualTo(tier);
    assertThat(overrides.apply(QUOTE)).isEqualTo(QUOTE);
  }

  @Test
  void refuseTier_ofAMethodWithoutBytes_saysSo() {
    add("Prices.quote.maxBytes", "1000000");
    overrides.refuseTier(PRICES.memo("rate", ""));
    assertThatExceptionOfType(MemoConfigException.class)
        .isThrownBy(() -> overrides.refuseTier(QUOTE))
        .withMessageContaining("Prices.quote.maxBytes")
        .withMessageContaining("keeps no bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maxBytes | 0 | at least 1",
        "maxBytes | many | at least 1",
        "writeThrough | yes | true or false",
        "saveAfter | often | 10 in 300s",
        "saveAfter | 1 in 5s, 0 in 3s | 10 in 300s",
        "saveAfter | 10 in soon | 10 in 300s",
      })
  void add_valueOfATierThatCannotBe_isRefused(String attribute, String value, String why) {
    assertThatExceptionOfType(MemoConfigException.class)
        .isThrownBy(() -> add("Prices.quote." + attribute, value))
        .withMessageContaining("'Prices.quote." + attribute + "' = '" + value + "'")
        .withMessageContaining(why);
  }

  @Test
  void apply_anotherMethodOrClass_isUntouched() {
    add("Prices.rate.capacity", "7");
    add("Other.quote.capacity", "7");
    add("Outer.Prices.quote.capacity", "7");
    assertThat(overrides.apply(QUOTE)).isEqualTo(QUOTE);
  }

  @Test
  void apply_nestedClass_isNamedAsInSource() {
    add("Outer.Prices.quote.capacity", "7");
    MemoSpec nested = MemoClass.of("shop", "Outer.Prices", "quote").memo("quote", "");
    assertThat(overrides.apply(nested).capacity()).isEqualTo(7);
  }

  @Test
  void add_sameKeyTwice_theLaterOneWins() {
    add("Prices.quote.capacity", "7");
    add("Prices.quote.capacity", "8");
    assertThat(overrides.apply(QUOTE).capacity()).isEqualTo(8);
  }

  @Test
  void apply_methodThatIsNotMemoized_saysWhichAre() {
    add("Prices.qoute.capacity", "7");
    assertThatExceptionOfType(MemoConfigException.class)
        .isThrownBy(() -> overrides.apply(QUOTE))
        .withMessageContaining("'Prices.qoute.capacity' = '7'")
        .withMessageContaining("[quote, rate]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "idle"})
  void apply_lifetimeWhereNoneIsAnnotated_isRefused(String attribute) {
    add("Prices.quote." + attribute, "1s");
    assertThatExceptionOfType(MemoConfigException.class)
        .isThrownBy(() -> overrides.apply(PRICES.memo("quote", "String")))
        .withMessageContaining("only where the annotation gives one");
  }

  @ParameterizedTest
  @CsvSource({
    "refresh, 10m, shorter than ttl",
    "ttl, 4m, shorter than ttl",
    "staleOnTimeout, 31s, not be longer than hardTimeout",
    "hardTimeout, 900ms, not be longer than hardTimeout",
    "staleOnTimeout, 21s, not be longer than waitTimeout",
    "waitTimeout, 900ms, not be longer than waitTimeout",
  })
  void apply_whatTheCompilerWouldRefuse_isRefused(String attribute, String value, String why) {
    MemoSpec spec = PRICES
        .memo("quote", "String")
        .ttl(DurationText.nanos("10m"))
        .refresh(DurationText.nanos("5m"))
        .staleOnTimeout(DurationText.nanos("1s"))
        .waitTimeout(DurationText.nanos("20s"))
        .hardTimeout(DurationText.nanos("30s"));
    assertThat(overrides.apply(spec)).isEqualTo(spec);
    add("Prices.quote." + attribute, value);
    assertThatExceptionOfType(MemoConfigException.class)
        .isThrownBy(() -> overrides.apply(spec))
        .withMessageContaining("the overrides of Prices.quote(String) cannot be used")
        .withMessageContaining(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "capacity",
        "quote.capacity",
        "Prices..capacity",
        ".quote.capacity",
        "Prices.quote."
      })
  void add_malformedKey_saysHowItReads(String key) {
    assertThatExceptionOfType(MemoConfigException.class)
        .isThrownBy(() -> add(key, "1"))
        .withMessageContaining("'" + key + "'")
        .withMessageContaining("Class.method.attribute");
  }

  @Test
  void add_keyOfASystemProperty_saysHowItReads() {
    assertThatExceptionOfType(MemoConfigException.class)
        .isThrownBy(() -> add("keepsake.Prices.quote.capacity", "5"))
        .withMessageContaining("write Prices.quote.capacity");
  }

  @Test
  void add_unknownAttribute_saysWhichThereAre() {
    assertThatExceptionOfType(MemoConfigException.class)
        .isThrownBy(() -> add("Prices.quote.size", "1"))
        .withMessageContaining(
            "capacity, ttl, idle, waitTimeout, refresh, staleOnError, staleOnTimeout,"
                + " hardTimeout, enabled");
  }

  @ParameterizedTest
  @CsvSource({
    "capacity, 0",
    "capacity, -1",
    "capacity, many",
    "capacity, 3000000000",
    "ttl, 0s",
    "ttl, soon",
    "idle, -1s",
    "waitTimeout, 5",
    "enabled, yes",
    "enabled, TRUE",
    "enabled, ''",
  })
  void add_badValue_namesKeyAndValue(String attribute, String value) {
    assertThatExceptionOfType(MemoConfigException.class)
        .isThrownBy(() -> add("Prices.quote." + attribute, value))
        .withMessageContaining(
            "'Prices.quote." + attribute + "' = '" + value + "' cannot be used: ");
  }

  @Test
  void unclaimed_classThatMadeNoCache_isNamed() {
    add("Prices.quote.capacity", "7");
    add("Typo.quote.capacity", "7");
    assertThat(overrides.unclaimed()).isEqualTo("Prices.quote, Typo.quote");
    overrides.apply(QUOTE);
    assertThat(overrides.unclaimed()).isEqualTo("Typo.quote");
  }

  @Test
  void unclaimed_allClaimed_isNull() {
    add("Prices.rate.capacity", "7");
    overrides.apply(QUOTE);
    assertThat(overrides.unclaimed()).isNull();
  }

  @Test
  void addSystemProperties_thoseOfKeepsake_areTaken() {
    System.setProperty("keepsake.Prices.quote.capacity", "9");
    try {
      overrides.addSystemProperties();
    } finally {
      System.clearProperty("keepsake.Prices.quote.capacity");
    }
    assertThat(overrides.apply(QUOTE).capacity()).isEqualTo(9);
  }
}
