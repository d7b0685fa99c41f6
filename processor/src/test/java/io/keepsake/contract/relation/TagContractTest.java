package io.keepsake.contract.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.keepsake.contract.backend.Place;
import io.keepsake.contract.relation.Shop.Note;
import io.keepsake.contract.relation.Shop.Subject;
import io.keepsake.runtime.MemoStoreException;
import io.keepsake.runtime.Memos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An invalidated tag takes its answers out of all caches, and fences what is being computed. */
@ParameterizedClass
@EnumSource
class TagContractTest extends ShopContract {
  TagContractTest(Place place) {
    super(place);
  }

  @Test
  void invalidateTag_removesTheAnswersThatHaveIt_andNoOthers() {
    Subject subject = numbering();
    Shop shop = subject.shop();
    String first = shop.profile("a");
    String other = shop.profile("b");
    subject.memos().invalidateTag("user:a");
    assertThat(subject.profiles().contains("a")).isFalse();
    assertThat(subject.profiles().peek("a").isPresent()).isFalse();
    assertThat(subject.profiles().size()).isEqualTo(1);
    assertThat(subject.profiles().entries()).hasSize(1);
    assertThat(subject.profiles().take("a").isPresent()).isFalse();
    assertThat(shop.profile("b")).isEqualTo(other);
    assertThat(shop.profile("a")).isNotEqualTo(first).isEqualTo(shop.profile("a"));
    assertThat(subject.profiles().stats().invalidations()).isEqualTo(1);
    subject.memos().invalidateTag("profiles");
    assertThat(subject.profiles().size()).isZero();
    assertThat(shop.profile("b")).isNotEqualTo(other);
  }

  @Test
  void invalidateTag_ofInstancesAndCachesBesideEachOther_reachesAll() {
    Subject one = numbering();
    Subject other = numbering(one.memos());
    one.shop().profile("a");
    other.shop().profile("a");
    one.shop().rate("EUR");
    one.memos().invalidateTag("user:a");
    assertThat(one.profiles().contains("a")).isFalse();
    assertThat(other.profiles().contains("a")).isFalse();
    assertThat(one.rates().contains("EUR")).isTrue();
  }

  @Test
  void null_isATextOfATag() {
    Subject subject = numbering();
    subject.shop().profile(null);
    subject.memos().invalidateTag("user:null");
    assertThat(subject.profiles().contains(null)).isFalse();
  }

  /** Longer than what processes tell each other. */
  @Test
  void tag_ofAnyLength_isInvalidated() {
    Subject subject = numbering();
    String name = "long".repeat(20_000);
    String profile = subject.shop().profile(name);
    assertThat(subject.shop().profile(name)).isEqualTo(profile);
    subject.memos().invalidateTag("user:" + name);
    assertThat(subject.profiles().contains(name)).isFalse();
    assertThat(subject.shop().profile(name)).isNotEqualTo(profile);
  }

  @Test
  void put_givesTags() {
    Subject subject = numbering();
    subject.profiles().put("a", "put");
    subject.memos().invalidateTag("user:b");
    assertThat(subject.shop().profile("a")).isEqualTo("put");
    subject.memos().invalidateTag("user:a");
    assertThat(subject.profiles().contains("a")).isFalse();
    subject.profiles().put("a", "put again");
    assertThat(subject.shop().profile("a")).isEqualTo("put again");
  }

  @Test
  void refresh_givesTags() throws Exception {
    Subject subject = numbering();
    subject.shop().profile("a");
    String renewed = subject.profiles().refresh("a");
    assertThat(subject.shop().profile("a")).isEqualTo(renewed);
    subject.memos().invalidateTag("user:a");
    assertThat(subject.profiles().contains("a")).isFalse();
  }

  @Test
  void tagsThatCannotBeTold_leaveTheAnswerUnstored() {
    Subject subject = numbering();
    Note bad = new Note("bad");
    assertThat(subject.shop().note(bad)).isEqualTo("note bad #1");
    assertThat(subject.shop().note(bad)).isEqualTo("note bad #2");
    subject.notes().put(bad, "put");
    assertThat(subject.notes().contains(bad)).isFalse();
    assertThat(subject.shop().note(new Note("good")))
        .isEqualTo(subject.shop().note(new Note("good")));
    subject.memos().invalidateTag("fine");
    assertThat(subject.notes().size()).isZero();
  }

  /** The first computation waits for the test. */
  private static final class Held {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final AtomicInteger order = new AtomicInteger();

    String answer(String call) {
      int mine = order.incrementAndGet();
      if (mine == 1) {
        begun.countDown();
        try {
          go.await();
        } catch (InterruptedException stopped) {
          throw new AssertionError(stopped);
        }
      }
      return "answer " + mine;
    }
  }

