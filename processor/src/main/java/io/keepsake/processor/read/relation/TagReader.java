package io.keepsake.processor.read.relation;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.key.KeyByDeclaration;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.key.KeyKind;
import io.keepsake.processor.model.relation.TagDeclaration;
import io.keepsake.processor.model.relation.TagFault;
import io.keepsake.processor.model.relation.TagFault.Kind;
import io.keepsake.processor.model.relation.TagPart;
import io.keepsake.processor.model.relation.TagPart.Step;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Lints;
import io.keepsake.processor.read.mirror.TypeText;
import io.keepsake.processor.read.relation.Accessors.Found;
import io.keepsake.processor.read.relation.TagText.Piece;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the tags of a method, and looks for what their braces name. */
public final class TagReader {
  private final Compilation compilation;
  private final Accessors accessors;
  private final List<KeyDeclaration> keys;
  private final List<? extends TypeMirror> types;

  /**
   * Creates a reader for the tags of one method.
   *
   * @param home the package of the generated class
   * @param keys what the parameters are for the key
   * @param types the types of the parameters, as seen from the reading type
   */
  public TagReader(
      Compilation compilation,
      PackageElement home,
      List<KeyDeclaration> keys,
      List<? extends TypeMirror> types) {
    this.compilation = compilation;
    this.accessors = new Accessors(compilation, home);
    this.keys = keys;
    this.types = types;
  }

  /** Reads a tag. */
  public TagDeclaration read(Attribute<String> text) {
    TagText parsed = TagText.parse(text.value());
    if (parsed.fault().isPresent()) {
      return new TagDeclaration(text, List.of(), parsed.fault());
    }
    List<TagPart> parts = new ArrayList<>();
    for (Piece piece : parsed.pieces()) {
      if (!piece.isPath()) {
        parts.add(new TagPart.Literal(piece.text()));
        continue;
      }
      PathReader path = new PathReader(List.of(piece.text().split("\\.")));
      Optional<TagPart> part = path.read();
      if (part.isEmpty()) {
        return new TagDeclaration(text, List.of(), Optional.ofNullable(path.fault));
      }
      parts.add(part.get());
    }
    return new TagDeclaration(text, parts, Optional.empty());
  }

  /** Follows the names in one pair of braces. */
  private final class PathReader {
    private final List<String> names;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Lint> lints = EnumSet.noneOf(Lint.class);
    private @Nullable TagFault fault;

    PathReader(List<String> names) {
      this.names = names;
    }

    Optional<TagPart> read() {
      int parameter = keys.stream().map(KeyDeclaration::name).toList().indexOf(names.get(0));
      if (parameter < 0) {
        fault = new TagFault(
            Kind.UNKNOWN_PARAMETER,
            names.get(0),
            "",
            keys.stream().map(KeyDeclaration::name).toList());
        return Optional.empty();
      }
      KeyDeclaration key = keys.get(parameter);
      if (key.ignored().isPresent()) {
        return failed(Kind.IGNORED, 1, "");
      }
      TypeMirror type = types.get(parameter);
      if (names.size() > 1 && key.keyBy().isEmpty() && isContent(key.type().kind())) {
        return failed(Kind.UNKNOWN_PROPERTY, 2, key.type().culprit());
      }
      @Nullable TypeMirror end = walk(type);
      if (end == null || !isEnd(end)) {
        return Optional.empty();
      }
      Optional<String> taken = key.keyBy().map(KeyByDeclaration::method).map(Attribute::value);
      boolean isKeyed = taken.isPresent();
      if (isKeyed && (steps.isEmpty() || !steps.get(0).code().equals(taken.get() + "()"))) {
        return failed(Kind.KEYED_OTHERWISE, names.size(), taken.get());
      }
      return Optional.of(new TagPart.Path(
          parameter, isKeyed, isKeyed ? steps.subList(1, steps.size()) : steps, lints));
    }

    /** Returns the type at the end; null if there is a fault on the way. */
    private @Nullable TypeMirror walk(TypeMirror start) {
      TypeMirror type = start;
      for (int i = 1; i < names.size(); i++) {
        TypeElement element = compilation.asElement(compilation.types().erasure(type));
        if (element == null) {
          fault = fault(Kind.UNKNOWN_PROPERTY, i + 1, text(type));
          return null;
        }
        Found found = accessors.find(element, names.get(i));
        if (found.fault().isPresent() || found.member().isEmpty()) {
          fault = new TagFault(
              found.fault().orElse(Kind.UNKNOWN_PROPERTY),
              place(i + 1),
              text(type),
              accessors.candidates(element));
          return null;
        }
        type = step(type, names.get(i), found.member().get());
      }
      return type;
    }

    private TypeMirror step(TypeMirror type, String property, Element member) {
      String name = member.getSimpleName().toString();
      steps.add(new Step(property, member instanceof ExecutableElement ? name + "()" : name));
      lints.addAll(new Lints(compilation).ofUse(member));
      return accessors.typeOf(type, member);
    }

    /** Tells whether values of a type have a text; that of an enum is its name. */
    private boolean isEnd(TypeMirror type) {
      TypeElement element = compilation.asElement(type);
      if (element != null && element.getKind() == ElementKind.ENUM) {
        steps.add(new Step("name", "name()"));
        return true;
      }
      if (!StableTexts.has(compilation, type)) {
        fault = fault(Kind.UNSTABLE, names.size(), text(type));
        return false;
      }
      return true;
    }

    private Optional<TagPart> failed(Kind kind, int known, String type) {
      fault = fault(kind, known, type);
      return Optional.empty();
    }

    private TagFault fault(Kind kind, int known, String type) {
      return new TagFault(kind, place(known), type, List.of());
    }

    private String place(int known) {
      return String.join(".", names.subList(0, known));
    }

    private String text(TypeMirror type) {
      return TypeText.of(TypeName.get(type));
    }
  }

  /** Whether entries keep the content of an argument, and not the argument itself. */
  private static boolean isContent(KeyKind kind) {
    return kind == KeyKind.ARRAY || kind == KeyKind.DEEP_ARRAY || kind.isCollection();
  }
}
