package io.keepsake.processor.model.hooks;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Origin;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code @MemoizeHooks} of a memoized method.
 *
 * @param type the class that it names
 * @param failure why none of its hooks can be called, if so
 * @param key the types of what is in the key, in the order of the parameters, as hooks take them
 * @param value the type of the answers as hooks take them
 * @param hooks the hooks that it has, right or wrong
 * @param lints the warnings that their use provokes
 */
public record HooksDeclaration(
    Origin origin,
    ClassName type,
    Optional<String> failure,
    List<TypeName> key,
    TypeName value,
    List<Hook> hooks,
    Set<Lint> lints) {

  /** Copies the collections. */
  public HooksDeclaration {
    key = List.copyOf(key);
    hooks = List.copyOf(hooks);
    lints = Set.copyOf(lints);
  }

  /** Tells whether there is a hook of a kind, right or wrong. */
  public boolean has(HookKind kind) {
    return hooks.stream().anyMatch(hook -> hook.kind() == kind);
  }

  /** Tells whether there is one that keeps answers outside of memory. */
  public boolean areStore() {
    return hooks.stream().anyMatch(hook -> hook.kind().isStore());
  }

  /**
   * A method of the class that has the name of a hook.
   *
   * @param expected the signature that it must have, as a person reads it
   * @param call how it is called, if it has that
   */
  public record Hook(HookKind kind, String expected, Optional<Call> call) {}

  /**
   * How a hook is called.
   *
   * @param returns what it returns
   * @param isCounting whether a hook that fills a cache wants to tell how many answers there will be
   * @param thrown the exceptions it declares
   */
  public record Call(
      boolean isStatic, TypeName returns, boolean isCounting, List<TypeName> thrown) {

    /** Copies the list. */
    public Call {
      thrown = List.copyOf(thrown);
    }
  }
}
