package io.keepsake.processor.read.site;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.AttributeReader;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Names generated classes: as {@code @MemoizedType} says, if that is a name, or after the type. */
public final class GeneratedNames {
  public static final String MEMOIZED_TYPE = "io.keepsake.MemoizedType";

  private GeneratedNames() {}

  /** Names the class for a type. */
  public static ClassName of(TypeElement type) {
    ClassName name = ClassName.get(type);
    String given = Annotations.find(type, MEMOIZED_TYPE)
        .map(mirror -> new AttributeReader(type, mirror).text("name").value())
        .filter(SourceVersion::isIdentifier)
        .filter(text -> !SourceVersion.isKeyword(text))
        .orElse("Memoized" + String.join("_", name.simpleNames()));
    return ClassName.get(name.packageName(), given);
  }
}
