package io.keepsake.processor.trees;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiler;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of a method that computes many answers belongs to the code of the one that computes one. */
class BatchFingerprintTest {
  private static final String SOURCE = """
      package shop;
      import io.keepsake.Backend;
      import io.keepsake.Memoize;
      import java.util.List;
      import java.util.Map;
      class Prices {
        @Memoize(backend = Backend.FOLDER) int quote(String sku) { return 1; }
        @Memoize(sharesWith = "quote") Map<String, Integer> quotes(List<String> skus) { return Map.of("a", 2); }
        Map<String, Integer> plain(List<String> skus) { return Map.of("a", 2); }
      }
      """;
  private static final Pattern CODE = Pattern.compile("\\.code\\(\"([0-9a-f]+)\"\\)");

  @Test
  void codeOfABatch_isPartOfTheFingerprint() {
    String code = code(SOURCE);
    assertThat(code(SOURCE.replace("return Map.of(\"a\", 2); }", "return Map.of(\"a\", 3); }")))
        .isNotEqualTo(code);
    assertThat(code(SOURCE.replace("return 1;", "return 4;"))).isNotEqualTo(code);
    assertThat(code(SOURCE.replace(
            "plain(List<String> skus) { return Map.of(\"a\", 2); }",
            "plain(List<String> skus) { return null; }")))
        .isEqualTo(code);
  }

  private static String code(String source) {
    String generated = Compilation.with(Compiler.JAVAC)
        .source(source)
        .run()
        .succeeded()
        .generatedSource("shop.MemoizedPrices");
    Matcher matcher = CODE.matcher(generated);
    assertThat(matcher.find()).as(generated).isTrue();
    return matcher.group(1);
  }
}
