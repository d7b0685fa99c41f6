package io.keepsake.processor.round;

import io.keepsake.processor.MemoProcessor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Our processor in an environment in which no file can be written, and which is not the compiler's own class. */
final class BrokenFiler extends AbstractProcessor {
  private final MemoProcessor processor = new MemoProcessor();
  private final Throwable failure;

  BrokenFiler(Throwable failure) {
    this.failure = failure;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Filer broken = proxy(Filer.class, (method, arguments) -> {
      throw failure;
    });
    processor.init(proxy(ProcessingEnvironment.class, (method, arguments) -> {
      if (method.getName().equals("getFiler")) {
        return broken;
      }
      try {
        return method.invoke(environment, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return processor.process(annotations, round);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> answer.to(method, arguments)));
  }

  private interface Answer {
    Object to(java.lang.reflect.Method method, Object[] arguments) throws Throwable;
  }
}
