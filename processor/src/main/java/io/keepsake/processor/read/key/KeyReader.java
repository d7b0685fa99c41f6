package io.keepsake.processor.read.key;

import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.data.DataGraph;
import io.keepsake.processor.model.key.KeyByDeclaration;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.read.data.DataReader;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads what the parameters of a memoized method are for its key. */
public final class KeyReader {
  public static final String KEY_IGNORE = "io.keepsake.KeyIgnore";
  public static final String KEY_BY = "io.keepsake.KeyBy";

  private final Site site;
  private final KeyTypes types;
  private final KeyByReader keyBy;
  private final DataReader data;

  public KeyReader(Site site) {
    this.site = site;
    this.types = new KeyTypes(site.compilation());
    this.keyBy = new KeyByReader(site, types);
    this.data = new DataReader(site.compilation(), site.home());
  }

  /**
   * Reads the parameters of a method whose signature has been read.
   *
   * @param asBytes whether the backend keeps bytes
   */
  public List<KeyDeclaration> read(ExecutableElement method, Signature signature, boolean asBytes) {
    List<KeyDeclaration> keys = new ArrayList<>();
    List<? extends TypeMirror> seen = site.hierarchy().typeOf(method).getParameterTypes();
    for (int i = 0; i < seen.size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      TypeMirror type = seen.get(i);
      Optional<KeyByDeclaration> by =
          Annotations.find(parameter, KEY_BY).map(mirror -> keyBy.read(parameter, mirror, type));
      Optional<Origin> ignored =
          Annotations.find(parameter, KEY_IGNORE).map(Origin.of(parameter)::at);
      keys.add(new KeyDeclaration(
          Origin.of(parameter),
          parameter.getSimpleName().toString(),
          KeyDeclaration.Source.PARAMETER,
          types.describe(type, signature.parameters().get(i).type()),
          ignored,
          by,
          asBytes && ignored.isEmpty() ? data(parameter, type) : Optional.empty()));
    }
    return keys;
  }

  private Optional<DataGraph> data(VariableElement parameter, TypeMirror type) {
    return Annotations.find(parameter, KEY_BY)
        .map(mirror -> keyBy.resultType(parameter, mirror, type))
        .orElse(Optional.of(type))
        .map(data::key);
  }
}
