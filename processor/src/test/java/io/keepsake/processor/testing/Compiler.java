package io.keepsake.processor.testing;

import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that people run the processor with. */
public enum Compiler {
  /** The one of the running JDK. */
  JAVAC,

  /** The batch compiler of Eclipse, whose elements, types and positions are its own. */
  ECJ;

  JavaCompiler tool() {
    return this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
