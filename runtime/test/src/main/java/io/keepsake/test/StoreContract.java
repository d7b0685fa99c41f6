package io.keepsake.test;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract of {@link ByteStore}, as tests that every kind of store passes.
 *
 * <pre>{@code
 * class MyStoresTest extends StoreContract {
 *   @Override
 *   protected ByteStores stores() {
 *     return MyStores.INSTANCE;
 *   }
 * }
 * }</pre>
 *
 * <p>Time is virtual. One test makes random changes and prints the seed that it starts from; {@code
 * -Dkeepsake-test.seed=...} repeats it.
 */
public abstract class StoreContract
    implements LookupContract,
        OrderContract,
        BatchContract,
        RecheckContract,
        BoundContract,
        SharingContract,
        AloneContract,
        ListeningContract,
        RestartContract,
        LoadContract,
        ModelContract {
  private final VirtualClock clock = new VirtualClock();
  private final List<ByteStore> opened = new ArrayList<>();

  @TempDir
  Path directory;

  /** For subclasses. */
  @SuppressWarnings("NullAway.Init") // JUnit sets the directory
  protected StoreContract() {}

  /**
   * Returns the kind of store that is tested.
   *
   * @return the kind
   */
  protected abstract ByteStores stores();

  /**
   * Tells whether records are there again after the last store on a directory was closed.
   *
   * @return true, unless overridden
   */
  protected boolean survives() {
    return true;
  }

  @Override
  public final ByteStore open(Limits limits) throws IOException {
    ByteStore store =
        stores().open(new StoreSettings(directory, "test.Subject.method(String)", clock, limits));
    opened.add(store);
    return store;
  }

  @Override
  public final VirtualClock clock() {
    return clock;
  }

  @Override
  public final void assumeSurvival() {
    Assumptions.assumeTrue(survives(), "the records go with the last store");
  }

  /**
   * Closes what the test has opened.
   *
   * @throws IOException if a store throws it
   */
  @AfterEach
  final void closeStores() throws IOException {
    for (ByteStore store : opened) {
      store.close();
    }
  }
}
