package io.keepsake.contract.relation;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.test.MemoryStores;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@link Shop} on one backend. */
@SuppressWarnings("KS044") // each directory has one script
public class OwnShop implements Shop {
  private final UnaryOperator<String> script;

  OwnShop(UnaryOperator<String> script) {
    this.script = script;
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      codeVersion = Memoize.NONE,
      ttl = "1h",
      tags = {"user:{user}", "profiles"})
  @Override
  public String profile(@Nullable String user) {
    return script.apply("profile " + user);
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      codeVersion = Memoize.NONE,
      ttl = "1h",
      tags = "{note.mood}")
  @Override
  public String note(Note note) {
    return script.apply("note " + note.text());
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      codeVersion = Memoize.NONE,
      ttl = "1h",
      tags = "currency:{currency}")
  @Override
  public String rate(String currency) {
    return script.apply("rate " + currency);
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      codeVersion = Memoize.NONE,
      ttl = "1h",
      dependsOn = "rate")
  @Override
  public String total(String currency) {
    return script.apply("total " + currency) + " of " + rate(currency);
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      codeVersion = Memoize.NONE,
      ttl = "1h",
      dependsOn = "total")
  @Override
  public String report(int year) {
    return script.apply("report " + year) + " of " + total("EUR");
  }
}
