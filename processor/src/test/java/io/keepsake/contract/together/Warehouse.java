package io.keepsake.contract.together;

import io.keepsake.contract.backend.Handle;
import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiler;
import io.keepsake.runtime.Memos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Memoized methods that have everything which can be had at once; written once, and compiled for each backend. */
public interface Warehouse {
  /** Gets old, is excused, refuses empty texts, has tags. */
  @Nullable
  String stock(String group, int number);

  /** Is made of stocks; its {@code IllegalStateException} is kept. */
  @Nullable
  String shelf(String group);

  /** Is made of shelves; null is not kept. */
  @Nullable
  String report();

  /** Makes one stock void. */
  void sold(String group, int number);

  /** Makes all stocks of a group void. */
  void recalled(String group);

  /** Stores a stock. */
  String delivered(String group, int number, String value);

  /** The handle of a method. */
  Handle<Key, @Nullable String> handle(Key.Method method);

  /** Compiles the methods for a backend, and makes an instance. */
  static Warehouse make(String backend, Memos memos, Script script)
      throws IOException, ReflectiveOperationException {
    String source = Files.readString(Path.of("src/test/resources/together/Stocks.java"));
    return (Warehouse) Compilation.with(Compiler.JAVAC)
        .source(source.replace("Backend.LRU", "Backend." + backend))
        .run()
        .succeeded()
        .loader()
        .loadClass("together.Stocks$WithHandles")
        .getConstructor(Memos.class, Script.class)
        .newInstance(memos, script);
  }
}
