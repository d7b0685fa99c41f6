package io.keepsake.processor.model.plan.table;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.data.DataType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How answers of a method are kept as bytes.
 *
 * @param stores what opens stores
 * @param schema the fingerprint of the types of answers and arguments
 * @param parameters the names of the parameters that are in the key
 * @param keeping what the annotation says
 * @param codec the class that writes and reads answers
 * @param key what writes a key
 */
public record TierPlan(
    Stores stores,
    String schema,
    List<String> parameters,
    Keeping keeping,
    CodecPlan codec,
    KeyBytes key) {

  /** Copies the list. */
  public TierPlan {
    parameters = List.copyOf(parameters);
  }

  /**
   * What opens stores.
   *
   * @param type its class
   * @param isConstant whether it is the constant {@code INSTANCE}; otherwise it is made
   * @param lints the warnings that its use suppresses
   */
  public record Stores(ClassName type, boolean isConstant, Set<Lint> lints) {

    /** Copies the set. */
    public Stores {
      lints = Set.copyOf(lints);
    }
  }

  /**
   * What the annotation says, other than the defaults.
   *
   * @param version which version of the code the answers belong to
   * @param shards how many files there are, how large they get, and how many are open
   * @param saveAfter numbers of changes and times, empty if the annotation says nothing
   */
  public record Keeping(
      Version version,
      OptionalLong maxBytes,
      Optional<Shards> shards,
      boolean writeThrough,
      List<String> saveAfter) {

    /** Copies the list. */
    public Keeping {
      saveAfter = List.copyOf(saveAfter);
    }
  }

  /**
   * Which version of the code answers belong to.
   *
   * @param inherited the generated class of a supertype, which knows the code of what is inherited from there
   * @param method what it calls the method, empty if nobody who inherits asks for the code
   * @param own the version given by hand or the fingerprint of what is written here, empty if that does not count
   */
  public record Version(Optional<ClassName> inherited, String method, String own) {}

  /** How a database is spread over files. */
  public record Shards(int shards, long shardBytes, int openShards) {}

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
