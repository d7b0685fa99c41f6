package io.keepsake.processor.model.store;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.memoize.MemoizeDeclaration;
import java.util.Optional;
import java.util.stream.Stream;

/** The backends that keep answers as bytes, and the classes that open their stores. */
public enum ByteBackend {
  /** A database in a file, of an add-on. */
  PERSISTENT("io.keepsake.sqlite", "SqliteStores", "keepsake-sqlite"),

  /** A directory for each answer. */
  FOLDER("io.keepsake.runtime.folder", "FolderStores", "keepsake-runtime"),

  /** Stores of the application, where a method names a class of them or asks for those that it is given. */
  CUSTOM("io.keepsake.runtime.spi", "GivenStores", "keepsake-runtime");

  private final String packageName;
  private final String stores;
  private final String artifact;

  ByteBackend(String packageName, String stores, String artifact) {
    this.packageName = packageName;
    this.stores = stores;
    this.artifact = artifact;
  }

  /** Returns what stands for the backend of a method here, if it keeps bytes. */
  public static Optional<ByteBackend> of(MemoizeDeclaration memoize) {
    String backend = memoize.bounds().backend().value().name();
    return Stream.of(values())
        .filter(each -> each.name().equals(backend))
        .filter(each -> each != CUSTOM || memoize.keeping().stores().value())
        .findFirst();
  }

  /** Returns the class whose constant {@code INSTANCE} opens stores, unless the method names another. */
  public ClassName stores() {
    return ClassName.get(packageName, stores);
  }

  /** Returns the artifact that has that class. */
  public String artifact() {
    return artifact;
  }
}
