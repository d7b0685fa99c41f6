package io.keepsake.contract.relation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Place;
import io.keepsake.contract.elsewhere.Soon;
import io.keepsake.runtime.Memos;
import io.keepsake.test.VirtualClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tags that another one invalidates, and what is made of answers that another one removes. */
@Timeout(120)
class ElsewhereTest {
  @TempDir
  Path directory;

  private final VirtualClock clock = new VirtualClock();
  private final AtomicInteger version = new AtomicInteger();
  private final List<Memos> opened = new ArrayList<>();

  private Shop.Subject shop(Place place) {
    Memos memos = Memos.builder().directory(directory).clock(clock).build();
    opened.add(memos);
    return place
        .make(Shop.Maker.class, FolderShops.class)
        .make(memos, what -> what + " " + version.get());
  }

  @AfterEach
  void close() {
    opened.forEach(Memos::close);
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSISTENT", "FOLDER"})
  void tag_reachesTheMemoryOfOthers(Place place) {
    Shop.Subject here = shop(place);
    Shop.Subject there = shop(place);
    assertThat(there.shop().profile("ada")).isEqualTo("profile ada 0");
    assertThat(there.shop().profile("bob")).isEqualTo("profile bob 0");
    version.incrementAndGet();
    here.memos().invalidateTag("user:ada");
    Soon.is(clock, () -> there.shop().profile("ada").equals("profile ada 1"));
    assertThat(there.shop().profile("bob")).isEqualTo("profile bob 0");
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSISTENT", "FOLDER"})
  void tagOfASource_reachesWhatIsMadeOfIt(Place place) {
    Shop.Subject here = shop(place);
    Shop.Subject there = shop(place);
    assertThat(there.shop().report(1)).isEqualTo("report 1 0 of total EUR 0 of rate EUR 0");
    version.incrementAndGet();
    here.memos().invalidateTag("currency:EUR");
    Soon.is(clock, () -> there.shop().report(1).equals("report 1 1 of total EUR 1 of rate EUR 1"));
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSISTENT", "FOLDER"})
  void removedSource_reachesWhatIsMadeOfIt(Place place) {
    Shop.Subject here = shop(place);
    Shop.Subject there = shop(place);
    here.shop().report(1);
    here.memos().flush();
    assertThat(there.shop().report(1)).isEqualTo("report 1 0 of total EUR 0 of rate EUR 0");
    version.incrementAndGet();
    here.rates().invalidate("EUR");
    Soon.is(clock, () -> there.shop().report(1).equals("report 1 1 of total EUR 1 of rate EUR 1"));
  }

  /** It had not looked when it made it, and has when it saves it. */
  @ParameterizedTest
  @EnumSource(names = {"PERSISTENT", "FOLDER"})
  void whatIsMadeOfAnOldAnswer_isNotSavedForGood(Place place) {
    Shop.Subject here = shop(place);
    Shop.Subject there = shop(place);
    there.shop().rate("EUR");
    there.memos().flush();
    version.incrementAndGet();
    here.rates().invalidate("EUR");
    there.shop().total("EUR");
    there.memos().flush();
    assertThat(shop(place).shop().total("EUR")).isEqualTo("total EUR 1 of rate EUR 1");
    assertThat(there.shop().total("EUR")).isEqualTo("total EUR 1 of rate EUR 1");
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSISTENT", "FOLDER"})
  void whatIsMadeOfAnAnswerThatIsReplacedOnDiskLater_isVoidThen(Place place) {
    Shop.Subject here = shop(place);
    Shop.Subject there = shop(place);
    there.shop().rate("EUR");
    there.memos().flush();
    here.rates().put("EUR", "put");
    assertThat(there.shop().total("EUR")).isIn("total EUR 0 of rate EUR 0", "total EUR 0 of put");
    there.memos().flush();
    here.memos().flush();
    assertThat(shop(place).shop().total("EUR")).isEqualTo("total EUR 0 of put");
    Soon.is(clock, () -> there.shop().total("EUR").equals("total EUR 0 of put"));
  }
}
