package io.keepsake.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Place;
import io.keepsake.runtime.bytecode.ReflectionScan;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the processor has written for the classes of these tests is compiled to code that uses no reflection. */
class GeneratedBytecodeTest {
  private static final Pattern GENERATED = Pattern.compile("Memoized[^$]+(\\$.*)?");

  @Test
  void generatedClasses_useNoReflection() {
    for (Place place : Place.values()) {
      ReflectionScan.Result scan =
          ReflectionScan.folder(place.classes(), name -> GENERATED.matcher(name).matches());
      assertThat(scan.classFiles())
          .as("generated classes")
          .anyMatch(file -> file.endsWith("Memo.class"));
      assertThat(scan.violations()).isEmpty();
    }
  }
}
