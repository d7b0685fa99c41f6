package io.keepsake.processor.model.result;

import com.palantir.javapoet.ClassName;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of results that compute when they are asked, and which an add-on turns into futures and back. */
public enum AsyncType {
  /** That of Reactor. */
  MONO("reactor.core.publisher.Mono", "io.keepsake.reactor", "Monos", "keepsake-reactor"),

  /** That of Mutiny. */
  UNI("io.smallrye.mutiny.Uni", "io.keepsake.mutiny", "Unis", "keepsake-mutiny");

  private final String type;
  private final String packageName;
  private final String adapter;
  private final String artifact;

  AsyncType(String type, String packageName, String adapter, String artifact) {
    this.type = type;
    this.packageName = packageName;
    this.adapter = adapter;
    this.artifact = artifact;
  }

  /** Returns the names of all of them. */
  public static Set<String> types() {
    return Stream.of(values()).map(AsyncType::type).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the qualified name of the type. */
  public String type() {
    return type;
  }

  /** Returns the class that turns it into a future and back. */
  public ClassName adapter() {
    return ClassName.get(packageName, adapter);
  }

  /** Returns the artifact that has that class. */
  public String artifact() {
    return artifact;
  }
}
