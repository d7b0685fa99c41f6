package io.keepsake.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Writes a class with a cache for each type with memoized methods. */
@AutoService(Processor.class)
public final class MemoProcessor extends AbstractProcessor {
  private @Nullable Round round;

  /** Creates the processor; the compiler calls this. */
  public MemoProcessor() {}

  /** Returns all: there may be memoized methods in local classes, which no compiler shows. None is claimed. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    round = new Round(environment);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    if (round != null) {
      round.run(environment);
    }
    return false;
  }
}
