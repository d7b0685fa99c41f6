package io.keepsake.processor.read.site;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Parameter;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.read.mirror.TypeText;
import javax.lang.model.element.ExecutableElement;

/** Methods as their caches and their readers are told of them. */
public final class MethodTexts {
  private MethodTexts() {}

  /** Returns the types of the parameters: {@code String, int}. */
  public static String parameters(Signature signature) {
    return TypeText.of(signature.parameters().stream().map(Parameter::type).toList());
  }

  /** Returns the types of the parameters of a method as a type sees it. */
  public static String parameters(Site site, ExecutableElement method) {
    return parameters(new SignatureReader(site).read(method));
  }

  /** Returns a method with its type: {@code PriceService.quote(String, int)}. */
  public static String withType(Site site, ExecutableElement method) {
    return TypeText.of(ClassName.get(site.type())) + "." + method.getSimpleName() + "("
        + parameters(site, method) + ")";
  }

  /** Returns a method with its type and package, which is how its cache is told: {@code shop.PriceService.quote(String, int)}. */
  public static String withPackage(Site site, ExecutableElement method) {
    String packageName = ClassName.get(site.type()).packageName();
    return (packageName.isEmpty() ? "" : packageName + ".") + withType(site, method);
  }
}
