package io.keepsake.processor.read.outcome;

import com.palantir.javapoet.TypeName;
import io.keepsake.Scope;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.key.KeyControl;
import io.keepsake.processor.model.outcome.AskedMethod;
import io.keepsake.processor.model.outcome.AskingDeclaration;
import io.keepsake.processor.model.outcome.KeptFailure;
import io.keepsake.processor.model.outcome.OutcomesDeclaration;
import io.keepsake.processor.read.hooks.HookTypes;
import io.keepsake.processor.read.mirror.AttributeReader;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Lints;
import io.keepsake.processor.read.result.AnswerType;
import io.keepsake.processor.read.site.Site;
import io.keepsake.processor.read.text.JitterParser;
import io.keepsake.processor.read.text.UntilParser;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** Reads what a {@code @Memoize} says about answers one by one. */
public final class OutcomesReader {
  private final Site site;
  private final ExecutableElement method;
  private final KeyControl control;
  private final boolean isAsync;
  private final AttributeReader attributes;
  private final AnswerType answer;

  public OutcomesReader(
      Site site,
      ExecutableElement method,
      AnnotationMirror memoize,
      KeyControl control,
      boolean isAsync) {
    this.site = site;
    this.method = method;
    this.control = control;
    this.isAsync = isAsync;
    this.attributes = new AttributeReader(method, memoize);
    this.answer = AnswerType.of(site, method, isAsync);
  }

  public OutcomesDeclaration read() {
    Compilation compilation = site.compilation();
    FailureReader failures = new FailureReader(site, method, isAsync);
    Attribute<List<Attribute<TypeMirror>>> types = attributes.types("cacheExceptions");
    return new OutcomesDeclaration(
        new Attribute<List<KeptFailure>>(
            failures.read(types.value()), types.written(), types.origin()),
        attributes.duration("negativeTtl"),
        asking(failures.lints(types.value())),
        attributes.text("ttlJitter", JitterParser::parse),
        attributes.text("until", UntilParser::parse),
        answer.isOptional(compilation));
  }

  private AskingDeclaration asking(Set<Lint> ofFailures) {
    Attribute<String> unless = attributes.text("unless");
    Attribute<String> onlyIf = attributes.text("onlyIf");
    Attribute<String> ttlFrom = attributes.text("ttlFrom");
    boolean asks = !(unless.value() + onlyIf.value() + ttlFrom.value()).isEmpty();
    List<HookTypes.Part> key =
        asks ? new HookTypes(site, method, control).key().orElse(List.of()) : List.of();
    AskedReader reader = new AskedReader(site, answer, key, hasInstance());
    Optional<AskedMethod> first = reader.read(unless, TypeName.BOOLEAN);
    Optional<AskedMethod> second = reader.read(onlyIf, TypeName.BOOLEAN);
    Optional<AskedMethod> third = reader.read(ttlFrom, AskedReader.duration());
    Set<Lint> lints = EnumSet.noneOf(Lint.class);
    lints.addAll(ofFailures);
    if (asks) {
      Set<String> names = new HashSet<>(List.of(unless.value(), onlyIf.value(), ttlFrom.value()));
      reader.all(TypeName.BOOLEAN).stream()
          .map(AskedReader.Found::method)
          .filter(each -> names.contains(each.getSimpleName().toString()))
          .forEach(each -> lints.addAll(new Lints(site.compilation()).ofUse(each)));
    }
    return new AskingDeclaration(
        first,
        second,
        third,
        answer.name(),
        key.stream().map(HookTypes.Part::type).toList(),
        lints);
  }

  /** Static methods have no instance; where instances share answers, none of them may decide for the others. */
  private boolean hasInstance() {
    return !method.getModifiers().contains(Modifier.STATIC)
        && attributes.constant("scope", Scope.class).value() != Scope.CLASS;
  }
}
