package io.keepsake.processor.model.data;

import com.palantir.javapoet.TypeName;
import java.util.List;

/** What a {@link DataType.Reference} refers to. */
public sealed interface Definition {

  /** Returns the type, as in the references to it. */
  TypeName type();

  /** Returns the binary name of its class. */
  String name();

  /** Returns the types that its values are made of. */
  List<DataType> parts();

  /** A record. */
  record Product(TypeName type, String name, List<Component> components) implements Definition {

    /** Copies the list. */
    public Product {
      components = List.copyOf(components);
    }

    @Override
    public List<DataType> parts() {
      return components.stream().map(Component::data).toList();
    }
  }

  /**
   * A sealed type.
   *
   * @param parts the types that it permits, by name
   */
  record Sum(TypeName type, String name, List<DataType> parts) implements Definition {

    /** Copies the list. */
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A component of a record.
   *
   * @param name its name, and that of its accessor
   * @param data its type, with the type arguments of the record
   * @param depends whether its type depends on these so that without them the compiler knows another one
   */
  record Component(String name, DataType data, boolean depends) {}
}
