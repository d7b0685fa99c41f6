package io.keepsake.processor.read.key;

import static java.util.Map.entry;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.key.KeyKind;
import io.keepsake.processor.model.key.KeyRisk;
import io.keepsake.processor.model.key.KeyType;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.TypeText;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Finds out what a type is worth as a component of a key. */
public final class KeyTypes {
  private static final Set<String> CLONED = Set.of(
      "java.util.Date",
      "java.util.Calendar",
      "java.util.GregorianCalendar",
      "java.util.BitSet",
      "java.sql.Date",
      "java.sql.Time",
      "java.sql.Timestamp");

  /** The first that fits holds. */
  private static final List<Entry<String, KeyKind>> COLLECTIONS = List.of(
      entry("java.util.List", KeyKind.LIST),
      entry("java.util.Set", KeyKind.SET),
      entry("java.util.Map", KeyKind.MAP),
      entry("java.util.Collection", KeyKind.SEQUENCE));

  /** What may hold arrays without saying so. */
  private static final Set<String> TOPS =
      Set.of("java.lang.Object", "java.io.Serializable", "java.lang.Cloneable");

  /** What is equal by what it holds and is no collection. */
  static final Set<String> WRAPPERS = Set.of("java.util.Optional", "java.util.Map.Entry");

  /** What is compared by content if it holds arrays. */
  static final Set<String> DEEP = Set.of("java.util.List", "java.util.Map");

  private static final Set<KeyKind> UNCHANGING =
      Set.of(KeyKind.PRIMITIVE, KeyKind.ENUM, KeyKind.CLASS, KeyKind.VALUE);

  private final Compilation compilation;
  private final KeyRisks risks;

  public KeyTypes(Compilation compilation) {
    this.compilation = compilation;
    this.risks = new KeyRisks(compilation);
  }

  /** Describes a type that is to be printed under a name. */
  public KeyType describe(TypeMirror type, TypeName name) {
    KeyRisks.Finding finding = risks.find(type);
    String culprit = finding.risk() == KeyRisk.NONE
        ? TypeText.of(name)
        : TypeText.of(TypeName.get(finding.culprit()));
    return new KeyType(
        name.withoutAnnotations(), kind(type), domain(type), finding.risk(), culprit);
  }

  private KeyKind kind(TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return KeyKind.PRIMITIVE;
    }
    if (type instanceof ArrayType array) {
      return mayHoldArrays(array.getComponentType()) ? KeyKind.DEEP_ARRAY : KeyKind.ARRAY;
    }
    TypeMirror erased = compilation.types().erasure(type);
    if (erased instanceof ArrayType) {
      return kind(erased);
    }
    TypeElement element = compilation.asElement(erased);
    if (compilation.isExactly(erased, TOPS)
        || (compilation.isExactly(erased, WRAPPERS) && !isUnchanging(type))) {
      return KeyKind.ANYTHING;
    }
    KeyKind kind = element == null ? KeyKind.OBJECT : kind(erased, element);
    return compilation.isExactly(erased, DEEP) && holdsArrays(type) ? deep(kind) : kind;
  }

  private static KeyKind deep(KeyKind kind) {
    return kind == KeyKind.MAP ? KeyKind.DEEP_MAP : KeyKind.DEEP_LIST;
  }

  private KeyKind kind(TypeMirror type, TypeElement element) {
    if (element.getKind() == ElementKind.ENUM) {
      return KeyKind.ENUM;
    }
    if (compilation.isExactly(type, Set.of("java.lang.Class"))) {
      return KeyKind.CLASS;
    }
    if (compilation.isExactly(type, CLONED)) {
      return KeyKind.CLONED;
    }
    if (isOfJavaUtil(element)) {
      Set<String> derivation = compilation.derivation(type);
      for (Entry<String, KeyKind> collection : COLLECTIONS) {
        if (derivation.contains(collection.getKey())) {
          return collection.getValue();
        }
      }
    }
    if (compilation.isExactly(type, Set.of("java.lang.Iterable"))) {
      return KeyKind.SEQUENCE;
    }
    boolean isFinal = element.getModifiers().contains(Modifier.FINAL);
    boolean hasEquality =
        !Set.of(KeyRisk.IDENTITY, KeyRisk.CONTEXT).contains(risks.find(type).risk());
    return isFinal && hasEquality ? KeyKind.VALUE : KeyKind.OBJECT;
  }

  /** Whether all that is held has a type that says so; a record of somebody's own is taken at its word. */
  private boolean isUnchanging(TypeMirror type) {
    return type instanceof DeclaredType wrapper
        && !wrapper.getTypeArguments().isEmpty()
        && wrapper.getTypeArguments().stream()
            .allMatch(held ->
                held instanceof DeclaredType declared && UNCHANGING.contains(kind(declared)));
  }

  /** Whether something may hold arrays at any depth, as far as its type says what it holds. */
  private boolean holdsArrays(TypeMirror type) {
    return type instanceof DeclaredType holder
        && holder.getTypeArguments().stream()
            .map(held -> held instanceof WildcardType wildcard ? wildcard.getExtendsBound() : held)
            .anyMatch(held -> held == null || mayHoldArrays(held) || holdsArrays(held));
  }

  private boolean isOfJavaUtil(TypeElement element) {
    return compilation.packageOf(element).getQualifiedName().toString().startsWith("java.util");
  }

  private boolean mayHoldArrays(TypeMirror component) {
    TypeMirror erased = compilation.types().erasure(component);
    return erased instanceof ArrayType || compilation.isExactly(erased, TOPS);
  }

  private int domain(TypeMirror type) {
    if (type.getKind() == TypeKind.BOOLEAN) {
      return 2;
    }
    if (compilation.isExactly(type, Set.of("java.lang.Boolean"))) {
      return 3;
    }
    @Nullable TypeElement element = compilation.asElement(type);
    return element == null || element.getKind() != ElementKind.ENUM
        ? KeyType.UNLIMITED
        : 1 + constantsOf(element);
  }

  private static int constantsOf(TypeElement element) {
    return (int) element.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .count();
  }
}
