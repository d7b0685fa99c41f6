package io.keepsake.processor.read;

import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.key.KeyControl;
import io.keepsake.processor.model.key.MethodKey;
import io.keepsake.processor.model.memoize.MemoizeDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.relation.RelationsDeclaration;
import io.keepsake.processor.model.result.AsyncDeclaration;
import io.keepsake.processor.model.result.ResultDeclaration;
import io.keepsake.processor.model.result.ResultDeclaration.Bytes;
import io.keepsake.processor.model.result.ResultKind;
import io.keepsake.processor.model.store.ByteBackend;
import io.keepsake.processor.read.code.BodyReader;
import io.keepsake.processor.read.code.CodeReader;
import io.keepsake.processor.read.code.MethodBodies;
import io.keepsake.processor.read.data.DataReader;
import io.keepsake.processor.read.hooks.HooksReader;
import io.keepsake.processor.read.key.KeyControlReader;
import io.keepsake.processor.read.key.KeyReader;
import io.keepsake.processor.read.outcome.OutcomesReader;
import io.keepsake.processor.read.relation.DependencyReader;
import io.keepsake.processor.read.relation.InheritedMemos;
import io.keepsake.processor.read.relation.TagReader;
import io.keepsake.processor.read.result.AsyncReader;
import io.keepsake.processor.read.result.ResultKinds;
import io.keepsake.processor.read.site.MemoizeReader;
import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.SignatureReader;
import io.keepsake.processor.read.site.Site;
import io.keepsake.processor.read.store.StoresReader;
import io.keepsake.processor.read.type.HandleNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Reads the memoized methods of a type, its own and the inherited ones. */
final class MethodReader {
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
    List<ExecutableElement> methods = MemoizedMethods.of(site);
    HandleNames handles = new HandleNames(site, methods);
    return methods.stream().map(method -> read(method, handles)).toList();
  }

  private MethodDeclaration read(ExecutableElement method, HandleNames handles) {
    Signature signature = signatures.read(method);
    AnnotationMirror mirror = MemoizedMethods.annotation(method);
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
        signatures.header(method, signature, new BodyReader(site, bodies).read(method, memoize)),
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
}
