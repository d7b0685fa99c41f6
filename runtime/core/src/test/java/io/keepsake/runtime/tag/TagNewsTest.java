package io.keepsake.runtime.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.fixture.ManualClock;
import io.keepsake.runtime.tier.Lookout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TagNewsTest {
  private static final TagName NAME = TagName.ofText("user:42");

  private final Lookout lookout = new Lookout(new ManualClock());
  private final List<Set<TagName>> heard = new ArrayList<>();
  private boolean fails;

  @TempDir
  Path directory;

  private void hear(Set<TagName> names) {
    if (fails) {
      throw new StackOverflowError();
    }
    heard.add(names);
  }

  private TagNews others;
  private TagNews news;

  @BeforeEach
  void open() throws Exception {
    TagFiles files = new TagFiles(directory);
    files.open(List.of());
    others = new TagNews(files, lookout, names -> {});
    news = new TagNews(files, lookout, this::hear);
    news.open();
  }

  @AfterEach
  void close() {
    news.close();
    others.close();
  }

  @Test
  void tagsThatFailToBeVoid_areAnyTags_forTheNextWhoLooks() {
    fails = true;
    assertThat(others.tell(Set.of(NAME))).isNull();
    assertThatThrownBy(news::look).isInstanceOf(StackOverflowError.class);
    fails = false;
    news.look();
    news.look();
    assertThat(heard).containsExactly((Set<TagName>) null);
  }

  @Test
  void tagThatIsTooLongToBeTold_isAnyTag() {
    assertThat(others.tell(Set.of(TagName.ofText("long".repeat(20_000))))).isNull();
    news.look();
    assertThat(heard).containsExactly((Set<TagName>) null);
  }
}
