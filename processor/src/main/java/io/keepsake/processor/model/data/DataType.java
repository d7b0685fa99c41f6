package io.keepsake.processor.model.data;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Origin;
import java.util.List;
import java.util.Optional;

/** A type as data: what its values are made of. Records and sealed types are named here and defined in a {@link DataGraph}. */
public sealed interface DataType {

  /** Returns the type as the source has it where such a value stands, without annotations. */
  TypeName type();

  /**
   * A value of one piece, which the runtime can write.
   *
   * @param word what the runtime calls it, such as {@code Int} and {@code Integer}
   */
  record Scalar(TypeName type, String word) implements DataType {}

  /**
   * An enum, which is known by the names of its constants.
   *
   * @param constants their names, in source order
   */
  record Enumeration(TypeName type, List<String> constants) implements DataType {

    /** Copies the list. */
    public Enumeration {
      constants = List.copyOf(constants);
    }
  }

  /** An array of anything but primitives. */
  record Array(TypeName type, DataType element) implements DataType {}

  /** An {@link java.util.Optional}. */
  record Maybe(TypeName type, DataType value) implements DataType {}

  /** A list, a set or another collection. */
  record Elements(TypeName type, Container container, DataType element) implements DataType {

    /** Whether the collection says how many there are. */
    public boolean isCounted() {
      return !(type instanceof ParameterizedTypeName generic)
          || !generic.rawType().equals(ClassName.get(Iterable.class));
    }
  }

  /** A map. */
  record Table(TypeName type, Container container, DataType key, DataType value)
      implements DataType {}

  /** A record or a sealed type. */
  record Reference(TypeName type) implements DataType {}

  /**
   * A type with a codec of the application's own.
   *
   * @param codec the class of the codec
   * @param origin where it is named
   * @param failure why it cannot be used, as the end of a sentence that begins with its name
   */
  record Custom(TypeName type, ClassName codec, Origin origin, Optional<String> failure)
      implements DataType {}

  /**
   * A type that has no bytes.
   *
   * @param text its qualified name
   * @param reason why, as the end of a sentence that begins with the type
   * @param isWritten whether it is a class whose source is compiled, so that its author may change it
   */
  record Unsupported(TypeName type, String text, String reason, boolean isWritten)
      implements DataType {}
}
