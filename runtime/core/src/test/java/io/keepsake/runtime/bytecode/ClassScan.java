package io.keepsake.runtime.bytecode;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Compares all that a class file names with the {@link Whitelist}. */
final class ClassScan extends ClassVisitor {
  private final Consumer<String> violations;
  private String place = "";

  ClassScan(Consumer<String> violations) {
    super(Opcodes.ASM9);
    this.violations = violations;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String[] interfaces) {
    place = name;
    type(superName);
    for (String type : interfaces) {
      type(type);
    }
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    type(Type.getType(descriptor));
    return new FieldVisitor(Opcodes.ASM9) {};
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    type(Type.getMethodType(descriptor));
    deny(!Whitelist.allowsDeclaration(name), "declares " + name);
    deny((access & Opcodes.ACC_NATIVE) != 0, "declares a native method " + name);
    return new Code(name.equals("<clinit>"));
  }

  private void deny(boolean denied, String what) {
    if (denied) {
      violations.accept(place + ": " + what);
    }
  }

  private void type(@Nullable String internalName) {
    if (internalName != null) {
      type(Type.getObjectType(internalName));
    }
  }

  private void type(Type type) {
    switch (type.getSort()) {
      case Type.ARRAY -> type(type.getElementType());
      case Type.OBJECT ->
        deny(!Whitelist.allowsType(type.getInternalName()), "uses " + type.getInternalName());
      case Type.METHOD -> {
        type(type.getReturnType());
        for (Type argument : type.getArgumentTypes()) {
          type(argument);
        }
      }
      default -> {}
    }
  }

  /** A method's instructions. */
  private final class Code extends MethodVisitor {
    private final boolean staticInitialiser;

    private Code(boolean staticInitialiser) {
      super(Opcodes.ASM9);
      this.staticInitialiser = staticInitialiser;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      type(type);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      type(Type.getType(descriptor));
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
      type(type);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      type(owner);
      type(Type.getType(descriptor));
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      call(owner, name, descriptor);
    }

    private void call(String owner, String name, String descriptor) {
      type(owner);
      if (!Whitelist.allowsSignatureOf(owner, name)) {
        type(Type.getMethodType(descriptor));
      }
      deny(!Whitelist.allowsCall(owner, name, staticInitialiser), "calls " + owner + "." + name);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      type(Type.getMethodType(descriptor));
      bootstrap(bootstrap);
      for (Object argument : arguments) {
        constant(argument);
      }
    }

    private void bootstrap(Handle method) {
      deny(
          !Whitelist.allowsBootstrap(method.getOwner(), method.getName()),
          "is linked by " + method.getOwner() + "." + method.getName());
    }

    @Override
    public void visitLdcInsn(Object value) {
      constant(value);
    }

    private void constant(Object value) {
      if (value instanceof Type type) {
        type(type);
      } else if (value instanceof Handle handle && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
        call(handle.getOwner(), handle.getName(), handle.getDesc());
      } else if (value instanceof Handle handle) {
        visitFieldInsn(0, handle.getOwner(), handle.getName(), handle.getDesc());
      } else if (value instanceof ConstantDynamic dynamic) {
        type(Type.getType(dynamic.getDescriptor()));
        bootstrap(dynamic.getBootstrapMethod());
        for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
          constant(dynamic.getBootstrapMethodArgument(i));
        }
      }
    }
  }
}