  @Test
  void computation_underAnInvalidatedTag_isNotStored() throws Exception {
    Held held = new Held();
    Subject subject = shop(memos(), held::answer);
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() -> subject.shop().profile("a"));
    held.begun.await();
    subject.memos().invalidateTag("user:a");
    assertThat(subject.shop().profile("a")).isEqualTo("answer 2"); // does not wait
    held.go.countDown();
    assertThat(first.get()).isEqualTo("answer 1");
    assertThat(subject.shop().profile("a")).isEqualTo("answer 2");
    assertThat(subject.profiles().size()).isEqualTo(1);
  }

  @Test
  void computation_underAnInvalidatedTag_isNotFoundAfterwards() throws Exception {
    Held held = new Held();
    Subject subject = shop(memos(), held::answer);
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() -> subject.shop().profile("a"));
    held.begun.await();
    subject.memos().invalidateTag("profiles");
    held.go.countDown();
    first.get();
    assertThat(subject.profiles().contains("a")).isFalse();
    assertThat(subject.shop().profile("a")).isEqualTo("answer 2");
    subject.memos().flush();
    Subject next = numbering(memos());
    assertThat(next.shop().profile("a")).isNotEqualTo("answer 1");
  }

  @Test
  void refresh_underAnInvalidatedTag_isNotStored() throws Exception {
    Held held = new Held();
    Subject subject = shop(memos(), held::answer);
    subject.profiles().put("a", "put");
    CompletableFuture<String> refresh = CompletableFuture.supplyAsync(() -> {
      try {
        return subject.profiles().refresh("a");
      } catch (Exception failure) {
        throw new AssertionError(failure);
      }
    });
    held.begun.await();
    assertThat(subject.shop().profile("a")).isEqualTo("put");
    subject.memos().invalidateTag("user:a");
    held.go.countDown();
    assertThat(refresh.get()).isEqualTo("answer 1");
    assertThat(subject.profiles().contains("a")).isFalse();
    assertThat(subject.shop().profile("a")).isEqualTo("answer 2");
  }

  @Test
  void revokedAnswers_leaveBeforeOthers_andNeverCount() {
    String prefix = shop(memos(), call -> call).profiles().memo().name().replace(".profile", "");
    Subject subject =
        numbering(opened(builder().override(prefix + ".profile.capacity", "4").build()));
    for (String user : List.of("a", "b", "c", "d")) {
      subject.shop().profile(user);
    }
    subject.memos().invalidateTag("user:c");
    subject.memos().invalidateTag("user:d");
    assertThat(subject.profiles().size()).isEqualTo(2);
    subject.shop().profile("e");
    subject.shop().profile("f");
    for (String user : List.of("a", "b", "e", "f")) {
      assertThat(subject.profiles().contains(user)).as(user).isTrue();
    }
    assertThat(subject.profiles().size()).isEqualTo(4);
    assertThat(subject.profiles().stats().evictions()).isZero();
    for (int i = 0; i < 100; i++) {
      subject.shop().profile("u" + i);
      subject.memos().invalidateTag("user:u" + i / 2);
      assertThat(subject.profiles().size()).isLessThanOrEqualTo(4);
    }
  }

  @Test
  void invalidateAll_ofAClass_reachesItsCachesAlone() throws Exception {
    Subject subject = numbering();
    subject.shop().profile("a");
    subject.memos().invalidateAll(Shop.class);
    assertThat(subject.profiles().contains("a")).isTrue();
    subject.memos().invalidateAll(subject.shop().getClass().getSuperclass());
    assertThat(subject.profiles().contains("a")).isFalse();
  }

  // ---- on disk

  @Test
  void restart_keepsTags() {
    assumeThat(keepsBytes).isTrue();
    Memos first = memos();
    Subject before = numbering(first);
    String a = before.shop().profile("a");
    String b = before.shop().profile("b");
    first.close();
    Memos second = memos();
    second.invalidateTag("user:a"); // nobody has made the class's caches
    Subject after = numbering(second);
    assertThat(after.profiles().contains("a")).isFalse();
    assertThat(after.profiles().peek("b").orElse("none")).isEqualTo(b);
    assertThat(after.profiles().size()).isEqualTo(1);
    assertThat(after.shop().profile("b")).isEqualTo(b);
    assertThat(after.shop().profile("a")).isNotEqualTo(a);
    second.invalidateTag("user:b"); // in memory, and known to the disk from before
    assertThat(after.profiles().contains("b")).isFalse();
  }

  @Test
  void anotherProcess_findsNothingUnderAnInvalidatedTag() {
    assumeThat(keepsBytes).isTrue();
    Subject one = numbering();
    String a = one.shop().profile("a");
    one.memos().flush();
    Subject other = numbering(memos());
    assertThat(other.shop().profile("a")).isEqualTo(a);
    other.memos().invalidateTag("user:a");
    Subject third = numbering(memos());
    assertThat(third.shop().profile("a")).isNotEqualTo(a);
  }

  @Test
  void tagsOnDisk_thatCannotBeWritten_areTold_andNothingOldIsFound() throws Exception {
    assumeThat(keepsBytes).isTrue();
    Subject subject = numbering();
    String a = subject.shop().profile("a");
    subject.memos().flush();
    Path tags = directory.resolve(".tags");
    delete(tags);
    Files.writeString(tags, "no directory");
    assertThatThrownBy(() -> subject.memos().invalidateTag("user:a"))
        .isInstanceOf(MemoStoreException.class)
        .hasMessageContaining("the tag 'user:a' was invalidated");
    assertThat(subject.profiles().contains("a")).isFalse();
    assertThat(subject.shop().profile("a")).isNotEqualTo(a);
    Files.delete(tags);
    Subject next = numbering(memos());
    assertThat(next.profiles().contains("a")).isFalse();
  }

  @Test
  void tagsOnDisk_thatAreGone_makeMisses() throws Exception {
    assumeThat(keepsBytes).isTrue();
    Subject subject = numbering();
    String a = subject.shop().profile("a");
    subject.memos().invalidateTag("user:b");
    subject.memos().close();
    delete(directory.resolve(".tags"));
    Subject next = numbering(memos());
    assertThat(next.shop().profile("a")).isNotEqualTo(a);
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(each);
      }
    }
  }
}
