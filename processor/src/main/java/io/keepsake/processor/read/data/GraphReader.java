package io.keepsake.processor.read.data;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.data.Container;
import io.keepsake.processor.model.data.DataGraph;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.DataType.Array;
import io.keepsake.processor.model.data.DataType.Elements;
import io.keepsake.processor.model.data.DataType.Enumeration;
import io.keepsake.processor.model.data.DataType.Maybe;
import io.keepsake.processor.model.data.DataType.Reference;
import io.keepsake.processor.model.data.DataType.Scalar;
import io.keepsake.processor.model.data.DataType.Table;
import io.keepsake.processor.model.data.DataType.Unsupported;
import io.keepsake.processor.model.data.Definition;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Lints;
import io.keepsake.processor.read.mirror.TypeText;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Reads one type and all that its values are made of. */
final class GraphReader {
  /** So many records and sealed types are in no type that a person wrote; one that grows with each step has more. */
  private static final int TOO_MANY = 1000;

  private final Compilation compilation;
  private final PackageElement home;
  private final boolean inKey;
  private final CodecReader codecs;
  private final DefinitionReader reader;
  private final Map<TypeName, @Nullable Definition> definitions = new LinkedHashMap<>();
  private final Set<String> missing = new HashSet<>();
  private final Set<Lint> lints = EnumSet.noneOf(Lint.class);

  /**
   * Creates a reader.
   *
   * @param home the package of the generated class
   * @param inKey whether the values are arguments, which are written but never read back
   */
  GraphReader(Compilation compilation, PackageElement home, boolean inKey) {
    this.compilation = compilation;
    this.home = home;
    this.inKey = inKey;
    this.codecs = new CodecReader(compilation, home);
    this.reader = new DefinitionReader(compilation.types(), this::of, this::note);
  }

  DataGraph read(TypeMirror type) {
    return graph(type, of(type));
  }

  /** Returns the names of types inside of a type that do not exist, or not yet. */
  Set<String> missing(TypeMirror type) {
    of(type);
    return missing;
  }

  /** Reads a type that is left to a codec as a whole. */
  DataGraph custom(ExecutableElement method, AnnotationMirror mirror, TypeMirror type) {
    TypeMirror boxed = type.getKind().isPrimitive()
        ? compilation
            .types()
            .boxedClass(compilation.types().getPrimitiveType(type.getKind()))
            .asType()
        : type;
    codecs.classOf(mirror).ifPresent(this::note);
    return graph(type, codecs.read(method, mirror, boxed));
  }

  private DataGraph graph(TypeMirror type, DataType root) {
    Map<TypeName, Definition> found = new LinkedHashMap<>();
    definitions.forEach((name, definition) -> {
      if (definition != null) {
        found.put(name, definition);
      }
    });
    return new DataGraph(TypeText.of(TypeName.get(type)), root, found, lints);
  }

  private DataType of(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE ->
        new Scalar(plain(type), Scalars.ofPrimitive(plain(type)));
      case ARRAY -> array((ArrayType) type);
      case DECLARED -> declared((DeclaredType) type);
      case WILDCARD -> of(bound((WildcardType) type));
      case TYPEVAR ->
        inKey
            ? of(compilation.types().erasure(((TypeVariable) type).getUpperBound()))
            : unsupported(type, "is a type variable, which may stand for anything");
      case ERROR -> missing((ErrorType) type);
      default -> unsupported(type, "has no bytes");
    };
  }

  private DataType missing(ErrorType type) {
    missing.add(type.asElement().getSimpleName().toString());
    return unsupported(type, "does not exist");
  }

  private static TypeName plain(TypeMirror type) {
    return TypeName.get(type).withoutAnnotations();
  }

  private TypeMirror bound(WildcardType wildcard) {
    @Nullable TypeMirror bound = wildcard.getExtendsBound();
    return bound == null
        ? compilation.elements().getTypeElement("java.lang.Object").asType()
        : bound;
  }

  private DataType array(ArrayType type) {
    return type.getComponentType().getKind().isPrimitive()
        ? new Scalar(plain(type), Scalars.ofArray((ArrayTypeName) plain(type)))
        : new Array(plain(type), of(type.getComponentType()));
  }

  private DataType declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    note(element);
    String name = element.getQualifiedName().toString();
    Optional<AnnotationMirror> codec = Annotations.find(element, CodecReader.ANNOTATION);
    if (codec.isPresent()) {
      codecs.classOf(codec.get()).ifPresent(this::note);
      return codecs.read(element, codec.get(), type);
    }
    Optional<String> word = Scalars.ofClass(name, inKey);
    if (word.isPresent()) {
      return new Scalar(plain(type), word.get());
    }
    if (!compilation.isVisible(element, home)) {
      return unsupported(type, "is not visible to the generated class");
    }
    boolean isRaw = type.getTypeArguments().size() < element.getTypeParameters().size();
    return isRaw
        ? unsupported(type, "is raw, so that nobody knows what is in it")
        : holder(type, name).orElseGet(() -> own(type, element));
  }

  private Optional<DataType> holder(DeclaredType type, String name) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (name.equals("java.util.Optional")) {
      return Optional.of(new Maybe(plain(type), of(arguments.get(0))));
    }
    Optional<Container> collection = Containers.collection(name);
    if (collection.isPresent()) {
      return Optional.of(new Elements(plain(type), collection.get(), of(arguments.get(0))));
    }
    return Containers.map(name)
        .map(map -> new Table(plain(type), map, of(arguments.get(0)), of(arguments.get(1))));
  }

  /** Reads a type of the application's own. */
  private DataType own(DeclaredType type, TypeElement element) {
    if (element.getKind() == ElementKind.ENUM) {
      return new Enumeration(plain(type), constants(element));
    }
    boolean isRecord = element.getKind() == ElementKind.RECORD;
    if (!isRecord && !isSum(element)) {
      return unsupported(type, "is neither a record nor a sealed type");
    }
    TypeName key = plain(type);
    if (!definitions.containsKey(key)) {
      if (definitions.size() == TOO_MANY) {
        return unsupported(type, "is made of more types than can be counted");
      }
      definitions.put(key, null);
      DeclaredType bounded = reader.withBounds(type);
      definitions.put(key, isRecord ? reader.product(key, bounded) : reader.sum(key, bounded));
    }
    return new Reference(key);
  }

  /** A sealed class that is not abstract has instances of its own, of which nothing is known. */
  private static boolean isSum(TypeElement type) {
    Set<Modifier> modifiers = type.getModifiers();
    return modifiers.contains(Modifier.SEALED)
        && (type.getKind() == ElementKind.INTERFACE || modifiers.contains(Modifier.ABSTRACT));
  }

  private List<String> constants(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .peek(this::noteIfRead)
        .map(constant -> constant.getSimpleName().toString())
        .toList();
  }

  private void noteIfRead(Element constant) {
    if (!inKey) {
      note(constant);
    }
  }

  private void note(Element used) {
    lints.addAll(new Lints(compilation).ofUse(used));
  }

  private Unsupported unsupported(TypeMirror type, String reason) {
    TypeName name = plain(type);
    @Nullable TypeElement element = compilation.asElement(type);
    boolean isWritten = element != null && compilation.written().test(element);
    return new Unsupported(name, name.toString(), reason, isWritten);
  }
}
