package io.github.ecoscan.types;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The calls in the classes that were made of one source: by line and name, in order. */
final class ClassCalls {
  private static final String LAMBDA = "lambda$";

  private final Map<Place, List<Made>> calls = new HashMap<>();
  private final Map<String, Set<Made>> creations = new HashMap<>();
  private final Map<String, String> nested = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private int methods;

  private ClassCalls() {}

  /** A line of the source, and the name of what is called there. */
  record Place(int line, String name) {}

  /**
   * A call as a class file has it.
   *
   * @param owner internal name of the static type that it is made on
   * @param method number of the method that makes it
   */
  record Made(String owner, String name, String descriptor, int method) {
    /** Whether both run the same, wherever they are made. */
    boolean isSame(Made other) {
      return owner.equals(other.owner) && descriptor.equals(other.descriptor);
    }
  }

  /**
   * Reads the classes of a source.
   *
   * @param tops internal names of the types that the source declares outside any other
   * @return nothing when one of its classes is missing, broken or older than the source
   */
  static ClassCalls read(FreshClasses classes, Path source, List<String> tops) {
    var read = new ClassCalls();
    var open = new ArrayDeque<String>(tops);
    while (!open.isEmpty()) {
      var name = open.remove();
      if (!read.seen.add(name)) {
        continue;
      }
      var bytes = classes.read(name, source);
      if (bytes == null || !read.add(name, bytes, open)) {
        return new ClassCalls();
      }
    }
    return read;
  }

  private boolean add(String name, byte[] bytes, Deque<String> open) {
    try {
      new ClassReader(bytes).accept(new Code(name, open), ClassReader.SKIP_FRAMES);
      return true;
    } catch (RuntimeException broken) {
      return false;
    }
  }

  List<Made> at(Place place) {
    return calls.getOrDefault(place, List.of());
  }

  /** The constructors that run in objects made of classes with a simple name. */
  Set<Made> creations(String simpleName) {
    return creations.getOrDefault(simpleName, Set.of());
  }

  /** The canonical name of a class that is called. */
  String canonicalName(String internalName) {
    return nested.getOrDefault(internalName, internalName.replace('/', '.'));
  }

  private final class Code extends ClassVisitor {
    private final String name;
    private final Deque<String> open;
    private final Map<String, String> simpleNames = new HashMap<>();

    Code(String name, Deque<String> open) {
      super(Opcodes.ASM9);
      this.name = name;
      this.open = open;
    }

    @Override
    public void visitInnerClass(String inner, String outer, String simple, int access) {
      if (inner.startsWith(name + "$")) {
        open.add(inner);
      }
      if (simple != null) {
        simpleNames.put(inner, simple);
      }
      if (outer != null && simple != null) {
        nested.put(inner, canonicalName(outer) + "." + simple);
      }
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String method, String descriptor, String generic, String[] thrown) {
      var isWritten = !Flags.has(access, Flags.SYNTHETIC) || method.startsWith(LAMBDA);
      return isWritten ? new Body(this, methods++) : null;
    }

    private String simpleName(String type) {
      return simpleNames.getOrDefault(type, type.substring(type.lastIndexOf('/') + 1));
    }
  }

  private final class Body extends MethodVisitor {
    private final Code type;
    private final int number;
    private final Deque<String> made = new ArrayDeque<>();
    private int line;

    Body(Code type, int number) {
      super(Opcodes.ASM9);
      this.type = type;
      this.number = number;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
      line = number;
    }

    @Override
    public void visitTypeInsn(int opcode, String created) {
      if (opcode == Opcodes.NEW) {
        made.push(created);
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String called, String descriptor, boolean ofInterface) {
      if (!called.equals(TypeHeader.CONSTRUCTOR)) {
        add(owner, called, descriptor);
      } else if (owner.equals(made.peek())) {
        made.pop();
        create(owner, descriptor);
      }
    }

    @Override
    public void visitInvokeDynamicInsn(
        String method, String descriptor, Handle bootstrap, Object... arguments) {
      for (var argument : arguments) {
        if (argument instanceof Handle handle
            && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL
            && !handle.getName().startsWith(LAMBDA)) {
          if (handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            create(handle.getOwner(), handle.getDesc());
          } else {
            add(handle.getOwner(), handle.getName(), handle.getDesc());
          }
        }
      }
    }

    private void add(String owner, String called, String descriptor) {
      calls
          .computeIfAbsent(new Place(line, called), place -> new ArrayList<>(1))
          .add(new Made(owner, called, descriptor, number));
    }

    private void create(String owner, String descriptor) {
      creations
          .computeIfAbsent(type.simpleName(owner), name -> new LinkedHashSet<>(2))
          .add(new Made(owner, TypeHeader.CONSTRUCTOR, descriptor, 0));
    }
  }
}
