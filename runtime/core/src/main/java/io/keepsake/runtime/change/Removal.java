package io.keepsake.runtime.change;

import io.keepsake.runtime.MemoClosedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One invalidation: it reaches all it can, whatever fails on the way. What is made of the answers goes after them: whoever
 * computes that anew finds none of them.
 */
final class Removal {
  private final Selection selection;
  private final @Nullable Supplier<@Nullable Object[]> source;
  private @Nullable Parts parts;

  /** What is told to the caller at the end. */
  private @Nullable VirtualMachineError exhausted;

  Removal(Selection selection, @Nullable Supplier<@Nullable Object[]> source) {
    this.selection = selection;
    this.source = source;
  }

  void run(List<Changes> chosen) {
    parts = source == null ? null : read(source, chosen);
    for (Changes changes : chosen) {
      Set<String> methods = new LinkedHashSet<>(Set.of(selection.target()));
      List<Target> first = changes.targets(selection);
      first.forEach(target -> removeFrom(target, changes));
      first.forEach(target -> methods.add(target.method()));
      // One that was made meanwhile may have loaded what was not removed yet.
      for (Target target : changes.targets(selection)) {
        if (!first.contains(target)) {
          removeFrom(target, changes);
          methods.add(target.method());
        }
      }
      methods.forEach(method -> tell(method, changes));
    }
    if (exhausted != null) {
      throw exhausted;
    }
  }

  /** Reads the parts, by methods of the user; null for all answers if one of them fails. */
  private @Nullable Parts read(Supplier<@Nullable Object[]> source, List<Changes> chosen) {
    try {
      return new Parts(selection, source.get());
    } catch (VirtualMachineError failure) {
      exhausted = failure;
      return null;
    } catch (Throwable failure) {
      chosen.forEach(changes -> changes.warn(
          "The parts of a key of " + selection + " could not be read; all answers are invalidated",
          failure));
      return null;
    }
  }

  private void removeFrom(Target target, Changes changes) {
    Parts parts = this.parts;
    try {
      if (parts != null) {
        target.remove(parts);
        return;
      }
    } catch (MemoClosedException closed) {
      return;
    } catch (Throwable failure) {
      note(
          failure,
          "Some answers of " + selection + " could not be found; all are invalidated",
          changes);
    }
    try {
      target.removeAll();
    } catch (MemoClosedException closed) {
      // then there is nothing left to remove
    } catch (Throwable failure) {
      note(failure, "Answers of " + selection + " could not be invalidated", changes);
    }
  }

  private void tell(String method, Changes changes) {
    try {
      changes.changed(method);
    } catch (Throwable failure) {
      note(failure, "What is made of answers of " + method + " could not be invalidated", changes);
    }
  }

  private void note(Throwable failure, String what, Changes changes) {
    if (failure instanceof VirtualMachineError error) {
      exhausted = error;
    } else {
      changes.warn(what, failure);
    }
  }
}
