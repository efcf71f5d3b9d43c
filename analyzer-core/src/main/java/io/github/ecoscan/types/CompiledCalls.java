package io.github.ecoscan.types;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.ecoscan.types.ClassCalls.Made;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What class files tell of the calls that a source leaves open. They are read at the first such
 * call, and never contradict the source.
 */
final class CompiledCalls {
  /** Of a source without classes. */
  static final CompiledCalls NONE = new CompiledCalls(null, null, null);

  private final Universe universe;
  private final CompilationUnit unit;
  private final Path source;
  private ClassCalls classes;
  private WrittenCalls written;

  CompiledCalls(Universe universe, CompilationUnit unit, Path source) {
    this.universe = universe;
    this.unit = unit;
    this.source = source;
  }

  /**
   * What a call runs that the source leaves open.
   *
   * @param open what the source tells of it
   * @return {@code open} itself when the classes do not tell more
   */
  Call complete(Node call, Call open) {
    if (open.method() != null || universe == null || universe.compiled().isEmpty()) {
      return open;
    }
    var made = made(call);
    return made == null ? open : complete(open, made);
  }

  private Made made(Node call) {
    if (classes == null) {
      var tops = unit.getTypes().stream().map(type -> internalName(type.getNameAsString()));
      classes = ClassCalls.read(universe.compiled(), source, tops.toList());
      written = new WrittenCalls(unit);
    }
    var created = created(call);
    return created.isPresent() ? creation(created.get()) : written.find(call, classes);
  }

  private String internalName(String type) {
    return unit.getPackageDeclaration()
        .map(declared -> declared.getNameAsString().replace('.', '/') + "/" + type)
        .orElse(type);
  }

  /** The class named where an object is made; not of an anonymous class, which has no name. */
  private static Optional<ClassOrInterfaceType> created(Node call) {
    if (call instanceof ObjectCreationExpr creation) {
      return Optional.of(creation.getType())
          .filter(type -> creation.getAnonymousClassBody().isEmpty());
    }
    return call instanceof MethodReferenceExpr reference
            && reference.getIdentifier().equals("new")
            && reference.getScope() instanceof TypeExpr type
        ? type.getType().toClassOrInterfaceType()
        : Optional.empty();
  }

  /** All objects made of classes of the name are made by the same constructor, or it is open. */
  private Made creation(ClassOrInterfaceType type) {
    var made = classes.creations(type.getName().getIdentifier());
    return made.size() == 1 ? made.iterator().next() : null;
  }

  private Call complete(Call open, Made made) {
    if (made.owner().startsWith("[")) {
      return open;
    }
    var owner = universe.find(made.owner());
    if (owner == null) {
      var missing = universe.missing(classes.canonicalName(made.owner()));
      return open.receiver().isUnknown() ? new Call(missing.rawType(), null, null) : open;
    }
    if (!agrees(open.receiver(), owner)) {
      return open;
    }
    var receiver = open.receiver().isUnknown() ? owner.rawType() : open.receiver();
    var method = new CompiledMembers(universe).find(owner, made);
    if (method == null || (open.owner() != null && open.owner() != method.owner)) {
      return new Call(receiver, null, open.owner());
    }
    return new Call(receiver, method);
  }

  /** A receiver that the source knows is the owner, or the join was wrong. */
  private boolean agrees(Ty receiver, ClassSymbol owner) {
    return receiver.isUnknown()
        || !(universe.relations().erase(receiver) instanceof ClassTy known)
        || known.symbol().canonicalName().equals(owner.canonicalName())
        || known.symbol().isBelow(owner)
        || owner.isBelow(known.symbol());
  }

  /** What a method gives back, whoever it is called on; unknown where that matters. */
  static Ty result(MethodSymbol method) {
    var isOpen =
        !method.typeParameters.isEmpty()
            || (!method.isStatic() && !method.owner.typeParameters().isEmpty())
            || method.name.equals("getClass");
    var result = method.result();
    return result instanceof BasicTy || !isOpen ? result : BasicTy.UNKNOWN;
  }
}
