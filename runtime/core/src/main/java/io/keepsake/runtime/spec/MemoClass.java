package io.keepsake.runtime.spec;

import java.util.List;

/**
 * A class with memoized methods, as it is written in the source.
 *
 * @param packageName the package, empty for the unnamed one
 * @param name the simple name, nested classes as {@code Outer.Inner}
 * @param methods the names of its memoized methods
 */
public record MemoClass(String packageName, String name, List<String> methods) {

  /**
   * States a class.
   *
   * @param packageName the package, empty for the unnamed one
   * @param name the simple name, nested classes as {@code Outer.Inner}
   * @param methods the names of its memoized methods
   * @return the class
   */
  public static MemoClass of(String packageName, String name, String... methods) {
    return new MemoClass(packageName, name, List.of(methods));
  }

  /**
   * Returns the name by which the class is known to the running program.
   *
   * @return such as {@code shop.Outer$Inner}
   */
  public String binaryName() {
    return (packageName.isEmpty() ? "" : packageName + ".") + name.replace('.', '$');
  }

  /**
   * States a memoized method of this class, with the annotation's defaults.
   *
   * @param method the method's name
   * @param parameters its parameter types as a person reads them, joined by {@code ", "}
   * @return what its annotation says
   */
  public MemoSpec memo(String method, String parameters) {
    MemoIdentity identity = new MemoIdentity(this, method, parameters, name + "." + method);
    return new MemoSpec(identity, Bounds.DEFAULT, Freshness.NONE, MemoRelations.NONE);
  }
}
