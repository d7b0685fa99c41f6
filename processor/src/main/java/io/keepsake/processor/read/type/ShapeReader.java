package io.keepsake.processor.read.type;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.type.MemberNames;
import io.keepsake.processor.model.type.Trait;
import io.keepsake.processor.model.type.TypeShape;
import io.keepsake.processor.model.type.TypeShape.Category;
import io.keepsake.processor.read.site.Site;
import java.util.EnumSet;
import java.util.Set;
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
        traits());
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

  private Set<Trait> traits() {
    Set<String> derivation = site.compilation().derivation(site.type().asType());
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    addIf(traits, Trait.LEFT_ABSTRACT, leavesAbstract());
    addIf(traits, Trait.CLONEABLE, derivation.contains("java.lang.Cloneable"));
    addIf(traits, Trait.SERIALIZABLE, derivation.contains("java.io.Serializable"));
    addIf(traits, Trait.EXTERNALIZABLE, derivation.contains("java.io.Externalizable"));
    return traits;
  }

  private static void addIf(Set<Trait> traits, Trait trait, boolean isThere) {
    if (isThere) {
      traits.add(trait);
    }
  }

  private boolean leavesAbstract() {
    return category() == Category.CLASS
        && site.type().getModifiers().contains(Modifier.ABSTRACT)
        && site.hierarchy().instanceMethods().stream()
            .anyMatch(method -> method.getModifiers().contains(Modifier.ABSTRACT));
  }
}
