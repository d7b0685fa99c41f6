package io.keepsake.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.bytecode.ReflectionScan;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the processor has written for the classes of these tests is compiled to code that uses no reflection. */
class GeneratedBytecodeTest {
  private static final Pattern GENERATED = Pattern.compile("Memoized[^$]+(\\$.*)?");

  @Test
  void generatedClasses_useNoReflection() {
    ReflectionScan.Result scan = ReflectionScan.folder(
        Path.of("target/test-classes"), name -> GENERATED.matcher(name).matches());
    assertThat(scan.classFiles())
        .as("generated classes")
        .anyMatch(file -> file.endsWith("Memo.class"));
    assertThat(scan.violations()).isEmpty();
  }
}
