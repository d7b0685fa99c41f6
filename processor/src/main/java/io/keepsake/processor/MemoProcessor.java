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
  private boolean hasOurs;

  /** Creates the processor; the compiler calls this. */
  public MemoProcessor() {}

  /** Returns all: there may be memoized methods in local classes, which no compiler shows. */
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
    return claims(annotations);
  }

  /**
   * Tells whether nobody else has anything to find. Whoever supports all annotations claims all or none, so they are
   * claimed where there are ours alone, besides those of the language, and so is then what the generated class carries.
   */
  private boolean claims(Set<? extends TypeElement> annotations) {
    hasOurs |= annotations.stream().anyMatch(each -> isIn(each, "io.keepsake."));
    return hasOurs
        && !annotations.isEmpty()
        && annotations.stream()
            .allMatch(each -> isIn(each, "io.keepsake.") || isOfTheLanguage(each));
  }

  /** Tells of the annotations of Java itself, and of the one that generated code carries. */
  private static boolean isOfTheLanguage(TypeElement annotation) {
    return isIn(annotation, "java.lang.") || isIn(annotation, "javax.annotation.processing.");
  }

  private static boolean isIn(TypeElement annotation, String namePrefix) {
    return annotation.getQualifiedName().toString().startsWith(namePrefix);
  }
}
