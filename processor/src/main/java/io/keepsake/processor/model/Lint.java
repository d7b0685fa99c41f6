package io.keepsake.processor.model;

/** A warning of the compiler that generated code cannot avoid, since the user's own code provokes it. */
public enum Lint {
  /** A deprecated element is used. */
  DEPRECATION("deprecation"),

  /** An element is used that is deprecated for removal. */
  REMOVAL("removal"),

  /** A generic type is used without type arguments. */
  RAW_TYPES("rawtypes"),

  /** A cast or a call cannot be checked at run time. */
  UNCHECKED("unchecked"),

  /** Arguments of a type that does not exist at run time are passed on in an array. */
  VARARGS("varargs"),

  /** An object is handed out before it is complete: the handle that instances share belongs to the first of them. */
  THIS_ESCAPE("this-escape"),

  /** A type that other modules cannot see appears in an exported package. */
  EXPORTS("exports");

  private final String token;

  Lint(String token) {
    this.token = token;
  }

  /** Returns what {@code @SuppressWarnings} calls it. */
  public String token() {
    return token;
  }
}
