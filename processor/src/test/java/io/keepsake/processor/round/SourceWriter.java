package io.keepsake.processor.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Another processor in the same build: it writes one source file, in the first or in the second round. */
@SupportedAnnotationTypes("*")
final class SourceWriter extends AbstractProcessor {
  private final String type;
  private final String text;
  private int roundsToWait;

  SourceWriter(int roundsToWait, String type, String text) {
    this.roundsToWait = roundsToWait;
    this.type = type;
    this.text = text;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (roundsToWait-- == 0) {
      write();
    }
    return false;
  }

  private void write() {
    try (Writer out = processingEnv.getFiler().createSourceFile(type).openWriter()) {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
