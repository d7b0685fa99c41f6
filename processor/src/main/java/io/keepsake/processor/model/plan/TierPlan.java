package io.keepsake.processor.model.plan;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.data.DataType;
import java.util.List;
import java.util.Set;

/**
 * How answers of a method are kept as bytes.
 *
 * @param stores the class whose constant {@code INSTANCE} opens stores
 * @param schema the fingerprint of the types of answers and arguments
 * @param parameters the names of the parameters that are in the key
 * @param codec the class that writes and reads answers
 * @param key what writes a key
 */
public record TierPlan(
    ClassName stores, String schema, List<String> parameters, CodecPlan codec, KeyBytes key) {

  /** Copies the list. */
  public TierPlan {
    parameters = List.copyOf(parameters);
  }

  /**
   * The class that writes and reads answers.
   *
   * @param name its name
   * @param root the type of the answers
   * @param helpers its methods
   * @param lints the warnings that it suppresses
   */
  public record CodecPlan(ClassName name, DataType root, Helpers helpers, Set<Lint> lints) {

    /** Copies the set. */
    public CodecPlan {
      lints = Set.copyOf(lints);
    }
  }

  /**
   * What writes a key.
   *
   * @param components the types of the components, in their order
   * @param helpers the methods of the entry
   */
  public record KeyBytes(List<DataType> components, Helpers helpers) {

    /** Copies the list. */
    public KeyBytes {
      components = List.copyOf(components);
    }
  }
}
