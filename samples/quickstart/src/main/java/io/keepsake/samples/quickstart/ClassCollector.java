package io.keepsake.samples.quickstart;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Visits one class file and notes the types that it names. */
final class ClassCollector extends ClassVisitor {
  private final List<String> parents = new ArrayList<>();
  private final TypeNames names = new TypeNames();
  private final MethodVisitor code = new CodeCollector(names);
  private String self = "";

  ClassCollector() {
    super(Opcodes.ASM9);
  }

  ClassFacts facts() {
    return new ClassFacts(parents, names.without(self));
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      String signature,
      String superName,
      String[] interfaces) {
    self = Type.getObjectType(name).getClassName();
    if (superName != null) { // null for java.lang.Object alone
      addParent(superName);
    }
    for (String parent : interfaces) {
      addParent(parent);
    }
  }

  private void addParent(String internalName) {
    parents.add(Type.getObjectType(internalName).getClassName());
    names.addInternal(internalName);
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    names.addDescriptor(descriptor);
    return null; // annotations and attributes name no types that this sample counts
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    names.addDescriptor(descriptor);
    if (exceptions != null) {
      for (String exception : exceptions) {
        names.addInternal(exception);
      }
    }
    return code;
  }
}
