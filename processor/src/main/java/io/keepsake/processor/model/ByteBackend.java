package io.keepsake.processor.model;

import com.palantir.javapoet.ClassName;
import io.keepsake.Backend;
import java.util.Optional;
import java.util.stream.Stream;

/** The backends that keep answers as bytes, and the classes that open their stores. */
public enum ByteBackend {
  /** A database in a file, of an add-on. */
  PERSISTENT("io.keepsake.sqlite", "SqliteStores", "keepsake-sqlite"),

  /** A directory for each answer. */
  FOLDER("io.keepsake.runtime.folder", "FolderStores", "keepsake-runtime");

  private final String packageName;
  private final String stores;
  private final String artifact;

  ByteBackend(String packageName, String stores, String artifact) {
    this.packageName = packageName;
    this.stores = stores;
    this.artifact = artifact;
  }

  /** Returns what stands for a backend here, if it keeps bytes. */
  public static Optional<ByteBackend> of(Backend backend) {
    return Stream.of(values())
        .filter(each -> each.name().equals(backend.name()))
        .findFirst();
  }

  /** Returns the class whose constant {@code INSTANCE} opens stores. */
  public ClassName stores() {
    return ClassName.get(packageName, stores);
  }

  /** Returns the artifact that has that class. */
  public String artifact() {
    return artifact;
  }
}
