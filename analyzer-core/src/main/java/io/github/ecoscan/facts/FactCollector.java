package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.repetition.EntryPoints;
import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers the facts of one unit while a walk goes through it. */
public final class FactCollector {
  private static final Set<String> CACHE_ANNOTATIONS = Set.of("Cacheable", "CacheResult", "Cached");

  /** All before a simple name, and of a builder all before the name of what it builds. */
  private static final Pattern SIMPLE = Pattern.compile(".*\\.(?=[^.]+(\\.Builder)?$)(?!Builder$)");

  private final String file;
  private final Types types;
  private final RepetitionStack repetition;
  private final Excuses excuses;
  private final Circumstances circumstances;
  private final Creations creations;
  private final List<TypeFact> declared = new ArrayList<>();
  private final List<MemberFact> members = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();

  /** A member the walk is in. */
  private record Open(Node member, List<OperationFact> operations, List<CallFact> calls) {}

  public FactCollector(String file, Types types, RepetitionStack repetition) {
    this.file = file;
    this.types = types;
    this.repetition = repetition;
    this.excuses = new Excuses(types, repetition);
    this.circumstances = new Circumstances(repetition);
    this.creations = new Creations(types, repetition);
  }

  /** The walk enters a member. */
  public void enter(Node member) {
    open.add(new Open(member, new ArrayList<>(), new ArrayList<>()));
  }

  /** The walk leaves the member entered last. */
  public void leave() {
    var last = open.remove(open.size() - 1);
    if (last.member() instanceof MethodDeclaration
        || !last.operations().isEmpty()
        || !last.calls().isEmpty()) {
      members.add(member(last));
    }
  }

  /** The walk has met a type declaration. */
  public void type(TypeDeclaration<?> type) {
    var name = Symbols.typeName(type);
    declared.add(new TypeFact(name, supertypes(type)));
  }

  private List<String> supertypes(TypeDeclaration<?> type) {
    var written = new ArrayList<ClassOrInterfaceType>();
    if (type instanceof ClassOrInterfaceDeclaration declaration) {
      written.addAll(declaration.getExtendedTypes());
      written.addAll(declaration.getImplementedTypes());
    } else if (type instanceof EnumDeclaration declaration) {
      written.addAll(declaration.getImplementedTypes());
    } else if (type instanceof RecordDeclaration declaration) {
      written.addAll(declaration.getImplementedTypes());
    }
    return written.stream()
        .flatMap(supertype -> types.typeOf(supertype).stream())
        .map(TypeRef::name)
        .toList();
  }

  /** The walk has met a call that performs an operation. */
  public void operation(Expression call, Operation operation) {
    if (!open.isEmpty()) {
      var fate = creations.fate(call, operation);
      var traits = circumstances.of(call);
      if (fate != Fate.KEPT && creations.varies(call)) {
        traits.add(Trait.VARIES);
      }
      current()
          .operations()
          .add(
              new OperationFact(
                  operation.kind(),
                  displayName(call),
                  operation.batch().isPresent(),
                  operation.shareable(),
                  fate,
                  place(call, fate, traits)));
    }
  }

  /** The walk has met any other call. */
  public void call(Expression call) {
    if (open.isEmpty()) {
      return;
    }
    types
        .target(call)
        .filter(target -> types.isSource(target.owner()))
        .ifPresent(target -> current().calls().add(fact(call, target)));
  }

  private CallFact fact(Expression call, MethodRef target) {
    var fate = creations.fate(call);
    return new CallFact(
        target, isExact(call, target), fate, place(call, fate, circumstances.of(call)));
  }

  private Place place(Expression call, Fate fate, Set<Trait> traits) {
    var frames = repetition.frames();
    // only a call under a plain repetition is ever reported, or one that gives something heavy
    var tokens =
        fate != Fate.KEPT || frames.stream().anyMatch(frame -> frame.shape() == Frame.Shape.PLAIN)
            ? Fingerprints.tokens(call)
            : "";
    return new Place(
        Spans.of(call), tokens, frames, repetition.isDeferred() || excuses.excuse(call), traits);
  }

  /** The simple type of the receiver and the method: {@code OrderRepository.findById}. */
  private String displayName(Expression call) {
    var receiver = types.receiver(call).map(TypeRef::name).orElse("");
    var simple = SIMPLE.matcher(receiver).replaceFirst("");
    if (call instanceof MethodCallExpr method) {
      return simple + "." + method.getNameAsString();
    }
    if (call instanceof MethodReferenceExpr reference) {
      return simple + "." + reference.getIdentifier();
    }
    return "new " + simple;
  }

  private static boolean isExact(Expression call, MethodRef target) {
    return target.isStatic()
        || target.name().equals("<init>")
        || (call instanceof MethodCallExpr method
            && method.getScope().filter(Expression::isSuperExpr).isPresent());
  }

  private Open current() {
    return open.get(open.size() - 1);
  }

  private MemberFact member(Open done) {
    var node = done.member();
    return new MemberFact(
        Symbols.typeName(node),
        name(node),
        node instanceof CallableDeclaration<?> callable
            ? callable.getParameters().stream().map(this::erased).toList()
            : List.of(),
        Symbols.of(node),
        Spans.line(node),
        EntryPoints.of(node),
        !(node instanceof MethodDeclaration method) || method.getBody().isPresent(),
        isOpen(node),
        isCached(node),
        done.operations(),
        done.calls());
  }

  private static String name(Node member) {
    if (member instanceof MethodDeclaration method) {
      return method.getNameAsString();
    }
    var isStatic =
        (member instanceof InitializerDeclaration initializer && initializer.isStatic())
            || (member instanceof FieldDeclaration field && field.isStatic());
    return isStatic ? "<clinit>" : "<init>";
  }

  private String erased(Parameter parameter) {
    return types
        .typeOf(parameter.getType())
        .map(type -> type.name() + "[]".repeat(type.dimensions() + (parameter.isVarArgs() ? 1 : 0)))
        .orElse("");
  }

  private static boolean isOpen(Node member) {
    return member instanceof MethodDeclaration method
        && !method.isPrivate()
        && (method.isPublic() || method.isProtected() || isOfInterface(method))
        && !PerCall.isOnce(method);
  }

  private static boolean isOfInterface(MethodDeclaration method) {
    return method.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration type
        && type.isInterface();
  }

  private static boolean isCached(Node member) {
    return member instanceof BodyDeclaration<?> declaration
        && declaration.getAnnotations().stream()
            .anyMatch(a -> CACHE_ANNOTATIONS.contains(a.getName().getIdentifier()));
  }

  /** The facts of the unit, once the walk is over. */
  public UnitFacts finish(boolean batching) {
    return new UnitFacts(file, declared, members, batching);
  }
}
