package io.keepsake.processor.model.plan.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.hooks.HookKind;
import io.keepsake.processor.model.hooks.HooksDeclaration.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an application does with the answers of a method.
 *
 * @param type the class that does it
 * @param calls its methods
 * @param key the types of what they take of a key
 * @param value the type of the answers as they take them
 * @param locals what the local variables are called where the cache is filled
 * @param lints the warnings that the calls provoke
 */
public record HooksPlan(
    ClassName type,
    Map<HookKind, Call> calls,
    List<TypeName> key,
    TypeName value,
    BuildNames locals,
    Set<Lint> lints) {

  /** Copies the collections. */
  public HooksPlan {
    calls = Map.copyOf(calls);
    key = List.copyOf(key);
    lints = Set.copyOf(lints);
  }

  /** Returns how a hook is called, if there is one. */
  public Optional<Call> call(HookKind kind) {
    return Optional.ofNullable(calls.get(kind));
  }

  /** Whether an object of the class is needed. */
  public boolean needsObject() {
    return calls.values().stream().anyMatch(call -> !call.isStatic());
  }

  /** What the local variables are called where the cache is filled. */
  public record BuildNames(String progress, String filling) {}
}
