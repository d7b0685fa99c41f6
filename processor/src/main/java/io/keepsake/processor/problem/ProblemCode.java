package io.keepsake.processor.problem;

import javax.tools.Diagnostic;

/**
 * The faults that the processor tells of. A code is never given to another fault and never taken away: people search
 * for it, and suppress warnings by it.
 */
public enum ProblemCode {
  PRIVATE_METHOD(
      "KS001", "a memoized method is private", "make it package-private, protected or public"),
  FINAL_METHOD("KS002", "a memoized method is final", "remove `final`"),
  ABSTRACT_METHOD(
      "KS003",
      "a memoized method of a class is abstract",
      "annotate the method that implements it"),
  STATIC_WITHOUT_HOME(
      "KS004",
      "a memoized static method in a private or local class",
      "move it into a class that its package can see"),
  FINAL_TYPE(
      "KS005",
      "memoized instance methods in a final class, a record or an enum",
      "remove `final`, or memoize the methods of an interface, or a static method"),
  INNER_TYPE(
      "KS006", "memoized methods in an inner class that is not static", "make the class `static`"),
  HIDDEN_TYPE(
      "KS007",
      "memoized methods in a private, local or anonymous class",
      "make it a class that its package can see"),
  SEALED_TYPE(
      "KS008",
      "a sealed type that does not permit the generated class",
      "add the generated class to `permits`, or make the type non-sealed"),
  NO_CONSTRUCTOR(
      "KS009",
      "a class with no constructor that a subclass can call",
      "make a constructor package-private"),
  NO_PLACE(
      "KS010",
      "@Memoize where no class can be generated",
      "move the method into a class or an interface"),

  VOID_RESULT(
      "KS011",
      "a memoized method returns nothing, or a wrapper of nothing",
      "return a value, or remove @Memoize"),
  ONE_SHOT_RESULT(
      "KS012",
      "the result can be read only once: a stream or an iterator",
      "return a collection, such as `List`"),
  CLOSEABLE_RESULT(
      "KS013",
      "the result is AutoCloseable: the first caller would close it for all",
      "return what is read from it"),
  ARRAY_RESULT(
      "KS014",
      Diagnostic.Kind.WARNING,
      "the result is an array that all callers share",
      "set `copy = true`, or return a `List`"),

  KEY_BY_UNKNOWN(
      "KS015",
      "@KeyBy names a method that the argument's type does not have",
      "name one that it has"),
  KEY_BY_UNUSABLE(
      "KS016",
      "@KeyBy names a method that gives no key: invisible, static, with parameters, void, or with a checked exception",
      "name a visible method without parameters that returns a value"),
  KEY_BY_IGNORED("KS017", "a parameter is both @KeyBy and @KeyIgnore", "remove one of them"),
  KEY_WITHOUT_MEMOIZE(
      "KS018",
      Diagnostic.Kind.WARNING,
      "@KeyBy or @KeyIgnore does nothing: the method is not memoized",
      "add @Memoize, or remove it"),
  IDENTITY_KEY(
      "KS019",
      Diagnostic.Kind.WARNING,
      "a key of a type without `equals`: only the same object is found again",
      "use @KeyBy or @KeyIgnore, or give the type `equals` and `hashCode` (a record has them)"),
  ONE_SHOT_KEY(
      "KS020",
      "a key that can be read only once: a stream, an iterator, a reader",
      "take a collection, or use @KeyBy or @KeyIgnore"),

  BAD_DURATION(
      "KS021",
      "a duration that cannot be read, is zero or negative, or is too long",
      "write it as `\"250ms\"`, `\"10m\"` or `\"PT1H30M\"`"),
  BAD_CAPACITY("KS022", "`capacity` below 1", "give at least 1, or `Memoize.UNBOUNDED`"),
  TTL_MISSING("KS023", "`backend = TTL` without `ttl`", "set `ttl`"),
  IDLE_BEYOND_TTL(
      "KS024", "`idle` is longer than `ttl` and would do nothing", "make it shorter, or remove it"),
  NULLS_OF_PRIMITIVE(
      "KS025", "`nulls = SKIP` on a method that returns a primitive", "remove `nulls`"),
  COPY_IMPOSSIBLE(
      "KS026",
      "`copy = true` on a result that cannot be copied",
      "return an array, `List`, `Set`, `Map` or `Collection`"),
  COPY_POINTLESS("KS027", "`copy = true` on a result that nobody can change", "remove `copy`"),
  SCOPE_OF_STATIC("KS028", "`scope = CLASS` on a static method", "remove `scope`"),
  SHARED_STATE(
      "KS029",
      "`scope = CLASS` on a method that reads instance state",
      "pass the state as a parameter, or remove `scope`"),
  STATE_UNCHECKED(
      "KS030",
      Diagnostic.Kind.NOTE,
      "`scope = CLASS` could not be checked: there is no method body to be seen",
      "build with javac once; of an interface, see that all delegates give the same answers"),

