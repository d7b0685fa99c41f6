package io.keepsake.processor.model.key;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The type of a key component.
 *
 * @param type the type as declared, without annotations
 * @param kind how the component is stored and compared
 * @param domain the number of its values, null among them; {@link #UNLIMITED} unless it is a boolean or an enum
 * @param risk what speaks against the type as a key
 * @param culprit the type that carries the risk, as a person reads it: the declared one or one inside of it
 */
public record KeyType(TypeName type, KeyKind kind, int domain, KeyRisk risk, String culprit) {
  /** The domain of a type with more values than can be counted. */
  public static final int UNLIMITED = 0;

  /** The types of collections that what a key keeps of one can be passed as. */
  public static final Set<String> COPIED = Set.of(
      "java.util.List",
      "java.util.Set",
      "java.util.Map",
      "java.util.Collection",
      "java.lang.Iterable");

  private static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);

  private static final Map<KeyKind, TypeName> SNAPSHOTS = Map.of(
      KeyKind.LIST, ParameterizedTypeName.get(ClassName.get(List.class), ANY),
      KeyKind.DEEP_LIST, ParameterizedTypeName.get(ClassName.get(List.class), ANY),
      KeyKind.SET, ParameterizedTypeName.get(ClassName.get(Set.class), ANY),
      KeyKind.MAP, ParameterizedTypeName.get(ClassName.get(Map.class), ANY, ANY),
      KeyKind.DEEP_MAP, ParameterizedTypeName.get(ClassName.get(Map.class), ANY, ANY),
      KeyKind.SEQUENCE, ParameterizedTypeName.get(ClassName.get(Collection.class), ANY));

  /** Returns the type of what a key keeps of an argument: that of a snapshot, or the other one given. */
  public static TypeName stored(KeyKind kind, TypeName other) {
    return SNAPSHOTS.getOrDefault(kind, other);
  }

  /** Whether what a key keeps of an argument can be passed in its place. */
  public boolean hasCopies() {
    return !kind.isCollection()
        || COPIED.contains(
            (type instanceof ParameterizedTypeName generic ? generic.rawType() : type).toString());
  }

  /** Whether it is a double or a float that is not boxed. */
  public boolean isFloating() {
    return kind == KeyKind.PRIMITIVE
        && (type.equals(TypeName.DOUBLE) || type.equals(TypeName.FLOAT));
  }
}
