package io.keepsake.processor.read.key;

import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.key.KeyControl;
import io.keepsake.processor.model.key.KeyField;
import io.keepsake.processor.model.key.WholeKey;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads what the {@code @Memoize} of one method says of its key. */
public final class KeyControlReader {
  private final Site site;
  private final ExecutableElement method;
  private final List<TypeMirror> types = new ArrayList<>();

  public KeyControlReader(Site site, ExecutableElement method) {
    this.site = site;
    this.method = method;
  }

  /**
   * Reads the attributes.
   *
   * @param asBytes whether the backend keeps bytes
   */
  public KeyControl read(boolean asBytes) {
    AnnotationMirror mirror = MemoizedMethods.annotation(method);
    Set<Lint> lints = EnumSet.noneOf(Lint.class);
    List<KeyField> fields = new KeyFieldReader(site, method, lints, types).read(mirror, asBytes);
    Optional<WholeKey> whole = new WholeKeyReader(site, method, lints, types).read(mirror, asBytes);
    addCalls(lints);
    return new KeyControl(whole, fields, lints);
  }

  /** What {@code @KeyBy} names is called as well. */
  private void addCalls(Set<Lint> lints) {
    KeyByReader keyBy = new KeyByReader(site, new KeyTypes(site.compilation()));
    List<? extends TypeMirror> seen = site.hierarchy().typeOf(method).getParameterTypes();
    for (int i = 0; i < seen.size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      TypeMirror type = seen.get(i);
      Annotations.find(parameter, KeyReader.KEY_BY)
          .ifPresent(mirror -> lints.addAll(keyBy.lints(parameter, mirror, type)));
    }
  }

  /** Returns the types of what it found, in its order. */
  public List<TypeMirror> types() {
    return types;
  }
}
