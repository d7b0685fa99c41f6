package io.keepsake.contract.keys;

import io.keepsake.Memoize;
import io.keepsake.Scope;
import java.util.concurrent.atomic.AtomicInteger;

/** Instances of one tenant share their answers. */
class Tenants {
  static final AtomicInteger COMPUTED = new AtomicInteger();

  final String tenant;

  Tenants(String tenant) {
    this.tenant = tenant;
  }

  @Memoize(scope = Scope.CLASS, keyFields = "tenant")
  String name(String id) {
    return tenant + ":" + id + "#" + COMPUTED.incrementAndGet();
  }
}
