package io.keepsake.runtime.bytecode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Violations of the scan's rules, one in each class, and what it must let pass. */
@SuppressWarnings({"unused", "serial"})
final class Planted {
  private Planted() {}

  static final class ReflectiveMember {
    Object members(Object target) {
      return target.getClass().getMethods();
    }
  }

  static final class ClassByName {
    Object find(String name) throws ClassNotFoundException {
      return Class.forName(name);
    }
  }

  static final class ClassByNameInAMethodReference {
    interface Finder {
      Class<?> find(String name) throws ClassNotFoundException;
    }

    Finder finder() {
      return Class::forName;
    }
  }

  static final class EnumConstants {
    Object constants(Class<?> type) {
      return type.getEnumConstants();
    }
  }

  static final class Resource {
    Object open() {
      return Planted.class.getResourceAsStream("resource");
    }
  }

  static final class LookupInAMethod {
    Object lookup() {
      return MethodHandles.lookup();
    }
  }

  static final class MethodHandleInAStaticInitialiser {
    static final MethodHandle LENGTH;

    static {
      try {
        LENGTH = MethodHandles.lookup()
            .findVirtual(String.class, "length", MethodType.methodType(int.class));
      } catch (ReflectiveOperationException impossible) {
        throw new ExceptionInInitializerError(impossible);
      }
    }
  }

  static final class Loader {
    Object loader() {
      return Planted.class.getClassLoader();
    }
  }

  static final class ContextLoader {
    Object loader() {
      return Thread.currentThread().getContextClassLoader();
    }
  }

  static final class Service {
    Object services() {
      return ServiceLoader.load(Runnable.class);
    }
  }

  static final class Bundle {
    Object bundle() {
      return ResourceBundle.getBundle("bundle");
    }
  }

  static final class ObjectStream {
    void write(Object object) throws IOException {
      new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(object);
    }
  }

  static final class SerializableType implements Serializable {}

  static final class SerializationHook {
    Object readResolve() {
      return this;
    }
  }

  static final class SerializableLambda {
    Object lambda() {
      return (Supplier<String> & Serializable) () -> "";
    }
  }

  static final class DynamicProxy {
    Object proxy(Class<?>[] types, InvocationHandler handler) {
      return Proxy.newProxyInstance(null, types, handler);
    }
  }

  static final class FieldUpdater {
    volatile int field;

    Object updater() {
      return AtomicIntegerFieldUpdater.newUpdater(FieldUpdater.class, "field");
    }
  }

  static final class NativeLibrary {
    void load() {
      System.loadLibrary("library");
    }
  }

  static final class NativeMethod {
    native void call();
  }

  /** All that is allowed and looks like what is not. */
  static final class Harmless {
    private static final VarHandle FIELD;
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(Object[].class);

    static {
      try {
        FIELD = MethodHandles.lookup().findVarHandle(Harmless.class, "field", int.class);
      } catch (ReflectiveOperationException impossible) {
        throw new ExceptionInInitializerError(impossible);
      }
    }

    private int field;

    record Pair(String left, @Nullable Object right) {}

    enum Level {
      LOW,
      HIGH
    }

    String use(List<Pair> pairs, Level level, Object any) {
      assert FIELD.compareAndSet(this, 0, 1);
      Thread.currentThread().setContextClassLoader(null);
      String text = switch (level) {
        case LOW -> "low";
        case HIGH -> any instanceof String string ? string : any.getClass().getName();
      };
      return pairs.stream().map(Pair::left).toList()
          + text
          + ELEMENT
          + new Object[0].getClass().isArray();
    }
  }
}
