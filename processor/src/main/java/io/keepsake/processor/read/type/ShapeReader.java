package io.keepsake.processor.read.type;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.type.MemberNames;
import io.keepsake.processor.model.type.TypeShape;
import io.keepsake.processor.model.type.TypeShape.Category;
import io.keepsake.processor.read.site.Site;
import javax.lang.model.element.Modifier;

/** Reads the head of a type and the names that it takes. */
public final class ShapeReader {
  private final Site site;
  private final LanguageNames language;

  public ShapeReader(Site site, LanguageNames language) {
    this.site = site;
    this.language = language;
  }

  public TypeShape read() {
    return new TypeShape(
        ClassName.get(site.type()),
        category(),
        site.type().getModifiers(),
        site.names().declarations(site.type().getTypeParameters()),
        new ObstacleReader(site.type(), site.generated().simpleName()).read(),
        members(),
        leavesAbstract());
  }

  private Category category() {
    return switch (site.type().getKind()) {
      case INTERFACE -> Category.INTERFACE;
      case ENUM -> Category.ENUM;
      case RECORD -> Category.RECORD;
      case ANNOTATION_TYPE -> Category.ANNOTATION;
      default -> Category.CLASS;
    };
  }

  private MemberNames members() {
    return new MemberNames(
        site.hierarchy().fieldNames(),
        site.hierarchy().memberTypeNames(),
        language.hiddenIn(site.home()));
  }

  private boolean leavesAbstract() {
    return category() == Category.CLASS
        && site.type().getModifiers().contains(Modifier.ABSTRACT)
        && site.hierarchy().instanceMethods().stream()
            .anyMatch(method -> method.getModifiers().contains(Modifier.ABSTRACT));
  }
}
