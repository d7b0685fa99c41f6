package io.keepsake.processor.read.site;

import io.keepsake.Backend;
import io.keepsake.Nulls;
import io.keepsake.Scope;
import io.keepsake.processor.model.memoize.FreshDeclaration;
import io.keepsake.processor.model.memoize.KeepingDeclaration;
import io.keepsake.processor.model.memoize.KeepingDeclaration.Saving;
import io.keepsake.processor.model.memoize.KeepingDeclaration.Shards;
import io.keepsake.processor.model.memoize.MemoizeDeclaration;
import io.keepsake.processor.model.memoize.MemoizeDeclaration.Bounds;
import io.keepsake.processor.model.memoize.MemoizeDeclaration.Sharing;
import io.keepsake.processor.read.mirror.AttributeReader;
import io.keepsake.processor.read.text.SaveTextParser;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/** Reads a {@code @Memoize}. */
public final class MemoizeReader {
  public static final String STORES = "stores";

  private MemoizeReader() {}

  public static MemoizeDeclaration read(ExecutableElement method, AnnotationMirror mirror) {
    AttributeReader attributes = new AttributeReader(method, mirror);
    return new MemoizeDeclaration(
        attributes.origin(),
        new Bounds(
            attributes.constant("backend", Backend.class),
            attributes.number("capacity"),
            attributes.duration("ttl"),
            attributes.duration("idle")),
        new FreshDeclaration(
            attributes.duration("refresh"),
            attributes.duration("staleOnError"),
            attributes.duration("staleOnTimeout"),
            attributes.duration("hardTimeout")),
        attributes.constant("nulls", Nulls.class),
        new Sharing(
            attributes.text("name"),
            attributes.constant("scope", Scope.class),
            attributes.duration("waitTimeout"),
            attributes.flag("copy")),
        keeping(attributes),
        attributes.flag("track"));
  }

  private static KeepingDeclaration keeping(AttributeReader attributes) {
    return new KeepingDeclaration(
        attributes.isType(STORES),
        attributes.text("codeVersion"),
        attributes.count("maxBytes"),
        new Shards(
            attributes.number("shards"),
            attributes.count("shardBytes"),
            attributes.number("openShards")),
        new Saving(
            attributes.flag("writeThrough"), attributes.texts("saveAfter", SaveTextParser::parse)));
  }
}
