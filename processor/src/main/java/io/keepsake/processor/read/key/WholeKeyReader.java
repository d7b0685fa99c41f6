package io.keepsake.processor.read.key;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.key.KeyDeclaration.Source;
import io.keepsake.processor.model.key.KeyType;
import io.keepsake.processor.model.key.WholeKey;
import io.keepsake.processor.model.key.WholeKey.Maker;
import io.keepsake.processor.read.data.DataReader;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Lints;
import io.keepsake.processor.read.mirror.TypeText;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads {@code key} and looks for what makes an object of the class that it names. */
final class WholeKeyReader {
  private static final String NAME = "key";

  private final Site site;
  private final ExecutableElement method;
  private final Set<Lint> lints;
  private final List<TypeMirror> types;

  /**
   * Creates a reader.
   *
   * @param lints takes what a use of the class provokes
   * @param types takes the class
   */
  WholeKeyReader(Site site, ExecutableElement method, Set<Lint> lints, List<TypeMirror> types) {
    this.site = site;
    this.method = method;
    this.lints = lints;
    this.types = types;
  }

  Optional<WholeKey> read(AnnotationMirror mirror, boolean asBytes) {
    @Nullable AnnotationValue written = Annotations.written(mirror, NAME);
    return written != null && written.getValue() instanceof TypeMirror type
        ? Optional.of(read(Origin.of(method).at(mirror).at(written), type, asBytes))
        : Optional.empty();
  }

  private WholeKey read(Origin origin, TypeMirror type, boolean asBytes) {
    types.add(type);
    TypeElement element = site.compilation().asElement(type);
    TypeName name = TypeName.get(type);
    KeyType keyType = new KeyTypes(site.compilation()).describe(type, name);
    Optional<String> flaw =
        element == null ? Optional.of("is no class") : flaw(element).or(() -> flaw(keyType));
    KeyDeclaration component = new KeyDeclaration(
        origin,
        NAME,
        Source.WHOLE,
        keyType,
        Optional.empty(),
        Optional.empty(),
        asBytes && flaw.isEmpty()
            ? Optional.of(new DataReader(site.compilation(), site.home()).key(type))
            : Optional.empty());
    if (element == null || flaw.isPresent()) {
      return new WholeKey(component, TypeText.of(name), flaw, List.of(), List.of());
    }
    lints.addAll(new Lints(site.compilation()).ofUse(element));
    List<Maker> makers = new ArrayList<>();
    List<String> misfits = new ArrayList<>();
    new KeyMakers(site, method, lints).find(element, makers, misfits);
    return new WholeKey(component, TypeText.of(ClassName.get(element)), flaw, makers, misfits);
  }

  private Optional<String> flaw(TypeElement type) {
    boolean isClass = type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
    if (!isClass) {
      return Optional.of("is neither a record nor a class");
    }
    if (!site.compilation().isVisible(type, site.home())) {
      return Optional.of("is not visible to the generated class");
    }
    if (!type.getTypeParameters().isEmpty()) {
      return Optional.of("has type parameters, and nothing says what they stand for");
    }
    if (type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("is an inner class, which needs an instance of the class around it");
    }
    return type.getModifiers().contains(Modifier.FINAL)
        ? Optional.empty()
        : Optional.of("is not final, so that an object of a subclass could take its place");
  }

  private static Optional<String> flaw(KeyType type) {
    return switch (type.risk()) {
      case NONE -> Optional.empty();
      case IDENTITY ->
        Optional.of("has no equals of its own, so that only the very same object is found again");
      default -> Optional.of("is nothing that two calls could have in common");
    };
  }
}
