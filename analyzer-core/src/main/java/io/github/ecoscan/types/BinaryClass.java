package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** A class read from a class file: headers only, nothing loaded. */
final class BinaryClass extends ClassSymbol {
  private final Parts parts;
  private final List<TypeVar> typeParameters;
  private final List<MethodSymbol> methods = new ArrayList<>();
  private final List<FieldSymbol> fields = new ArrayList<>();
  private Ty superclass;
  private List<Ty> interfaces;

  private BinaryClass(Universe universe, Parts parts) {
    super(universe, parts.name);
    this.parts = parts;
    this.typeParameters = SignatureReader.typeParameters(this, parts.signature, null);
    var isInner = parts.outer != null && !Flags.has(parts.flags, Flags.STATIC);
    for (var method : parts.methods) {
      methods.add(new BinaryMethod(this, isInner ? method.asWritten() : method));
    }
    for (var field : parts.fields) {
      fields.add(new BinaryField(this, field));
    }
    parts.methods.clear();
    parts.fields.clear();
  }

  /**
   * Reads a class file.
   *
   * @return null when it is broken
   */
  static BinaryClass read(Universe universe, byte[] bytes) {
    try {
      var parts = new Parts();
      new ClassReader(bytes)
          .accept(parts, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      return new BinaryClass(universe, parts);
    } catch (RuntimeException broken) {
      return null;
    }
  }

  @Override
  String simpleName() {
    return parts.simpleName == null
        ? internalName().substring(internalName().lastIndexOf('/') + 1)
        : parts.simpleName;
  }

  @Override
  String canonicalName() {
    var outer = outer();
    return outer == null
        ? internalName().replace('/', '.')
        : outer.canonicalName() + "." + simpleName();
  }

  @Override
  int flags() {
    return parts.flags;
  }

  @Override
  ClassSymbol outer() {
    return parts.outer == null ? null : universe().find(parts.outer);
  }

  @Override
  List<TypeVar> ownTypeParameters() {
    return typeParameters;
  }

  @Override
  Ty superclass() {
    if (superclass == null && parts.superName != null && !isInterface()) {
      readSupertypes();
    }
    return superclass;
  }

  @Override
  List<Ty> interfaces() {
    if (interfaces == null) {
      readSupertypes();
    }
    return interfaces;
  }

  private void readSupertypes() {
    var supertypes = SignatureReader.supertypes(this, parts);
    superclass = isInterface() || parts.superName == null ? null : supertypes.get(0);
    interfaces = List.copyOf(supertypes.subList(supertypes.isEmpty() ? 0 : 1, supertypes.size()));
  }

  @Override
  List<MethodSymbol> declaredMethods() {
    return methods;
  }

  @Override
  List<FieldSymbol> declaredFields() {
    return fields;
  }

  @Override
  ClassSymbol declaredType(String name) {
    for (var i = 0; i < parts.memberTypes.size(); i += 2) {
      if (parts.memberTypes.get(i).equals(name)) {
        return universe().find(parts.memberTypes.get(i + 1));
      }
    }
    return null;
  }

  @Override
  boolean hasMemberTypes() {
    return !parts.memberTypes.isEmpty();
  }

  @Override
  List<String> annotations() {
    return parts.annotations;
  }

  /** A member as the class file has it. */
  record Member(
      int flags, String name, String descriptor, String signature, List<String> annotations) {
    String generic() {
      return signature == null ? descriptor : signature;
    }

    /** A constructor of an inner class without the parameter for the object around. */
    Member asWritten() {
      if (!name.equals(TypeHeader.CONSTRUCTOR) || descriptor.startsWith("()")) {
        return this;
      }
      var around = Type.getArgumentTypes(descriptor)[0].getDescriptor();
      var written = "(" + descriptor.substring(1 + around.length());
      return new Member(flags, name, written, signature, annotations);
    }
  }

  /** What is kept of a class file. */
  static final class Parts extends ClassVisitor {
    String name;
    String simpleName;
    String outer;
    int flags;
    String signature;
    String superName;
    String[] interfaces;
    final List<String> annotations = new ArrayList<>(0);
    final List<Member> methods = new ArrayList<>();
    final List<Member> fields = new ArrayList<>();

    /** Simple and internal names by turns. */
    final List<String> memberTypes = new ArrayList<>(0);

    Parts() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] parents) {
      this.name = name;
      this.flags = access & ~(Flags.STATIC | Flags.DEFAULT);
      this.signature = signature;
      this.superName = parent;
      this.interfaces = parents == null ? new String[0] : parents;
    }

    @Override
    public void visitInnerClass(String inner, String outerName, String innerName, int access) {
      if (inner.equals(name)) {
        outer = outerName;
        simpleName = innerName;
        flags = (flags & ~Flags.PUBLIC) | (access & ~Flags.DEFAULT & 0xffdf);
      } else if (name.equals(outerName) && innerName != null) {
        memberTypes.add(innerName);
        memberTypes.add(inner);
      }
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      annotations.add(canonical(descriptor));
      return null;
    }

    @Override
    public FieldVisitor visitField(
        int access, String field, String descriptor, String generic, Object value) {
      if (isAccessible(access)) {
        fields.add(new Member(access & 0xffff, field, descriptor, generic, List.of()));
      }
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String generic, String[] thrown) {
      if (!isAccessible(access) || method.equals("<clinit>")) {
        return null;
      }
      var named = new ArrayList<String>(0);
      methods.add(new Member(access & 0xffff, method, descriptor, generic, named));
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
          named.add(canonical(annotation));
          return null;
        }
      };
    }

    private static boolean isAccessible(int access) {
      return !Flags.has(access, Flags.PRIVATE | Flags.SYNTHETIC);
    }

    private static String canonical(String descriptor) {
      return descriptor.substring(1, descriptor.length() - 1).replace('/', '.').replace('$', '.');
    }
  }
}
