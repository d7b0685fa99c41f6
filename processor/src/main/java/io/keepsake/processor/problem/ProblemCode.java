package io.keepsake.processor.problem;

import java.util.EnumSet;
import java.util.Set;
import javax.tools.Diagnostic;

/**
 * The faults that the processor tells of. A code is never given to another fault and never taken away: people search
 * for it, and suppress warnings by it. What each one means, and the way out, is in the table of the README.
 */
public enum ProblemCode {
  PRIVATE_METHOD("KS001"),
  FINAL_METHOD("KS002"),
  ABSTRACT_METHOD("KS003"),
  STATIC_WITHOUT_HOME("KS004"),
  FINAL_TYPE("KS005"),
  INNER_TYPE("KS006"),
  HIDDEN_TYPE("KS007"),
  SEALED_TYPE("KS008"),
  NO_CONSTRUCTOR("KS009"),
  NO_PLACE("KS010"),
  VOID_RESULT("KS011"),
  ONE_SHOT_RESULT("KS012"),
  CLOSEABLE_RESULT("KS013"),
  ARRAY_RESULT("KS014", Diagnostic.Kind.WARNING),
  KEY_BY_UNKNOWN("KS015"),
  KEY_BY_UNUSABLE("KS016"),
  KEY_BY_IGNORED("KS017"),
  KEY_WITHOUT_MEMOIZE("KS018", Diagnostic.Kind.WARNING),
  IDENTITY_KEY("KS019", Diagnostic.Kind.WARNING),
  ONE_SHOT_KEY("KS020"),
  BAD_DURATION("KS021"),
  BAD_CAPACITY("KS022"),
  TTL_MISSING("KS023"),
  IDLE_BEYOND_TTL("KS024"),
  NULLS_OF_PRIMITIVE("KS025"),
  COPY_IMPOSSIBLE("KS026"),
  COPY_POINTLESS("KS027"),
  SCOPE_OF_STATIC("KS028"),
  SHARED_STATE("KS029"),
  STATE_UNCHECKED("KS030", Diagnostic.Kind.NOTE),
  NOTHING_MEMOIZED("KS031"),
  BAD_NAME("KS032"),
  NAME_TAKEN("KS033"),
  NAME_TWICE("KS034"),
  ACCESSOR_TAKEN("KS035"),
  EXTRA_ANNOTATION("KS036"),
  MISSING_RUNTIME("KS037"),
  INTERNAL_ERROR("KS038"),
  FUTURE_RESULT("KS039"),
  RESULT_WITHOUT_BYTES("KS040"),
  KEY_WITHOUT_BYTES("KS041"),
  BAD_CODEC("KS042"),
  MISSING_STORE("KS043"),
  KEPT_STATE("KS044", Diagnostic.Kind.WARNING),
  CODEC_WITHOUT_BYTES("KS045", Diagnostic.Kind.WARNING),
  KEPT_BY_NOBODY("KS050"),
  NO_ROOM_FOR_BYTES("KS051"),
  BAD_SAVE_AFTER("KS052"),
  SAVED_TWICE("KS053"),
  BAD_CODE_VERSION("KS054"),
  CODE_UNSEEN("KS055", Diagnostic.Kind.NOTE),
  BAD_HOOK("KS056"),
  HOOK_ALONE("KS057"),
  HOOK_UNUSED("KS058"),
  BAD_KEPT_EXCEPTION("KS060"),
  EXCEPTION_FOREVER("KS061"),
  NEGATIVE_TTL_UNUSED("KS062"),
  ASKED_UNKNOWN("KS063"),
  ASKED_UNUSABLE("KS064"),
  ASKED_TWICE("KS065"),
  BAD_JITTER("KS066"),
  JITTER_ALONE("KS067"),
  BAD_UNTIL("KS068"),
  OUTCOME_OR_STALE("KS069"),
  TARGET_UNKNOWN("KS070"),
  TARGET_OVERLOADED("KS071"),
  TARGET_NOT_MEMOIZED("KS072"),
  BAD_MAP("KS073"),
  PART_MISFIT("KS074"),
  PARTS_MISSING("KS075"),
  ALL_WITH_PARTS("KS076"),
  BAD_UPDATE("KS077"),
  CHANGE_UNSEEN("KS078"),
  TARGET_BEHIND_HOOKS("KS079"),
  BAD_TAG("KS080"),
  TAG_UNKNOWN("KS081"),
  TAG_UNUSABLE("KS082"),
  TAG_UNSTABLE("KS083"),
  TAGGED_HOOKS("KS084"),
  NO_SOURCE("KS085"),
  CIRCLE("KS086"),
  REFRESH_WITHOUT_TTL("KS087"),
  REFRESH_BEYOND_TTL("KS088"),
  REFRESH_WITH_IDLE("KS089"),
  STALE_WITHOUT_LIFETIME("KS090"),
  TIMEOUTS_REVERSED("KS091"),
  TIMEOUT_OF_FUTURE("KS092"),
  ARGUMENT_NOT_COPIED("KS093"),
  STALE_BEYOND_WAIT("KS094"),
  CLOCK_READ("KS095", Diagnostic.Kind.WARNING),
  RANDOM_DRAWN("KS096", Diagnostic.Kind.WARNING),
  ENVIRONMENT_READ("KS097", Diagnostic.Kind.WARNING),
  FIELD_WRITTEN("KS098", Diagnostic.Kind.WARNING),
  FIELD_READ("KS099", Diagnostic.Kind.WARNING),
  SECRET_KEY("KS100", Diagnostic.Kind.WARNING),
  CONTEXT_KEY("KS101", Diagnostic.Kind.WARNING),
  POINTLESS_ATTRIBUTE("KS102"),
  DOUBTFUL_ATTRIBUTE("KS103", Diagnostic.Kind.WARNING),
  UNUSED_SUPPRESSION("KS104", Diagnostic.Kind.WARNING),
  MISSING_ADAPTER("KS110"),
  PUBLISHER_RESULT("KS111"),
  BAD_ADAPTER("KS112"),
  KEY_UNUSABLE("KS113"),
  KEY_FACTORY_MISSING("KS114"),
  KEY_FACTORY_TWICE("KS115"),
  KEY_FACTORY_THROWS("KS116"),
  KEY_CONTRADICTED("KS117"),
  KEY_FIELD_UNKNOWN("KS118"),
  KEY_FIELD_UNUSABLE("KS119"),
  TARGET_WITH_OWN_KEY("KS120"),
  BATCH_PARTNER_UNKNOWN("KS121"),
  BATCH_PARAMETERS("KS122"),
  BATCH_RESULT("KS123"),
  BATCH_ATTRIBUTE("KS124"),
  BATCH_IMPOSSIBLE("KS125"),
  BATCH_AMBIGUOUS("KS126"),
  TRACKED_OUTSIDE("KS127"),
  TRACKED_FUTURE("KS128"),
  TRACKED_LATER("KS129"),
  TRACKED_KEY("KS130"),
  UNTRACKED_READ("KS131", Diagnostic.Kind.WARNING),
  STORES_UNUSED("KS135"),
  NO_STORES("KS136"),
  STORES_UNREACHABLE("KS137"),
  STORES_AND_HOOKS("KS138"),
  CHANGE_LOST("KS140", Diagnostic.Kind.WARNING),
  CLONED_CACHE("KS141"),
  HIDDEN_IN_SIGNATURE("KS142"),
  ANNOTATION_LOST("KS143", Diagnostic.Kind.WARNING),
  MANY_PARAMETERS("KS144");

  private static final Set<ProblemCode> NEED_BODY = EnumSet.of(
      KEPT_STATE,
      CLOCK_READ,
      RANDOM_DRAWN,
      ENVIRONMENT_READ,
      FIELD_WRITTEN,
      FIELD_READ,
      UNTRACKED_READ);

  private final String code;
  private final Diagnostic.Kind severity;

  ProblemCode(String code) {
    this(code, Diagnostic.Kind.ERROR);
  }

  ProblemCode(String code, Diagnostic.Kind severity) {
    this.code = code;
    this.severity = severity;
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

  /** Tells whether it can only be found where the compiler shows the bodies of methods. */
  public boolean needsBody() {
    return NEED_BODY.contains(this);
  }
}
