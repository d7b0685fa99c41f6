/** Writes the caches, at compile time. */
@org.jspecify.annotations.NullMarked
module io.keepsake.processor {
  requires transitive java.compiler;
  requires io.keepsake.annotations;
  requires static jdk.compiler; // shows method bodies where the compiler is javac
  requires static com.palantir.javapoet; // a part of the jar, under another name
  requires static com.google.auto.service;
  requires static org.jspecify;

  exports io.keepsake.processor;

  provides javax.annotation.processing.Processor with
      io.keepsake.processor.MemoProcessor;
}