  NOTHING_MEMOIZED(
      "KS031", "@MemoizedType on a type without memoized methods", "add @Memoize, or remove it"),
  BAD_NAME(
      "KS032", "the name of the generated class is not an identifier", "give a Java class name"),
  NAME_TAKEN(
      "KS033",
      "a class with the generated name exists",
      "choose another by `@MemoizedType(name = …)`"),
  NAME_TWICE(
      "KS034",
      "two types would generate one class",
      "choose another name by `@MemoizedType(name = …)`"),
  ACCESSOR_TAKEN(
      "KS035",
      "the type has a method named as a generated handle (`quoteMemo()`)",
      "rename that method"),
  EXTRA_ANNOTATION(
      "KS036",
      "@MemoizedType asks for an annotation that a class cannot carry as it is",
      "choose one that fits classes and needs no attributes"),

  MISSING_RUNTIME(
      "KS037",
      "the runtime is not on the class path",
      "add the dependency `io.keepsake:keepsake-runtime`"),
  INTERNAL_ERROR("KS038", "the processor failed", "report it with the stack trace"),
  FUTURE_RESULT(
      "KS039",
      "the result is a future other than CompletableFuture: it cannot be watched, and a failed one would stay",
      "return a `CompletableFuture` or a `CompletionStage`"),

  RESULT_WITHOUT_BYTES(
      "KS040",
      "a backend that keeps bytes, and a result that is made of something that has none",
      "make that a record, or name a codec by `@MemoizeCodec`"),
  KEY_WITHOUT_BYTES(
      "KS041",
      "a backend that keeps bytes, and a key that is made of something that has none",
      "use @KeyBy or @KeyIgnore, or make it a record"),
  BAD_CODEC(
      "KS042",
      "the class that @MemoizeCodec names cannot be used",
      "name a class that implements `Codec` of that type and has a constructor without parameters"),
  MISSING_STORE(
      "KS043",
      "the backend's store is not on the class path",
      "add the dependency, such as `io.keepsake:keepsake-sqlite` for PERSISTENT"),
  KEPT_STATE(
      "KS044",
      Diagnostic.Kind.WARNING,
      "a backend that keeps bytes, and a method that reads instance state",
      "pass the state as a parameter: all instances, and later runs, share the answers"),
  CODEC_WITHOUT_BYTES(
      "KS045",
      Diagnostic.Kind.WARNING,
      "@MemoizeCodec does nothing: the method's answers are not kept as bytes",
      "choose a backend that keeps bytes, or remove it"),

  KEPT_BY_NOBODY(
      "KS050",
      "an attribute of backends that keep bytes, on another backend",
      "remove it, or use such a backend"),
  NO_ROOM_FOR_BYTES(
      "KS051", "`maxBytes`, `shards`, `shardBytes` or `openShards` below 1", "give at least 1"),
  BAD_SAVE_AFTER(
      "KS052",
      "`saveAfter` that cannot be read, or is empty",
      "write it as `\"10 in 300s\"`: a number of changes, and a time"),
  SAVED_TWICE(
      "KS053", "`writeThrough = true` with `saveAfter`: at once, and later", "remove one of them"),
  BAD_CODE_VERSION(
      "KS054",
      "`codeVersion` is empty",
      "write a version, `Memoize.NONE`, or nothing for a fingerprint"),
  CODE_UNSEEN(
      "KS055",
      Diagnostic.Kind.NOTE,
      "a backend that keeps bytes, and a method whose code is not to be seen: its changes do not count (told once)",
      "give a `codeVersion`, or build with javac"),
  BAD_HOOK(
      "KS056",
      "a hook of another signature than the method's, or a class of hooks that has none or cannot be used",
      "give it the signature that the message prints"),
  HOOK_ALONE(
      "KS057",
      "a hook that needs others: `load` without `save`, `save` without `load`, `delete` without both",
      "add the others, or remove it"),
  HOOK_UNUSED(
      "KS058",
      "a hook that the method's backend never calls, or @MemoizeHooks on a method without @Memoize",
      "choose a backend that calls it, or remove it"),
  MISSING_ADAPTER(
      "KS110",
      "the result is a `Mono` or a `Uni`, and what makes futures of them is not on the class path",
      "add the dependency `io.keepsake:keepsake-reactor` or `keepsake-mutiny`"),
  PUBLISHER_RESULT(
      "KS111",
      "the result computes for each one who subscribes to it: there is no answer to keep",
      "return a `Mono`, a `Uni` or a `CompletableFuture`, of a `List` where there are several values"),
  BAD_ADAPTER(
      "KS112",
      "the class that @MemoizeAsync names cannot be used, or the method is not memoized",
      "give it the two static methods that the message names");

  private final String code;
  private final Diagnostic.Kind severity;
  private final String title;
  private final String remedy;

  ProblemCode(String code, String title, String remedy) {
    this(code, Diagnostic.Kind.ERROR, title, remedy);
  }

  ProblemCode(String code, Diagnostic.Kind severity, String title, String remedy) {
    this.code = code;
    this.severity = severity;
    this.title = title;
    this.remedy = remedy;
  }

  /** Returns the stable code, such as {@code KS001}. */
  public String code() {
    return code;
  }

  /** Returns how the compiler takes it: an error, a warning or a note. */
  public Diagnostic.Kind severity() {
    return severity;
  }

  /** Tells whether it is a property of the compiler, which is told of once and not for each method. */
  public boolean isToldOnce() {
    return this == CODE_UNSEEN;
  }

  /** Returns what is wrong, in one line, for the table of diagnostics. */
  public String title() {
    return title;
  }

  /** Returns the way out, in one line, for the table of diagnostics. */
  public String remedy() {
    return remedy;
  }
}
