package io.keepsake.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestDirectoryTest {

  @Test
  void delete_removesAllThatIsInIt() throws IOException {
    TestDirectory directory = TestDirectory.create();
    Files.createDirectories(directory.path().resolve("a/b"));
    Files.writeString(directory.path().resolve("a/b/file"), "x");
    directory.delete();
    assertFalse(Files.exists(directory.path()));
    directory.delete();
  }

  @Test
  void whatCannotBeDeleted_isNamed_andTheRestGoes(@TempDir Path path) throws IOException {
    Path held = Files.writeString(Files.createDirectory(path.resolve("a")).resolve("held"), "x");
    Path free = Files.writeString(path.resolve("free"), "x");
    TestDirectory directory = new TestDirectory(path, file -> {
      if (file.equals(held)) {
        throw new AccessDeniedException(file.toString());
      }
      Files.delete(file);
    });
    IOException failure = assertThrows(IOException.class, directory::delete);
    assertTrue(
        failure
            .getMessage()
            .startsWith("the directory of this test could not be deleted: " + path + "; left are ["
                + Path.of("a", "held") + ", a, ]. Does something still use it"),
        failure.getMessage());
    assertEquals(AccessDeniedException.class, failure.getCause().getClass());
    assertTrue(Files.exists(held));
    assertFalse(Files.exists(free));
  }
}
