package io.keepsake.processor.read.site;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.code.BodyUse;
import io.keepsake.processor.model.method.MethodDeclaration.MethodHeader;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Lints;
import io.keepsake.processor.read.mirror.TypeNames;
import io.keepsake.processor.read.mirror.TypeText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads what a method or a constructor takes and gives. */
public final class SignatureReader {
  private final Site site;
  private final Lints lints;

  public SignatureReader(Site site) {
    this.site = site;
    this.lints = new Lints(site.compilation());
  }

  /** Reads a method or a constructor as it is seen from the site. */
  public Signature read(ExecutableElement executable) {
    TypeNames names = site.names(executable);
    return new Signature(
        site.isInheritedRaw(executable)
            ? List.of()
            : names.declarations(executable.getTypeParameters()),
        names.of(site.returnType(executable)),
        parameters(executable, names),
        executable.isVarArgs(),
        names.of(site.hierarchy().thrownBy(executable)),
        lints.ofTypes(executable, site.hierarchy().typeOf(executable)),
        callLints(executable));
  }

  /**
   * Reads what stands before the parameters of a method.
   *
   * @param body what the body does
   */
  public MethodHeader header(ExecutableElement method, Signature signature, BodyUse body) {
    return new MethodHeader(
        method.getSimpleName().toString(),
        method.getModifiers(),
        TypeText.of(ClassName.get(Compilation.ownerOf(method))),
        site.isInherited(method),
        MethodTexts.parameters(signature),
        body,
        site.copied().ofMethod(method));
  }

  /** Tells whether the names of the parameters are known: a class file may lack them, and then the compiler makes some up. */
  public static boolean areNamed(ExecutableElement method) {
    return method.getParameters().isEmpty()
        || method.getParameters().stream()
            .anyMatch(parameter -> !parameter.getSimpleName().toString().matches("arg\\d+"));
  }

  /** Calls of a method of a raw type cannot be checked. */
  private Set<Lint> callLints(ExecutableElement executable) {
    Set<Lint> all = EnumSet.noneOf(Lint.class);
    all.addAll(lints.ofUse(executable));
    if (site.isInheritedRaw(executable)) {
      all.add(Lint.UNCHECKED);
    }
    return all;
  }

  private List<Parameter> parameters(ExecutableElement executable, TypeNames names) {
    List<Parameter> parameters = new ArrayList<>();
    List<? extends TypeMirror> types = site.parameterTypes(executable);
    for (int i = 0; i < types.size(); i++) {
      VariableElement parameter = executable.getParameters().get(i);
      parameters.add(new Parameter(
          parameter.getSimpleName().toString(),
          names.of(types.get(i)),
          site.copied().ofParameter(parameter),
          site.copied().nullnessOf(parameter)));
    }
    return parameters;
  }
}
