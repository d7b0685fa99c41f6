package io.keepsake.processor.model.plan.table;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.data.DataType;
import io.keepsake.processor.model.data.Definition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The methods of one class that turn values into bytes, one for each type that consists of parts.
 *
 * @param methods the methods by the types of their values, a type before its parts
 * @param codecs the constants that hold codecs of the application, by their classes
 */
public record Helpers(Map<TypeName, Helper> methods, Map<ClassName, String> codecs) {

  /** Copies the maps. */
  public Helpers {
    methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
    codecs = Collections.unmodifiableMap(new LinkedHashMap<>(codecs));
  }

  /** Returns the method for a type; a scalar has none. */
  public Optional<Helper> of(DataType data) {
    return Optional.ofNullable(methods.get(data.type()));
  }

  /** Returns the type by which generated code holds a value that is to be written. */
  public TypeName held(DataType data) {
    return of(data).map(Helper::held).orElse(data.type());
  }

  /** Returns the constant that holds a codec. */
  public String constant(DataType.Custom custom) {
    return Optional.ofNullable(codecs.get(custom.codec())).orElseThrow();
  }

  /**
   * A pair of methods, one that writes and one that reads.
   *
   * @param data the type of the values
   * @param definition what a record or a sealed type consists of
   * @param word the end of the methods' names
   * @param held the type by which the writing one takes them
   * @param isDeep whether values can be inside of others of the same type
   */
  public record Helper(
      DataType data, Optional<Definition> definition, String word, TypeName held, boolean isDeep) {}
}
