package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.MemoizedByteSquares;
import io.keepsake.runtime.fixture.MemoryStores;
import io.keepsake.runtime.spec.MemoClass;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.TierSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places that cannot be used are told at start, with the method and the path, and nothing is lost. */
class PlaceTest {
  private static final String METHOD = "io.keepsake.runtime.fixture.ByteSquares.square";

  private final MemoryStores stores = new MemoryStores();
  private @TempDir Path directory;

  private MemoizedByteSquares open(Path root, UnaryOperator<MemoSpec> change) {
    Memos memos = Memos.builder().directory(root).build();
    return new MemoizedByteSquares(memos, change, TierSpec.of(stores, "n"), n -> n);
  }

  private void isRefused(Path root, UnaryOperator<MemoSpec> change, String... why) {
    assertThatThrownBy(() -> open(root, change))
        .isInstanceOf(MemoConfigException.class)
        .hasMessageContaining(METHOD)
        .hasMessageContaining(root.toString())
        .hasMessageContainingAll(why);
  }

  @Test
  void directory_isReadable_byItsUserAlone() throws IOException {
    open(directory.resolve("new/root"), spec -> spec);
    Path method = directory.resolve("new/root").resolve(METHOD + "(int)");
    assertThat(Files.readString(method.resolve("keepsake.properties")))
        .matches("checksum=[0-9a-f]{16}\nformat=1\nmethod=\\Q" + METHOD + "\\E\n");
    try (Stream<Path> versions = Files.list(method)) {
      List<Path> all = versions.filter(Files::isDirectory).toList();
      assertThat(all).hasSize(1);
      assertThat(all.get(0).getFileName().toString()).matches("memory-[0-9a-f]{16}");
      assertThat(Files.readString(all.get(0).resolve("keepsake.properties")))
          .contains("parameters=n\n", "kind=memory\n", "method=" + METHOD + "(int)\n");
      assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(all.get(0))))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void directory_thatIsAFile_isRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "mine");
    isRefused(file, spec -> spec, "is a file");
    assertThat(file).hasContent("mine");
  }

  @Test
  void directory_belowAFile_isRefused_andTheFileIsNamed() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "mine");
    isRefused(file.resolve("a/b"), spec -> spec, file + " is a file and not a directory");
    assertThat(file).hasContent("mine");
  }

  /** As on a disk that is full, where a file can be made and then not be written. */
  @Test
  void about_thatCannotBeWritten_leavesNothingBehind() {
    Path unwritable = directory.resolve("x".repeat(300));
    assertThatThrownBy(() -> Properties.write(unwritable, Map.of("format", "1")))
        .isInstanceOf(IOException.class);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void methodsPlace_thatIsAFile_isRefused() throws IOException {
    Path file = Files.writeString(directory.resolve(METHOD + "(int)"), "mine");
    isRefused(directory, spec -> spec, "is a file");
    assertThat(file).hasContent("mine");
  }

  @Test
  void about_thatIsADirectory_isNamed() throws IOException {
    Path about =
        Files.createDirectories(directory.resolve(METHOD + "(int)").resolve("keepsake.properties"));
    isRefused(directory, spec -> spec, about + " is a directory and not a file");
  }

  @Test
  void placeOfTags_thatIsAFile_isNamed() throws IOException {
    Path file = Files.writeString(directory.resolve(".tags"), "mine");
    isRefused(directory, spec -> spec.tags("even:{n}"), file + " is a file and not a directory");
    assertThat(file).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", ".", "../outside", "a/b", "a\\b", "/etc", "a\0b", ".hidden"})
  void name_thatLeadsElsewhere_isRefused(String name) {
    isRefused(directory, spec -> spec.name(name), "cannot name a directory");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void store_thatDoesNotOpen_isRefused() {
    stores.fails = true;
    isRefused(directory, spec -> spec, "no space left");
  }

  @Test
  void store_ofANewerFormat_isRefusedAndKept() throws IOException {
    open(directory, spec -> spec);
    Path about = directory.resolve(METHOD + "(int)").resolve("keepsake.properties");
    Files.writeString(about, "format=2\nmethod=" + METHOD + "\n");
    isRefused(directory, spec -> spec, "newer Keepsake");
    assertThat(about).hasContent("format=2\nmethod=" + METHOD + "\n");
  }

  @Test
  void name_ofAnotherMethod_isRefused() throws IOException {
    open(directory, spec -> spec.name("squares"));
    Files.writeString(
        directory.resolve("squares/keepsake.properties"), "format=1\nmethod=shop.Other.squares\n");
    isRefused(directory, spec -> spec.name("squares"), "shop.Other.squares", "another name");
  }

  @Test
  void about_thatIsDamaged_isSetAside_whateverTheDamage() throws IOException {
    Path about = directory.resolve("squares/keepsake.properties");
    open(directory, spec -> spec.name("squares"));
    byte[] whole = Files.readAllBytes(about);
    List<byte[]> damages = new ArrayList<>();
    for (int i = 0; i < whole.length; i++) {
      damages.add(Arrays.copyOf(whole, i));
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        byte[] flipped = whole.clone();
        flipped[i] ^= (byte) (1 << bit);
        damages.add(flipped);
      }
    }
    try (Memos memos = Memos.builder().directory(directory).build()) {
      for (byte[] damaged : damages) {
        Files.write(about, damaged);
        place(memos).ofVersion("0123456789abcdef");
        assertThat(about).hasBinaryContent(whole);
        Path aside = about.resolveSibling("keepsake.properties.damaged");
        assertThat(aside).hasBinaryContent(damaged);
        Files.delete(aside);
      }
    }
  }

  private StoreDirectory place(Memos memos) {
    MemoSpec spec = MemoClass.of("io.keepsake.runtime.fixture", "ByteSquares", "square")
        .memo("square", "int")
        .name("squares");
    return new StoreDirectory(directory, memos.resolve(spec, true), TierSpec.of(stores, "n"));
  }

  @Test
  void about_ofTheTimeWithoutChecksum_isReadAndReplaced() throws IOException {
    open(directory, spec -> spec);
    Path method = directory.resolve(METHOD + "(int)");
    Path about = method.resolve("keepsake.properties");
    byte[] whole = Files.readAllBytes(about);
    Files.writeString(about, "format=1\nmethod=" + METHOD + "\n");
    open(directory, spec -> spec);
    assertThat(about).hasBinaryContent(whole);
    assertThat(method.resolve("keepsake.properties.damaged")).doesNotExist();
  }

  @Test
  void aboutOfAVersion_thatIsDamaged_isReplaced() throws IOException {
    open(directory, spec -> spec);
    try (Stream<Path> versions = Files.walk(directory.resolve(METHOD + "(int)"), 2)) {
      Path about = versions
          .filter(file -> file.getParent().getFileName().toString().startsWith("memory-")
              && file.endsWith("keepsake.properties"))
          .findFirst()
          .orElseThrow();
      byte[] whole = Files.readAllBytes(about);
      Files.write(about, new byte[] {'a', '=', (byte) 0xff});
      open(directory, spec -> spec);
      assertThat(about).hasBinaryContent(whole);
    }
  }

  @Test
  void directory_withoutPermission_isRefused() throws IOException {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path closed = Files.createDirectory(directory.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
    assumeTrue(!Files.isWritable(closed), "this user may write anywhere");
    isRefused(closed, spec -> spec, "permission");
  }
}
