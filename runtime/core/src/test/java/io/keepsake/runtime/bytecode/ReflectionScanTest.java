package io.keepsake.runtime.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class ReflectionScanTest {
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path TEST_CLASSES = Path.of("target/test-classes");

  @Test
  void runtime_allClasses_useNoReflection() {
    ReflectionScan.Result scan = ReflectionScan.folder(CLASSES, name -> true);
    assertThat(scan.classFiles())
        .contains("io/keepsake/runtime/table/Buckets.class")
        .hasSizeGreaterThan(40);
    assertThat(scan.violations()).isEmpty();
  }

  @Test
  void fixture_classesAsGenerated_useNoReflection() {
    ReflectionScan.Result scan =
        ReflectionScan.folder(TEST_CLASSES, name -> name.startsWith("Memoized"));
    assertThat(scan.classFiles()).hasSizeGreaterThan(15);
    assertThat(scan.violations()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ReflectiveMember, calls java/lang/Class.getMethods",
    "ReflectiveMember, uses java/lang/reflect/Method",
    "ClassByName, calls java/lang/Class.forName",
    "ClassByNameInAMethodReference, calls java/lang/Class.forName",
    "EnumConstants, calls java/lang/Class.getEnumConstants",
    "Resource, calls java/lang/Class.getResourceAsStream",
    "LookupInAMethod, calls java/lang/invoke/MethodHandles.lookup",
    "MethodHandleInAStaticInitialiser, calls java/lang/invoke/MethodHandles$Lookup.findVirtual",
    "MethodHandleInAStaticInitialiser, uses java/lang/invoke/MethodHandle",
    "Loader, calls java/lang/Class.getClassLoader",
    "Loader, uses java/lang/ClassLoader",
    "ContextLoader, calls java/lang/Thread.getContextClassLoader",
    "Service, uses java/util/ServiceLoader",
    "Bundle, uses java/util/ResourceBundle",
    "ObjectStream, uses java/io/ObjectOutputStream",
    "SerializableType, uses java/io/Serializable",
    "SerializationHook, declares readResolve",
    "SerializableLambda, is linked by java/lang/invoke/LambdaMetafactory.altMetafactory",
    "DynamicProxy, uses java/lang/reflect/Proxy",
    "FieldUpdater, uses java/util/concurrent/atomic/AtomicIntegerFieldUpdater",
    "NativeLibrary, calls java/lang/System.loadLibrary",
    "NativeMethod, declares a native method call",
  })
  void violations_plantedOne_isFound(String planted, String violation) throws IOException {
    assertThat(violations(planted))
        .contains("io/keepsake/runtime/bytecode/Planted$" + planted + ": " + violation);
  }

  @Test
  void violations_harmlessLookalikes_areNone() throws IOException {
    assertThat(violations("Harmless")).isEmpty();
    assertThat(violations("Harmless$Pair")).isEmpty();
    assertThat(violations("Harmless$Level")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sun/misc/Unsafe",
    "jdk/internal/misc/Unsafe",
    "java/lang/instrument/Instrumentation",
    "javax/script/ScriptEngine",
    "java/lang/ModuleLayer",
    "java/rmi/Remote",
  })
  void violations_partOfTheJdkThatIsNotListed_isFound(String type) {
    assertThat(violations(method -> method.visitTypeInsn(Opcodes.CHECKCAST, type)))
        .containsExactly("Made: uses " + type);
    assertThat(violations(method -> method.visitTypeInsn(Opcodes.ANEWARRAY, "[L" + type + ";")))
        .containsExactly("Made: uses " + type);
  }

  @Test
  void violations_bootstrapOfSomebodyElse_isFound() {
    Handle bootstrap = new Handle(Opcodes.H_INVOKESTATIC, "other/Linker", "link", "()V", false);
    assertThat(violations(method -> method.visitInvokeDynamicInsn("call", "()V", bootstrap)))
        .containsExactly("Made: is linked by other/Linker.link");
    assertThat(violations(method -> method.visitLdcInsn(new ConstantDynamic("c", "I", bootstrap))))
        .containsExactly("Made: is linked by other/Linker.link");
  }

  private static List<String> violations(String planted) throws IOException {
    return ReflectionScan.violations(Files.readAllBytes(
        TEST_CLASSES.resolve("io/keepsake/runtime/bytecode/Planted$" + planted + ".class")));
  }

  /** What the compiler of these tests would not let pass, or not make. */
  private static List<String> violations(Consumer<MethodVisitor> instruction) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(Opcodes.V17, Opcodes.ACC_SUPER, "Made", null, "java/lang/Object", new String[0]);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "method", "()V", null, null);
    method.visitCode();
    instruction.accept(method);
    method.visitMaxs(2, 2);
    method.visitEnd();
    return ReflectionScan.violations(writer.toByteArray());
  }
}
