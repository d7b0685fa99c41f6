package io.keepsake.processor.read.key;

import java.util.Set;
import javax.lang.model.element.TypeElement;

/** The types of what a call is made with rather than about. They are known by name: few of them are on a class path. */
final class Contexts {
  private static final Set<String> TYPES = Set.of(
      "java.lang.Thread",
      "java.lang.System.Logger",
      "java.util.concurrent.Executor",
      "java.util.concurrent.Future",
      "java.util.concurrent.CompletionStage",
      "java.util.logging.Logger",
      "org.slf4j.Logger",
      "org.apache.logging.log4j.Logger",
      "org.apache.log4j.Category",
      "org.apache.commons.logging.Log",
      "org.jboss.logging.Logger",
      "java.sql.Connection",
      "java.sql.Statement",
      "javax.sql.DataSource",
      "javax.persistence.EntityManager",
      "jakarta.persistence.EntityManager",
      "javax.persistence.EntityManagerFactory",
      "jakarta.persistence.EntityManagerFactory",
      "org.hibernate.SharedSessionContract",
      "org.hibernate.Session",
      "org.jooq.DSLContext",
      "org.springframework.jdbc.core.JdbcOperations",
      "io.r2dbc.spi.Connection",
      "io.r2dbc.spi.ConnectionFactory",
      "java.net.http.HttpClient",
      "javax.servlet.ServletRequest",
      "jakarta.servlet.ServletRequest",
      "javax.servlet.ServletResponse",
      "jakarta.servlet.ServletResponse",
      "javax.servlet.http.HttpSession",
      "jakarta.servlet.http.HttpSession",
      "reactor.core.scheduler.Scheduler",
      "reactor.util.context.ContextView",
      "io.reactivex.Scheduler",
      "io.reactivex.rxjava3.core.Scheduler",
      "io.smallrye.mutiny.Context",
      "io.vertx.core.Context",
      "io.grpc.Context",
      "io.opentelemetry.context.Context",
      "io.opentelemetry.api.trace.Tracer",
      "io.micrometer.core.instrument.MeterRegistry",
      "kotlin.coroutines.CoroutineContext",
      "kotlinx.coroutines.CoroutineScope");

  /** What many libraries have, each in a package of its own. */
  private static final Set<String> SIMPLE_NAMES = Set.of(
      "CancellationToken",
      "CancellationTokenSource",
      "CancellationSignal",
      "CancelToken",
      "IProgressMonitor",
      "ProgressMonitor");

  private Contexts() {}

  /** Tells whether a class or interface is one of these, or derived from one. */
  static boolean isContext(TypeElement type, Set<String> derivation) {
    return SIMPLE_NAMES.contains(type.getSimpleName().toString())
        || derivation.stream().anyMatch(TYPES::contains);
  }
}
