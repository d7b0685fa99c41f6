package io.keepsake.processor.read;

import com.palantir.javapoet.ClassName;
import io.keepsake.Scope;
import io.keepsake.processor.model.AsyncDeclaration;
import io.keepsake.processor.model.BodyFinding;
import io.keepsake.processor.model.BodyUse;
import io.keepsake.processor.model.ByteBackend;
import io.keepsake.processor.model.MemoizeDeclaration;
import io.keepsake.processor.model.MethodDeclaration;
import io.keepsake.processor.model.MethodDeclaration.MethodHeader;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.ResultDeclaration;
import io.keepsake.processor.model.ResultDeclaration.Bytes;
import io.keepsake.processor.model.ResultKind;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.StateUse;
import io.keepsake.processor.model.key.KeyControl;
import io.keepsake.processor.model.key.MethodKey;
import io.keepsake.processor.model.relation.RelationsDeclaration;
import io.keepsake.processor.read.data.DataReader;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.TypeText;
import io.keepsake.processor.read.relation.TagReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the memoized methods of a type, its own and the inherited ones. */
final class MethodReader {
  static final String MEMOIZE = "io.keepsake.Memoize";

  private final Site site;
  private final MethodBodies bodies;
  private final SignatureReader signatures;
  private final KeyReader keys;
  private final DataReader data;
  private final InheritedMemos inherited;

  MethodReader(Site site, MethodBodies bodies) {
    this.site = site;
    this.bodies = bodies;
    this.signatures = new SignatureReader(site);
    this.keys = new KeyReader(site);
    this.data = new DataReader(site.compilation(), site.home());
    this.inherited = new InheritedMemos(site);
  }

  /** Reads all of them: own ones in source order, then inherited ones. */
  List<MethodDeclaration> read() {
    List<ExecutableElement> methods = memoized(site);
    HandleNames handles = new HandleNames(site, methods);
    return methods.stream().map(method -> read(method, handles)).toList();
  }

  /** Finds the memoized methods of a type that have answers of their own: own ones in source order, then inherited ones. */
  static List<ExecutableElement> memoized(Site site) {
    return annotated(site).stream().filter(MethodReader::isMemoized).toList();
  }

  /** Tells whether a method is memoized, and has answers of its own. */
  static boolean isMemoized(ExecutableElement method) {
    return Annotations.has(method, MEMOIZE) && !BatchReader.isBatch(method);
  }

  /** Finds the methods of a type that have the annotation: own ones in source order, then inherited ones. */
  static List<ExecutableElement> annotated(Site site) {
    List<ExecutableElement> methods =
        new ArrayList<>(ElementFilter.methodsIn(site.type().getEnclosedElements()));
    site.hierarchy().instanceMethods().stream()
        .filter(site::isInherited)
        .filter(method -> canBeOverridden(site, method))
        .forEach(methods::add);
    methods.removeIf(method -> !Annotations.has(method, MEMOIZE));
    return methods;
  }

  /** An inherited method that cannot be overridden here is left to the class that declares it. */
  static boolean canBeOverridden(Site site, ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    boolean isVisible = modifiers.contains(Modifier.PUBLIC)
        || modifiers.contains(Modifier.PROTECTED)
        || site.compilation().packageOf(method).equals(site.home());
    boolean isComputed =
        site.type().getKind().isInterface() || !modifiers.contains(Modifier.ABSTRACT);
    return isVisible && isComputed && !modifiers.contains(Modifier.FINAL);
  }

  private MethodDeclaration read(ExecutableElement method, HandleNames handles) {
    Signature signature = signatures.read(method);
    AnnotationMirror mirror = Annotations.find(method, MEMOIZE).orElseThrow();
    MemoizeDeclaration memoize = MemoizeReader.read(method, mirror);
    TypeMirror result = site.hierarchy().typeOf(method).getReturnType();
    Optional<AsyncDeclaration> async = new AsyncReader(site).read(method, result);
    ResultKind kind =
        async.isPresent() ? ResultKind.ASYNC : ResultKinds.of(site.compilation(), result);
    Optional<ByteBackend> backend = ByteBackend.of(memoize);
    KeyControlReader controls = new KeyControlReader(site, method);
    KeyControl control = controls.read(backend.isPresent());
    boolean hasBytes = backend.isPresent() && control.whole().isEmpty();
    MethodKey key = new MethodKey(keys.read(method, signature, hasBytes), control);
    return new MethodDeclaration(
        Origin.of(method),
        header(method, signature, memoize),
        signature,
        key,
        new ResultDeclaration(
            kind,
            async,
            backend.map(each -> bytes(each, method, kind, memoize)),
            new HooksReader(site, method, control).read(kind == ResultKind.ASYNC),
            new OutcomesReader(site, method, mirror, control, kind == ResultKind.ASYNC).read()),
        memoize,
        handles.next(method, signature),
        relations(method, key, controls.types()));
  }

  private RelationsDeclaration relations(
      ExecutableElement method, MethodKey key, List<TypeMirror> types) {
    List<TypeMirror> all = new ArrayList<>(site.hierarchy().typeOf(method).getParameterTypes());
    all.addAll(types);
    TagReader tags = new TagReader(site.compilation(), site.home(), key.roots(), all);
    return new RelationsDeclaration(
        DependencyReader.texts(method, "tags").stream().map(tags::read).toList(),
        new DependencyReader(site, method).read(),
        inherited.of(method));
  }

  private Bytes bytes(
      ByteBackend backend, ExecutableElement method, ResultKind kind, MemoizeDeclaration memoize) {
    return new Bytes(
        backend,
        new StoresReader(site).read(method, backend),
        data.result(
            method, site.hierarchy().typeOf(method).getReturnType(), kind == ResultKind.ASYNC),
        memoize.keeping().isCodeCompared()
            ? Optional.of(new CodeReader(site, bodies).read(method))
            : Optional.empty());
  }

  /** Reads what stands before the parameters of a method that is memoized as an annotation says. */
  MethodHeader header(ExecutableElement method, Signature signature, MemoizeDeclaration memoize) {
    boolean isShared = memoize.sharing().scope().value() == Scope.CLASS
        || ByteBackend.of(memoize).isPresent();
    boolean isLookedAt = isShared && !method.getModifiers().contains(Modifier.STATIC);
    return new MethodHeader(
        method.getSimpleName().toString(),
        method.getModifiers(),
        TypeText.of(ClassName.get(Compilation.ownerOf(method))),
        site.isInherited(method),
        TypeText.of(signature.parameters().stream().map(Parameter::type).toList()),
        body(method, isLookedAt),
        site.copied().ofMethod(method));
  }

  /** What an inherited method does is told where it is declared. */
  private BodyUse body(ExecutableElement method, boolean isLookedAt) {
    Optional<List<BodyFinding>> findings =
        site.isInherited(method) ? Optional.empty() : bodies.findings(method, site.type());
    return new BodyUse(
        isLookedAt ? bodies.stateUse(method, site.type()) : StateUse.UNKNOWN,
        findings.isPresent(),
        findings.orElse(List.of()));
  }
}
