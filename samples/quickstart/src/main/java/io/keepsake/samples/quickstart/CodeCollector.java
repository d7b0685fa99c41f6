package io.keepsake.samples.quickstart;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Visits the code of methods and notes the types that its instructions name. */
final class CodeCollector extends MethodVisitor {
  private final TypeNames names;

  CodeCollector(TypeNames names) {
    super(Opcodes.ASM9);
    this.names = names;
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    names.addInternal(type);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    names.addInternal(owner);
    names.addDescriptor(descriptor);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    names.addInternal(owner);
    names.addDescriptor(descriptor);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    names.addDescriptor(descriptor);
    names.addInternal(bootstrap.getOwner());
    for (Object argument : arguments) {
      addConstant(argument);
    }
  }

  @Override
  public void visitLdcInsn(Object value) {
    addConstant(value);
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    names.addDescriptor(descriptor);
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
    if (type != null) { // null for a finally block
      names.addInternal(type);
    }
  }

  private void addConstant(Object constant) {
    if (constant instanceof Type type) {
      names.add(type);
    } else if (constant instanceof Handle handle) {
      names.addInternal(handle.getOwner());
      names.addDescriptor(handle.getDesc());
    }
  }
}
