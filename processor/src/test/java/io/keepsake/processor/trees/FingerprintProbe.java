package io.keepsake.processor.trees;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiler;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Takes the fingerprints of all methods of the top-level types of a compilation. */
final class FingerprintProbe extends AbstractProcessor {
  private final SortedMap<String, String> found = new TreeMap<>();

  /** Returns the fingerprints of a source by {@code Type.method(types)}; those that cannot be taken are missing. */
  static SortedMap<String, String> of(String... sources) {
    FingerprintProbe probe = new FingerprintProbe();
    Compilation compilation = Compilation.with(Compiler.JAVAC).processorInstead(probe);
    for (String source : sources) {
      compilation.source(source);
    }
    compilation.run().succeeded();
    return probe.found;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    SourceView view = SourceView.of(processingEnv);
    for (Element root : environment.getRootElements()) {
      TypeElement type = (TypeElement) root;
      ElementFilter.methodsIn(processingEnv.getElementUtils().getAllMembers(type))
          .forEach(method -> view.bodies()
              .fingerprint(method, type)
              .ifPresent(code -> found.put(type.getSimpleName() + "." + method, code)));
    }
    return false;
  }
}
