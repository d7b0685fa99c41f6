package io.keepsake.runtime.spec;

/**
 * Which method a cache is for, and what it is called.
 *
 * @param owner the class
 * @param method the method's name
 * @param parameters its parameter types as a person reads them
 * @param name the name in statistics and messages
 */
public record MemoIdentity(MemoClass owner, String method, String parameters, String name) {

  /**
   * Returns the method as it stands in the source.
   *
   * @return such as {@code PriceService.quote(String, int)}
   */
  public String signature() {
    return owner.name() + "." + method + "(" + parameters + ")";
  }

  /**
   * Returns the method with its class and package, without its parameters.
   *
   * @return such as {@code shop.PriceService.quote}
   */
  public String qualifiedMethod() {
    String packageName = owner.packageName();
    return (packageName.isEmpty() ? "" : packageName + ".") + owner.name() + "." + method;
  }
}
