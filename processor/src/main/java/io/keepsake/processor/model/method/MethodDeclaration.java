package io.keepsake.processor.model.method;

import com.palantir.javapoet.AnnotationSpec;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.code.BodyUse;
import io.keepsake.processor.model.code.StateUse;
import io.keepsake.processor.model.key.KeyControl;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.key.MethodKey;
import io.keepsake.processor.model.memoize.MemoizeDeclaration;
import io.keepsake.processor.model.relation.RelationsDeclaration;
import io.keepsake.processor.model.result.ResultDeclaration;
import io.keepsake.processor.model.result.ResultKind;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A method with {@code @Memoize}, the type's own or an inherited one.
 *
 * @param origin the method, where it is declared
 * @param header its name, modifiers and where it stands
 * @param signature what it takes and gives, as seen from the reading type
 * @param key what its key is made of
 * @param returned what it returns
 * @param memoize the annotation
 * @param handle the name of its handle
 * @param relations what its answers have to do with others
 */
public record MethodDeclaration(
    Origin origin,
    MethodHeader header,
    Signature signature,
    MethodKey key,
    ResultDeclaration returned,
    MemoizeDeclaration memoize,
    HandleName handle,
    RelationsDeclaration relations) {

  /** Returns the method's name. */
  public String name() {
    return header.name();
  }

  /** Returns what the method returns, as far as a cache is concerned. */
  public ResultKind result() {
    return returned.kind();
  }

  /** Returns what each parameter is for the key, in the order of the parameters. */
  public List<KeyDeclaration> keys() {
    return key.parameters();
  }

  /** Returns what the annotation says of the key. */
  public KeyControl control() {
    return key.control();
  }

  /** Returns what the body reads of the instance that is not in the key. */
  public List<String> unkeyedState() {
    return header.stateUse().members().stream()
        .filter(member -> !control().has(member))
        .toList();
  }

  /** Tells whether the method has a modifier, written or implied. */
  public boolean is(Modifier modifier) {
    return header.modifiers().contains(modifier);
  }

  /**
   * What stands before the parameters, and where.
   *
   * @param name the method's name
   * @param modifiers its modifiers
   * @param owner the type that declares it, as in the source: {@code Outer.Inner}
   * @param inherited whether that is not the reading type
   * @param parameters its parameter types as a person reads them, joined by {@code ", "}
   * @param body what the body does
   * @param annotations what a copy of it carries
   */
  public record MethodHeader(
      String name,
      Set<Modifier> modifiers,
      String owner,
      boolean inherited,
      String parameters,
      BodyUse body,
      List<AnnotationSpec> annotations) {

    /** Copies the collections. */
    public MethodHeader {
      modifiers = Set.copyOf(modifiers);
      annotations = List.copyOf(annotations);
    }

    /** Returns what the body reads of the instance; looked at where instances share answers. */
    public StateUse stateUse() {
      return body.state();
    }
  }
}
