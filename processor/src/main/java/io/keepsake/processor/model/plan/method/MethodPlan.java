package io.keepsake.processor.model.plan.method;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.plan.key.KeyPlan;
import io.keepsake.processor.model.plan.table.TablePlan;
import java.util.Optional;
import java.util.Set;

/**
 * A memoized method of a generated class.
 *
 * @param head its declaration
 * @param names what its parts are called
 * @param locals what the local variables beside its parameters are called
 * @param table the table that holds its answers
 * @param key what its entries hold of the arguments
 * @param value what its entries hold of the answer
 * @param suppressed the warnings that its parts suppress
 * @param relations what its answers have to do with others
 * @param trace how it notes what they are made of, if it does
 */
public record MethodPlan(
    MethodHead head,
    PartNames names,
    LocalNames locals,
    TablePlan table,
    KeyPlan key,
    ValuePlan value,
    Suppressed suppressed,
    RelationsPlan relations,
    Optional<TracePlan> trace) {

  /** Whether answers know what they are made of. */
  public boolean isTracked() {
    return trace.isPresent();
  }

  /**
   * The warnings that the parts of a memoized method suppress.
   *
   * @param method the method itself
   * @param handle the class of the handle
   * @param refresh the handle's method that calls the user's
   * @param entry the class of the entries
   */
  public record Suppressed(Set<Lint> method, Set<Lint> handle, Set<Lint> refresh, Set<Lint> entry) {

    /** Copies the sets. */
    public Suppressed {
      method = Set.copyOf(method);
      handle = Set.copyOf(handle);
      refresh = Set.copyOf(refresh);
      entry = Set.copyOf(entry);
    }
  }

  /**
   * What the parts of a memoized method are called.
   *
   * @param handle the class of the handle
   * @param entry the class of the entries
   * @param accessor the method that gives the handle
   * @param field the field or constant that holds the handle
   * @param spec the constant with what the annotation says, used where several instances share a table
   */
  public record PartNames(
      ClassName handle, ClassName entry, String accessor, String field, String spec) {}

  /** What the local variables beside the parameters are called. */
  public record LocalNames(
      String memo,
      String entry,
      String failure,
      String hash,
      String value,
      String fresh,
      String stale,
      String flight) {}

  /** Where a result is computed when it is not remembered, as seen from the generated class. */
  public enum Home {
    /** In the superclass; the handle belongs to the instance. */
    INSTANCE(false, true),

    /** In the superclass; the handle belongs to all instances in one place. */
    SHARED(false, true),

    /** In the wrapped object. */
    DELEGATE(false, false),

    /** In a static method of the superclass. */
    STATIC(true, true),

    /** In a static method of a class that is not extended. */
    HELD(true, false);

    private final boolean isStatic;
    private final boolean early;

    Home(boolean isStatic, boolean early) {
      this.isStatic = isStatic;
      this.early = early;
    }

    /** Whether the method is static. */
    public boolean isStatic() {
      return isStatic;
    }

    /** Whether the superclass may call the method while it is initialized, before there is a handle. */
    public boolean isEarly() {
      return early;
    }
  }
}
