package io.keepsake.processor.read.change;

import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.change.MapEntry;
import io.keepsake.processor.model.change.MapEntry.Fault;
import io.keepsake.processor.model.change.PartDeclaration;
import io.keepsake.processor.model.change.PartSource;
import io.keepsake.processor.model.key.KeyKind;
import io.keepsake.processor.read.change.CallPath.End;
import io.keepsake.processor.read.key.KeyByReader;
import io.keepsake.processor.read.key.KeyReader;
import io.keepsake.processor.read.key.KeyTypes;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Fit;
import io.keepsake.processor.read.site.SignatureReader;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Matches the components of a key with the parameters of a method that changes the answers under it. */
final class PartMatcher {
  private final ExecutableElement method;
  private final Fit fit;
  private final CallPath paths;
  private final List<KeyPart> key;
  private final boolean named;
  private final List<MapEntry> map = new ArrayList<>();
  private final Map<String, End> mapped = new HashMap<>();

  /**
   * Creates a matcher.
   *
   * @param site the type whose method is annotated
   * @param method that method
   * @param home the type of the memoized method
   * @param target that method
   */
  PartMatcher(Site site, ExecutableElement method, Site home, ExecutableElement target) {
    this.method = method;
    this.fit = new Fit(site.compilation());
    this.paths = new CallPath(site, method);
    this.key = KeyPart.of(home, target);
    this.named = SignatureReader.areNamed(target) && SignatureReader.areNamed(method);
  }

  List<MapEntry> map() {
    return map;
  }

  /** Reads the attribute. */
  void readMap(List<Attribute<String>> entries) {
    for (Attribute<String> entry : entries) {
      map.add(new MapEntry(entry.origin(), entry.value(), read(entry.value())));
    }
  }

  private Optional<Fault> read(String entry) {
    String[] sides = entry.split("=", -1);
    List<String> way =
        sides.length == 2 ? Arrays.asList(sides[1].strip().split("\\.", -1)) : List.of();
    if (sides.length != 2 || sides[0].isBlank() || way.stream().anyMatch(String::isBlank)) {
      return fault(MapEntry.Kind.MALFORMED, entry, "", List.of());
    }
    String name = sides[0].strip();
    Optional<KeyPart> part =
        key.stream().filter(each -> each.name().equals(name)).findFirst();
    if (part.isEmpty()) {
      List<String> names = key.stream().map(KeyPart::name).toList();
      return fault(MapEntry.Kind.UNKNOWN_PART, name, "", names);
    }
    if (mapped.containsKey(name)) {
      return fault(MapEntry.Kind.TWICE, name, "", List.of());
    }
    End end = paths.follow(way);
    mapped.put(name, end);
    if (end.fault().isPresent()) {
      return end.fault();
    }
    return source(part.get(), end).isPresent()
        ? Optional.empty()
        : fault(MapEntry.Kind.MISFIT, fit.text(end.type()), fit.text(part.get().type()), List.of());
  }

  private static Optional<Fault> fault(
      MapEntry.Kind kind, String word, String of, List<String> candidates) {
    return Optional.of(new Fault(kind, word, of, candidates));
  }

  /** Returns what became of each component. */
  List<PartDeclaration> parts() {
    return key.stream().map(this::part).toList();
  }

  private PartDeclaration part(KeyPart part) {
    Optional<End> end = Optional.ofNullable(mapped.get(part.name())).or(() -> namesake(part));
    Optional<End> whole = end.filter(each -> each.fault().isEmpty());
    Optional<PartSource> source = whole.flatMap(each -> source(part, each));
    return new PartDeclaration(
        part.name(),
        fit.text(part.type()),
        source,
        source.isPresent() || mapped.containsKey(part.name())
            ? Optional.empty()
            : whole.map(each -> fit.text(each.type())),
        whole.filter(each -> fit.fits(each.type(), part.type())).isPresent());
  }

  private Optional<End> namesake(KeyPart part) {
    return named && isParameter(part.name())
        ? Optional.of(paths.follow(List.of(part.name())))
        : Optional.empty();
  }

  private boolean isParameter(String name) {
    return method.getParameters().stream()
        .anyMatch(parameter -> parameter.getSimpleName().contentEquals(name));
  }

  private Optional<PartSource> source(KeyPart part, End end) {
    boolean isWhole = fit.fits(end.type(), part.type());
    if (isWhole && part.by().isPresent()) {
      return Optional.of(new PartSource(
          end.parameter(),
          end.calls(),
          part.keyBy(),
          Optional.empty(),
          part.kind() == KeyKind.SEQUENCE,
          false,
          Stream.of(end.lints(), part.lints()).flatMap(Set::stream).collect(Collectors.toSet())));
    }
    TypeMirror needed = part.by().orElse(part.type());
    return isWhole || fit.fits(end.type(), needed)
        ? Optional.of(new PartSource(
            end.parameter(),
            end.calls(),
            Optional.empty(),
            fit.cast(end.type(), needed),
            part.kind() == KeyKind.SEQUENCE,
            isCopied(part.kind(), end),
            end.lints()))
        : Optional.empty();
  }

  /** Whether a parameter itself is the part, and is something that the method or its caller may change. */
  private static boolean isCopied(KeyKind kind, End end) {
    return end.calls().isEmpty()
        && !end.type().getKind().isPrimitive()
        && (kind == KeyKind.ANYTHING || kind.isMutable());
  }

  /**
   * A component of the key of the memoized method.
   *
   * @param type the type of the parameter
   * @param by the type of what {@code @KeyBy} takes of it
   * @param keyBy the method that does
   * @param kind how the component is compared
   * @param lints the warnings that a call of that method provokes
   */
  private record KeyPart(
      String name,
      TypeMirror type,
      Optional<TypeMirror> by,
      Optional<String> keyBy,
      KeyKind kind,
      Set<Lint> lints) {

    static List<KeyPart> of(Site home, ExecutableElement target) {
      KeyByReader keyBy = new KeyByReader(home, new KeyTypes(home.compilation()));
      KeyTypes types = new KeyTypes(home.compilation());
      List<? extends TypeMirror> seen = home.hierarchy().typeOf(target).getParameterTypes();
      List<KeyPart> parts = new ArrayList<>();
      for (int i = 0; i < seen.size(); i++) {
        VariableElement parameter = target.getParameters().get(i);
        TypeMirror type = seen.get(i);
        if (!Annotations.has(parameter, KeyReader.KEY_IGNORE)) {
          var mirror = Annotations.find(parameter, KeyReader.KEY_BY);
          Optional<TypeMirror> by =
              mirror.flatMap(found -> keyBy.resultType(parameter, found, type));
          TypeMirror component = by.orElse(type);
          parts.add(new KeyPart(
              parameter.getSimpleName().toString(),
              type,
              by,
              by.flatMap(unused -> mirror)
                  .map(found -> keyBy.read(parameter, found, type).method().value()),
              types.describe(component, home.names().of(component)).kind(),
              mirror.map(found -> keyBy.lints(parameter, found, type)).orElse(Set.of())));
        }
      }
      return parts;
    }
  }
}
