package io.keepsake.samples.quickstart;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Type;

/** A set of type names that takes them in all the spellings of a class file. Of an array it takes the element type. */
final class TypeNames {
  private final Set<String> names = new HashSet<>();

  /** Adds a type such as {@code java/util/List}, or an array such as {@code [I}. */
  void addInternal(String name) {
    add(Type.getObjectType(name));
  }

  /** Adds the types of a descriptor such as {@code (ILjava/util/List;)V}. */
  void addDescriptor(String descriptor) {
    add(Type.getType(descriptor));
  }

  void add(Type type) {
    switch (type.getSort()) {
      case Type.OBJECT -> names.add(type.getClassName());
      case Type.ARRAY -> add(type.getElementType());
      case Type.METHOD -> {
        add(type.getReturnType());
        for (Type argument : type.getArgumentTypes()) {
          add(argument);
        }
      }
      default -> {} // primitive
    }
  }

  /** Returns all names but one. */
  Set<String> without(String name) {
    Set<String> others = new HashSet<>(names);
    others.remove(name);
    return others;
  }
}
