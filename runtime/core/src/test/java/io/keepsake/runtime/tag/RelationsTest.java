package io.keepsake.runtime.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.spec.MemoClass;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.tier.Lookout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationsTest {
  private static final MemoClass A = MemoClass.of("t", "A", "a");
  private static final MemoClass B = MemoClass.of("t", "B", "b");
  private static final MemoClass C = MemoClass.of("t", "C", "c");
  private static final String[] NONE = {};

  @TempDir
  Path directory;

  @Test
  void circle_isRefusedByTheTableThatClosesIt() {
    Relations relations = new Relations(directory, new Lookout(MemoClock.system()));
    relations.add(A.memo("a", "int").dependsOn("t.B.b()"));
    relations.add(B.memo("b", "").dependsOn("t.C.c(String, int)"));
    MemoSpec last = C.memo("c", "String, int").dependsOn("t.A.a(int)");
    assertThatThrownBy(() -> relations.add(last))
        .isInstanceOf(MemoConfigException.class)
        .hasMessageContaining("the answers of t.C.c(String, int) depend on themselves")
        .hasMessageContaining("t.B.b() is in the answers of t.A.a(int)");
    assertThatThrownBy(() -> relations.add(C.memo("c", "").dependsOn("t.C.c()")))
        .isInstanceOf(MemoConfigException.class);
    relations.add(A.memo("a", "int").dependsOn("t.B.b()")); // another instance
  }

  @Test
  void change_reachesAllBelow_andNothingElse() {
    Relations relations = new Relations(directory, new Lookout(MemoClock.system()));
    MemoSpec below = A.memo("a", "").dependsOn("t.B.b()");
    MemoSpec between = B.memo("b", "").dependsOn("t.C.c()");
    MemoSpec top = C.memo("c", "").tags("top:{id}");
    List.of(below, between, top).forEach(relations::add);
    Labels lowest = relations.labels(below, NONE, false);
    Labels middle = relations.labels(between, NONE, false);
    relations.changed(below.qualifiedSignature());
    assertThat(Labels.areRevoked(lowest) || Labels.areRevoked(middle)).isFalse();
    relations.changed(between.qualifiedSignature());
    assertThat(Labels.areRevoked(lowest)).isTrue();
    assertThat(Labels.areRevoked(middle)).isFalse();
    lowest = relations.labels(below, NONE, false);
    relations.invalidateTag("other:1");
    assertThat(Labels.areRevoked(middle)).isFalse();
    relations.invalidateTag("top:1");
    assertThat(Labels.areRevoked(lowest) && Labels.areRevoked(middle)).isTrue();
  }

  @Test
  void nothingIsWritten_unlessAnswersWithTagsAreKept() throws IOException {
    Relations relations = new Relations(directory, new Lookout(MemoClock.system()));
    relations.add(A.memo("a", "").tags("x"));
    relations.invalidateTag("x");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void labels_ofAnotherProcess_noticeWhatWasInvalidated() throws IOException {
    MemoSpec kept = A.memo("a", "").tags("x").dependsOn("t.B.b()");
    Relations one = opened(kept);
    Relations other = opened(kept);
    TagMarks marks = marks(one, kept);
    assertThat(marks.isSame(marks(other, kept))).isTrue();
    assertThat(other.areCurrent(marks)).isTrue();
    one.invalidateTag("x");
    assertThat(other.areCurrent(marks)).isFalse();
    TagMarks next = marks(other, kept);
    one.changed(B.memo("b", "").qualifiedSignature());
    assertThat(other.areCurrent(next)).isFalse();
    assertThat(TagMarks.of(next.toByteArray()).isSame(next)).isTrue();
    assertThat(other.areCurrent(TagMarks.of(new byte[0]))).isFalse();
    assertThat(other.areCurrent(TagMarks.of(new byte[7]))).isFalse();
  }

  @Test
  void generation_thatCannotBeRead_isNotBelieved() throws IOException {
    MemoSpec kept = A.memo("a", "").tags("x");
    Relations relations = opened(kept);
    relations.invalidateTag("x");
    TagMarks marks = marks(relations, kept);
    String hash = TagName.ofText("x").hash();
    Path file =
        directory.resolve(".tags").resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4));
    String text = Files.readString(file);
    for (String damaged : List.of("", text.trim(), text.substring(1), text + text, "x" + text)) {
      Files.writeString(file, damaged);
      assertThatThrownBy(() -> relations.areCurrent(marks)).isInstanceOf(IOException.class);
      assertThat(relations.labels(kept, new String[] {"x"}, true).marks()).isNull();
    }
    Files.writeString(file, text);
    assertThat(relations.areCurrent(marks)).isTrue();
  }

  @Test
  void epoch_thatIsDamaged_isReplacedByANewOne_whichIsBelieved() throws IOException {
    MemoSpec kept = A.memo("a", "").tags("x").dependsOn("t.B.b()");
    TagMarks marks = marks(opened(kept), kept);
    for (String name : List.of("epoch", "sources/" + TagName.ofSource("t.B.b()").hash())) {
      Path file = directory.resolve(".tags").resolve(name);
      byte[] whole = Files.readAllBytes(file);
      byte[] notText = new byte[whole.length];
      notText[0] = (byte) 0x80;
      for (byte[] damaged : List.of(
          new byte[0],
          new byte[whole.length],
          notText,
          Arrays.copyOf(whole, whole.length / 2),
          Arrays.copyOf(whole, whole.length + 5))) {
        Files.write(file, damaged);
        TagMarks next = marks(opened(kept), kept);
        assertThat(next.isSame(marks)).isFalse();
        assertThat(next.isSame(marks(opened(kept), kept))).isTrue();
        assertThat(opened(kept).areCurrent(next)).isTrue();
        assertThat(opened(kept).areCurrent(marks)).isFalse();
      }
      Files.write(file, whole);
      assertThat(opened(kept).areCurrent(marks)).isTrue();
    }
  }

  @Test
  void files_areForTheirOwnerAlone() throws IOException {
    MemoSpec kept = A.memo("a", "").tags("x").dependsOn("t.B.b()", "y:{id}");
    opened(kept).invalidateTag("x");
    if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory.resolve(".tags"))) {
      for (Path each : all.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .as(each.toString())
            .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
      }
    }
  }

  private Relations opened(MemoSpec spec) throws IOException {
    Relations relations = new Relations(directory, new Lookout(MemoClock.system()));
    relations.add(spec);
    new TagFiles(directory).open(spec.relations().sources());
    return relations;
  }

  private static TagMarks marks(Relations relations, MemoSpec spec) {
    TagMarks marks = relations.labels(spec, new String[] {"x"}, true).marks();
    assertThat(marks).isNotNull();
    return marks;
  }
}
