package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
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
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.operation.Sanctions;
import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gathers the facts of one unit while a walk goes through it. */
public final class FactCollector {
  /** Libraries that every class calls, and that nobody wants to follow. */
  private static final Pattern LOGGING =
      Pattern.compile(
          "(org\\.slf4j|org\\.apache\\.(commons\\.)?logging|org\\.jboss\\.logging)\\..*");

  /** All before a simple name, and of a builder all before the name of what it builds. */
  private static final Pattern SIMPLE = Pattern.compile(".*\\.(?=[^.]+(\\.Builder)?$)(?!Builder$)");

  private static final Set<OperationKind> WRITES =
      Set.of(OperationKind.SQL_WRITE, OperationKind.REPOSITORY_WRITE, OperationKind.STORE_WRITE);

  private final String file;
  private final Types types;
  private final Marks marks;
  private final RepetitionStack repetition;
  private final Shared shared = new Shared();
  private final Excuses excuses;
  private final Places places;
  private final Circumstances circumstances;
  private final Sameness sameness;
  private final Associations associations;
  private final Sources sources;
  private final FileSinks sinks;
  private final Creations creations;
  private final FunctionParameters parameters;
  private final List<TypeFact> declared = new ArrayList<>();
  private final List<MemberFact> members = new ArrayList<>();
  private final List<OpenMember> open = new ArrayList<>();

  public FactCollector(String file, Types types, RepetitionStack repetition, Sanctions sanctions) {
    this.file = file;
    this.marks = new Marks(types, repetition, sanctions);
    this.types = types;
    this.repetition = repetition;
    this.excuses = new Excuses(types, repetition);
    this.places = new Places(repetition, shared);
    this.circumstances = new Circumstances(repetition);
    this.sameness = new Sameness(types, repetition);
    this.associations = new Associations(types);
    this.sources = new Sources(types);
    this.sinks = new FileSinks(types);
    this.creations = new Creations(types, repetition);
    this.parameters = new FunctionParameters(types);
  }

  /** The walk enters a member. */
  public void enter(Node member) {
    open.add(new OpenMember(member, associations.loads(member)));
  }

  /** The walk leaves the member entered last. */
  public void leave() {
    var last = open.remove(open.size() - 1);
    if (last.node() instanceof MethodDeclaration || !last.isEmpty()) {
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
        .flatMap(name -> Stream.concat(Stream.of(name), foreign(name)))
        .distinct()
        .toList();
  }

  /** What a library's type is below; the project's own types say it themselves. */
  private Stream<String> foreign(String supertype) {
    return types.isSource(supertype) || isJdk(supertype)
        ? Stream.empty()
        : types.ancestors(supertype).stream().filter(name -> !isJdk(name));
  }

  private static boolean isJdk(String type) {
    return type.startsWith("java.") || type.startsWith("javax.");
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
    var fact =
        new OperationFact(
            operation.kind(),
            shared.one(displayName(call)),
            operation.batch().isPresent(),
            operation.shareable(),
            fate,
            place(call, fate, isExcused(call, operation.kind()), traits));
    current().add(fact, call);
    functions(call);
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
        .filter(target -> types.isSource(target.owner()) || isOverridable(call, target))
        .ifPresent(target -> follow(call, target));
    functions(call);
  }

  /**
   * A library's method that a class of the project may implement; the link step knows. What a call
   * gives is the library's to choose, and may be wrapped.
   */
  private boolean isOverridable(Expression call, MethodRef target) {
    return !target.isStatic()
        && receiver(call).filter(this::isCollaborator).isPresent()
        && !isJdk(target.owner())
        && !LOGGING.matcher(target.owner()).matches()
        && !target.name().equals("<init>")
        && types.isAbstract(target.owner());
  }

  /** What a class was given, not what it fetched. */
  private boolean isCollaborator(Expression receiver) {
    return Writes.name(receiver).isPresent()
        && types
            .declaration(receiver)
            .filter(
                d -> d.kind() == Declaration.Kind.FIELD || d.kind() == Declaration.Kind.PARAMETER)
            .isPresent();
  }

  private static Optional<Expression> receiver(Expression call) {
    if (call instanceof MethodCallExpr method) {
      return method.getScope();
    }
    return call instanceof MethodReferenceExpr reference
        ? Optional.of(reference.getScope())
        : Optional.empty();
  }

  private boolean isItself(MethodRef target) {
    return current().node() instanceof MethodDeclaration method
        && method.getNameAsString().equals(target.name())
        && method.getParameters().size() == target.parameters().size();
  }

  private void follow(Expression call, MethodRef target) {
    var isAccess = associations.isAccess(call, target);
    if (isAccess && !associations.isLookedInto(call)) {
      return;
    }
    var excused = isAccess ? excuses.excuseAccess(call) : excuses.excuse(call);
    var fate = creations.fate(call);
    var place = place(call, fate, excused, traits(call));
    var fact =
        new CallFact(
            shared.one(target), isExact(call, target), fate, Branches.literals(call), place);
    current().add(fact, call, isItself(target));
  }

  /** What a call does with the functions that the member was given. */
  private void functions(Expression expression) {
    if (!(expression instanceof MethodCallExpr call)
        || !(current().node() instanceof CallableDeclaration)) {
      return;
    }
    var called = parameters.called(call);
    if (called.isPresent()) {
      var place = place(call, Fate.KEPT, excuses.excuse(call), circumstances.of(call));
      current().add(new FunctionUse(called.getAsInt(), place, Optional.empty()));
    }
    for (var i = 0; i < call.getArguments().size(); i++) {
      var handed = parameters.position(call.getArgument(i));
      if (handed.isPresent()) {
        handOn(call, i, handed.getAsInt());
      }
    }
  }

  private void handOn(MethodCallExpr call, int argument, int parameter) {
    var place = place(call, Fate.KEPT, excuses.excuse(call), circumstances.of(call));
    var index = current().index(call);
    var frame = repetition.frame(call, call.getArgument(argument));
    if (index.isPresent()) {
      var given = new Given(index.get(), argument);
      current().add(new FunctionUse(parameter, place, Optional.of(given)));
    } else if (frame.isPresent()) {
      var frames = new ArrayList<>(place.frames());
      frames.add(frame.get());
      var turns = place.resolved(frames, place.excused(), place.traits());
      current().add(new FunctionUse(parameter, turns, Optional.empty()));
    }
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
    return places.of(call, fate, excused, traits, current());
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

  private OpenMember current() {
    return open.get(open.size() - 1);
  }

  private MemberFact member(OpenMember done) {
    var node = done.node();
    return new MemberFact(
        Symbols.typeName(node),
        name(node),
        node instanceof CallableDeclaration<?> callable
            ? callable.getParameters().stream().map(this::erased).toList()
            : List.of(),
        Symbols.of(node),
        Spans.line(node),
        repetition.entryPoint(),
        marks.of(node),
        done.operations(),
        done.calls(),
        done.functions());
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

  /** The facts of the unit, once the walk is over. */
  public UnitFacts finish(Set<Trait> settings) {
    return new UnitFacts(file, declared, members, settings);
  }
}
