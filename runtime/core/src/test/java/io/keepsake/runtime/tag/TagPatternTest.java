package io.keepsake.runtime.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagPatternTest {

  @ParameterizedTest
  @CsvSource({
    "catalog, catalog, true",
    "catalog, catalogs, false",
    "user:{id}, user:42, true",
    "user:{id}, user:, true",
    "user:{id}, users:42, false",
    "{id}, anything, true",
    "a{x}b{y}c, a1b2c, true",
    "a{x}b{y}c, ac, true",
    "a{x}b{y}c, a1b2, false",
    "ab{x}ba, aba, false",
    "{{{id}}}, {42}, true",
    "{{{id}}}, 42, false",
    "{{}}, {}, true",
  })
  void mayBe_saysWhetherATextCouldBeATag(String written, String tag, boolean expected) {
    assertThat(TagPattern.of(written).mayBe(tag)).isEqualTo(expected);
  }
}
