package io.keepsake.contract.use;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows as a whole file is the file that is compiled and run here. */
class ReadmeTest {

  @Test
  void testingYourCode_showsATestThatRuns() throws Exception {
    String test =
        Files.readString(Path.of("src/test/java/io/keepsake/contract/use/PriceServiceTest.java"));
    String shown = test.substring(test.indexOf("import static"));
    assertThat(Files.readString(Path.of("../README.md"))).contains("```java\n" + shown + "```\n");
  }
}
