package io.keepsake.processor.read;

import io.keepsake.Backend;
import io.keepsake.Nulls;
import io.keepsake.Scope;
import io.keepsake.processor.model.MemoizeDeclaration;
import io.keepsake.processor.model.MemoizeDeclaration.Bounds;
import io.keepsake.processor.model.MemoizeDeclaration.Sharing;
import io.keepsake.processor.read.mirror.AttributeReader;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/** Reads a {@code @Memoize}. */
final class MemoizeReader {
  private MemoizeReader() {}

  static MemoizeDeclaration read(ExecutableElement method, AnnotationMirror mirror) {
    AttributeReader attributes = new AttributeReader(method, mirror);
    return new MemoizeDeclaration(
        attributes.origin(),
        new Bounds(
            attributes.constant("backend", Backend.class),
            attributes.number("capacity"),
            attributes.duration("ttl"),
            attributes.duration("idle")),
        attributes.constant("nulls", Nulls.class),
        new Sharing(
            attributes.text("name"),
            attributes.constant("scope", Scope.class),
            attributes.duration("waitTimeout"),
            attributes.flag("copy")));
  }
}
