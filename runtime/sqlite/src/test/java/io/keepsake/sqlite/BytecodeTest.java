package io.keepsake.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.bytecode.ReflectionScan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Nothing here is found by its name at run time. */
class BytecodeTest {
  @Test
  void allClasses_useNoReflection() {
    ReflectionScan.Result scan = ReflectionScan.folder(Path.of("target/classes"), name -> true);
    assertThat(scan.classFiles()).contains("io/keepsake/sqlite/Shard.class");
    assertThat(scan.violations()).isEmpty();
  }
}
