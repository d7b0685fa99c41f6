package io.keepsake.processor.read.outcome;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.outcome.KeptFailure;
import io.keepsake.processor.model.outcome.KeptFailure.Fault;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Lints;
import io.keepsake.processor.read.mirror.TypeText;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads the exceptions that a method wants to be kept, and finds out whether they can be. */
final class FailureReader {
  /** What says nothing about the arguments; a supertype of these is refused only if it is one of the first two. */
  private static final Set<String> NO_ANSWERS = Set.of(
      "java.lang.VirtualMachineError",
      "java.lang.ThreadDeath",
      "java.lang.InterruptedException",
      "java.util.concurrent.CancellationException",
      "io.keepsake.runtime.MemoException");

  private static final Set<String> TOO_WIDE = Set.of("java.lang.Throwable", "java.lang.Error");

  private final Compilation compilation;
  private final Site site;
  private final ExecutableElement method;
  private final boolean isAsync;

  FailureReader(Site site, ExecutableElement method, boolean isAsync) {
    this.compilation = site.compilation();
    this.site = site;
    this.method = method;
    this.isAsync = isAsync;
  }

  List<KeptFailure> read(List<Attribute<TypeMirror>> types) {
    List<KeptFailure> failures = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      TypeMirror type = types.get(i).value();
      String other = covering(types, i);
      failures.add(new KeptFailure(
          types.get(i).origin(),
          TypeName.get(type),
          other.isEmpty() ? fault(type) : Fault.COVERED,
          other));
    }
    return failures;
  }

  /** Returns the warnings that the names of the exceptions provoke. */
  Set<Lint> lints(List<Attribute<TypeMirror>> types) {
    Set<Lint> lints = EnumSet.noneOf(Lint.class);
    for (Attribute<TypeMirror> type : types) {
      TypeElement element = compilation.asElement(type.value());
      if (element != null) {
        lints.addAll(new Lints(compilation).ofUse(element));
      }
    }
    return lints;
  }

  /** Returns another type of the list that has all instances of one; of two equal ones, the first covers the second. */
  private String covering(List<Attribute<TypeMirror>> types, int at) {
    TypeMirror type = types.get(at).value();
    for (int i = 0; i < types.size(); i++) {
      TypeMirror other = types.get(i).value();
      boolean isSame = compilation.types().isSameType(type, other);
      if (i != at && (isSame ? i < at : compilation.types().isSubtype(type, other))) {
        return TypeText.of(TypeName.get(other));
      }
    }
    return "";
  }

  private Fault fault(TypeMirror type) {
    TypeElement element = compilation.asElement(type);
    if (element == null) {
      return Fault.INVISIBLE;
    }
    if (TOO_WIDE.contains(element.getQualifiedName().toString())
        || NO_ANSWERS.stream().anyMatch(name -> compilation.isA(type, name))) {
      return Fault.NO_ANSWER;
    }
    if (!compilation.isVisible(element, site.home())) {
      return Fault.INVISIBLE;
    }
    return isAsync || isThrown(type) ? Fault.NONE : Fault.NOT_THROWN;
  }

  /** Tells whether the method can throw such an exception: one that is not checked, or a relative of a declared one. */
  private boolean isThrown(TypeMirror type) {
    return !compilation.isChecked(type)
        || isSupertype(type, "java.lang.RuntimeException")
        || method.getThrownTypes().stream()
            .map(compilation.types()::erasure)
            .anyMatch(thrown -> compilation.types().isSubtype(thrown, type)
                || compilation.types().isSubtype(type, thrown));
  }

  private boolean isSupertype(TypeMirror type, String name) {
    TypeElement element = compilation.elements().getTypeElement(name);
    return element != null && compilation.types().isSubtype(element.asType(), type);
  }
}
