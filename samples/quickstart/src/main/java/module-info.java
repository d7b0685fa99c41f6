/** A first program with Keepsake: questions about the class files of the running JDK. */
module io.keepsake.samples.quickstart {
  requires io.keepsake.runtime;
  requires io.keepsake.sqlite;
  requires org.objectweb.asm;
}
