package io.keepsake.contract.backend;

import io.keepsake.processor.testing.Compiled;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A place where answers are kept, and the services that have them there. */
public enum Place {
  LRU("Lru", "", LruKit::new),
  LFU("Lfu", "backend = Backend.LFU", LfuKit::new),
  TTL("Ttl", "backend = Backend.TTL", TtlKit::new),
  CUSTOM("Custom", "backend = Backend.CUSTOM", CustomKit::new),
  PERSISTENT("Persistent", "backend = Backend.PERSISTENT", PersistentKit::new),
  FOLDER("Folder", "backend = Backend.FOLDER", FolderKit::new),
  OWN("Own", "backend = Backend.CUSTOM, stores = io.keepsake.test.MemoryStores.class", OwnKit::new);

  private final String prefix;
  private final String attributes;
  private final Supplier<Kit> kit;
  private @Nullable Compiled compiled;
  private @Nullable ClassLoader loader;

  Place(String prefix, String attributes, Supplier<Kit> kit) {
    this.prefix = prefix;
    this.attributes = attributes;
    this.kit = kit;
  }

  /** Returns what the names of the services begin with. */
  public String prefix() {
    return prefix;
  }

  /** Returns what {@code @Memoize} says to have answers kept there. */
  String attributes() {
    return attributes;
  }

  /** Makes the kit. */
  public Kit kit() {
    return kit.get();
  }

  /** Makes what makes the services. */
  public Services services() {
    return make(Services.class, FolderServices.class);
  }

  /** Tells whether arguments and answers become bytes. */
  public boolean keepsBytes() {
    return this == PERSISTENT || this == FOLDER || this == OWN;
  }

  /**
   * Makes what makes services.
   *
   * @param type what it is
   * @param written how it is written for {@link #FOLDER}: a public class with a constructor that takes nothing
   */
  public <T> T make(Class<T> type, Class<? extends T> written) {
    try {
      String name = Family.named(this, written.getName());
      return type.cast(loader().loadClass(name).getConstructor().newInstance());
    } catch (ReflectiveOperationException failure) {
      throw new AssertionError(failure);
    }
  }

  /** Returns the folder with the class files of the services. */
  public Path classes() {
    return this == FOLDER ? Path.of("target/test-classes") : compiled().classes();
  }

  private synchronized Compiled compiled() {
    if (compiled == null) {
      compiled = Family.compile(this);
    }
    return compiled;
  }

  private synchronized ClassLoader loader() {
    if (loader == null) {
      loader = this == FOLDER ? getClass().getClassLoader() : compiled().loader();
    }
    return loader;
  }
}
