package io.keepsake.processor.read.result;

import static java.util.Map.entry;

import io.keepsake.processor.model.result.ResultKind;
import io.keepsake.processor.read.mirror.Compilation;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds out what the result of a method means to a cache. */
public final class ResultKinds {
  private static final Map<String, ResultKind> EXACTLY = Map.of(
      "java.lang.Void", ResultKind.VOID_BOX,
      "java.util.List", ResultKind.LIST,
      "java.util.Set", ResultKind.SET,
      "java.util.SortedSet", ResultKind.SORTED_SET,
      "java.util.Map", ResultKind.MAP,
      "java.util.SortedMap", ResultKind.SORTED_MAP,
      "java.util.Collection", ResultKind.COLLECTION,
      "java.util.concurrent.CompletableFuture", ResultKind.ASYNC,
      "java.util.concurrent.CompletionStage", ResultKind.ASYNC);

  /** The first that fits holds: a stream is closeable as well. */
  private static final List<Entry<String, ResultKind>> DERIVED = List.of(
      entry("java.util.stream.BaseStream", ResultKind.STREAM),
      entry("java.util.Iterator", ResultKind.ITERATOR),
      entry("java.util.Enumeration", ResultKind.ITERATOR),
      entry("java.util.Spliterator", ResultKind.ITERATOR),
      entry("java.util.concurrent.Future", ResultKind.FUTURE),
      entry("org.reactivestreams.Publisher", ResultKind.PUBLISHER),
      entry("java.util.concurrent.Flow.Publisher", ResultKind.PUBLISHER),
      entry("io.reactivex.rxjava3.core.ObservableSource", ResultKind.PUBLISHER),
      entry("io.reactivex.rxjava3.core.SingleSource", ResultKind.PUBLISHER),
      entry("io.reactivex.rxjava3.core.MaybeSource", ResultKind.PUBLISHER),
      entry("java.lang.AutoCloseable", ResultKind.CLOSEABLE),
      entry("java.util.Collection", ResultKind.OTHER_COLLECTION),
      entry("java.util.Map", ResultKind.OTHER_COLLECTION));

  private ResultKinds() {}

  /** Returns the kind of a result type. */
  public static ResultKind of(Compilation compilation, TypeMirror type) {
    if (type.getKind() == TypeKind.VOID) {
      return ResultKind.VOID;
    }
    if (type.getKind().isPrimitive()) {
      return ResultKind.PRIMITIVE;
    }
    TypeMirror erased = compilation.types().erasure(type);
    if (erased instanceof ArrayType array) {
      return isDeep(compilation, array.getComponentType())
          ? ResultKind.DEEP_ARRAY
          : ResultKind.ARRAY;
    }
    for (Entry<String, ResultKind> exact : EXACTLY.entrySet()) {
      if (compilation.isExactly(type, Set.of(exact.getKey()))) {
        return exact.getValue();
      }
    }
    Set<String> derivation = compilation.derivation(erased);
    return DERIVED.stream()
        .filter(derived -> derivation.contains(derived.getKey()))
        .map(Entry::getValue)
        .findFirst()
        .orElse(ResultKind.VALUE);
  }

  private static boolean isDeep(Compilation compilation, TypeMirror component) {
    return component instanceof ArrayType
        || compilation.isExactly(component, Set.of("java.lang.Object"));
  }
}
