package io.github.ecoscan.bytecode;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads from a class file what others may depend on. */
final class ClassFactsReader extends ClassVisitor {
  private final Set<String> shape = new TreeSet<>();
  private final Set<String> supertypes = new TreeSet<>();
  private final Set<String> uses = new TreeSet<>();
  private String name = "";

  private ClassFactsReader() {
    super(Opcodes.ASM9);
  }

  /**
   * The facts of a class.
   *
   * @throws IllegalArgumentException when the file is broken or of an unknown version
   */
  static ClassFacts read(byte[] bytes) {
    var reader = new ClassFactsReader();
    try {
      new ClassReader(bytes).accept(reader, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (IndexOutOfBoundsException broken) {
      throw new IllegalArgumentException("broken class file", broken);
    }
    return new ClassFacts(
        reader.name,
        Digests.of(bytes),
        Digests.of(String.join("\n", reader.shape)),
        reader.supertypes,
        reader.uses);
  }

  @Override
  public void visit(
      int version, int access, String type, String generic, String parent, String[] parents) {
    name = type;
    shape.add("class " + access + " " + generic + " " + parent + " " + List.of(parents));
    supertypes.addAll(List.of(parents));
    if (parent != null) {
      supertypes.add(parent);
    }
  }

  @Override
  public void visitInnerClass(String inner, String outer, String simple, int access) {
    if (inner.equals(name)) {
      shape.add("inner " + outer + " " + access);
    }
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    shape.add("annotation " + descriptor);
    return null;
  }

  @Override
  public FieldVisitor visitField(
      int access, String field, String descriptor, String generic, Object value) {
    shape.add("field " + access + " " + field + " " + descriptor + " " + generic + " " + value);
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String method, String descriptor, String generic, String[] thrown) {
    shape.add("method " + access + " " + method + " " + descriptor + " " + generic);
    return new Body();
  }

  private final class Body extends MethodVisitor {
    Body() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
      use(opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC, owner, field);
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (value instanceof Type type && type.getSort() == Type.OBJECT) {
        use(true, type.getInternalName(), ClassFacts.ALL);
      }
    }

    private void use(boolean reads, String owner, String field) {
      if (!ClassFacts.nest(owner).equals(ClassFacts.nest(name)) && !owner.startsWith("java/")) {
        uses.add(ClassFacts.use(reads, owner, field));
      }
    }
  }
}
