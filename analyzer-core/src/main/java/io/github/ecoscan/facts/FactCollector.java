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
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.repetition.EntryPoints;
import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gathers the facts of one unit while a walk goes through it. */
public final class FactCollector {
  private static final Set<String> CACHE_ANNOTATIONS = Set.of("Cacheable", "CacheResult", "Cached");

  private static final Set<OperationKind> WRITES =
      Set.of(OperationKind.SQL_WRITE, OperationKind.REPOSITORY_WRITE, OperationKind.STORE_WRITE);

  private final String file;
  private final Types types;
  private final RepetitionStack repetition;
  private final Excuses excuses;
  private final Circumstances circumstances;
  private final Sameness sameness;
  private final Associations associations;
  private final Sources sources;
  private final FileSinks sinks;
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
    this.sameness = new Sameness(types, repetition);
    this.associations = new Associations(types);
    this.sources = new Sources(types);
    this.sinks = new FileSinks(types);
    this.creations = new Creations(types, repetition);
  }

  /** The walk enters a member. */
  public void enter(Node member) {
    open.add(new Open(member, new ArrayList<>(associations.loads(member)), new ArrayList<>()));
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
    members.addAll(associations.written(type));
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
    if (open.isEmpty()) {
      return;
    }
    sources.operation(call, operation.kind());
    var fate = creations.fate(call, operation);
    var traits = traits(call);
    if (fate != Fate.KEPT && creations.varies(call)) {
      traits.add(Trait.VARIES);
    }
    if (WRITES.contains(operation.kind()) && isGivenMany(call)) {
      traits.add(Trait.GROUPED);
    }
    if (isKeepable(operation, fate) && sameness.of(call, operation.kind())) {
      traits.add(Trait.UNCHANGED);
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
                place(call, fate, isExcused(call, operation.kind()), traits)));
  }

  /** Whether one result would do for all turns: a look-up that is pure, an object given up. */
  private static boolean isKeepable(Operation operation, Fate fate) {
    return operation.kind().isCreation()
        ? fate == Fate.DROPPED
        : operation.kind() != OperationKind.LOOKUP || operation.cacheable();
  }

  /** {@code delete … where id in :ids}: many rows in one statement. */
  private boolean isGivenMany(Expression call) {
    return Chains.arguments(call).stream()
        .anyMatch(value -> types.isA(value, "java.util.Collection").isYes());
  }

  private boolean isExcused(Expression call, OperationKind kind) {
    return (kind == OperationKind.FILE_FLUSH && !sinks.isOnFile(call, repetition.innermost()))
        || excuses.excuse(call);
  }

  /** The walk has met any other call. */
  public void call(Expression call) {
    if (open.isEmpty()) {
      return;
    }
    types
        .target(call)
        .filter(target -> types.isSource(target.owner()))
        .ifPresent(target -> call(call, target));
  }

  private void call(Expression call, MethodRef target) {
    var isAccess = associations.isAccess(call, target);
    if (isAccess && !associations.isLookedInto(call)) {
      return;
    }
    var excused = isAccess ? excuses.excuseAccess(call) : excuses.excuse(call);
    var fate = creations.fate(call);
    var place = place(call, fate, excused, traits(call));
    current().calls().add(new CallFact(target, isExact(call, target), fate, place));
  }

  private Set<Trait> traits(Expression call) {
    var traits = circumstances.of(call);
    repetition
        .innermost()
        .filter(repeater -> Excuses.isGivenItem(call, repeater))
        .ifPresent(
            repeater -> {
              traits.add(Trait.OF_ITEM);
              traits.addAll(sources.of(repeater));
            });
    return traits;
  }

  private Place place(Expression call, Fate fate, boolean excused, Set<Trait> traits) {
    var frames = repetition.frames();
    // only a call under a plain repetition is ever reported, or one that gives something heavy
    var tokens =
        fate != Fate.KEPT || frames.stream().anyMatch(frame -> frame.shape() == Frame.Shape.PLAIN)
            ? Fingerprints.tokens(call)
            : "";
    return new Place(Spans.of(call), tokens, frames, repetition.isDeferred() || excused, traits);
  }

  /** The simple type of the receiver and the method: {@code OrderRepository.findById}. */
  private String displayName(Expression call) {
    var receiver = types.receiver(call).map(TypeRef::name).orElse("");
    var simple = receiver.substring(receiver.lastIndexOf('.') + 1);
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
  public UnitFacts finish(Set<Trait> settings) {
    return new UnitFacts(file, declared, members, settings);
  }
}
