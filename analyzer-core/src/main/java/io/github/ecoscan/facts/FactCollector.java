package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.operation.Sanctions;
import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gathers the facts of one unit while a walk goes through it. */
public final class FactCollector {
  private static final Set<OperationKind> WRITES =
      Set.of(OperationKind.SQL_WRITE, OperationKind.REPOSITORY_WRITE, OperationKind.STORE_WRITE);

  private final String file;
  private final Types types;
  private final Marks marks;
  private final RepetitionStack repetition;
  private final Shared shared = new Shared();
  private final Excuses excuses;
  private final Origins origins;
  private final Places places;
  private final Circumstances circumstances;
  private final Sameness sameness;
  private final Associations associations;
  private final OwnGroup ownGroup;
  private final Sources sources;
  private final FileSinks sinks;
  private final Creations creations;
  private final FunctionUses functions;
  private final Followed followed;
  private final Supertypes supertypes;
  private final List<TypeFact> declared = new ArrayList<>();
  private final List<MemberFact> written = new ArrayList<>();
  private final List<Done> done = new ArrayList<>();
  private final List<OpenMember> open = new ArrayList<>();

  public FactCollector(String file, Types types, RepetitionStack repetition, Sanctions sanctions) {
    this.file = file;
    this.marks = new Marks(types, repetition, sanctions);
    this.types = types;
    this.repetition = repetition;
    this.excuses = new Excuses(types, repetition);
    this.origins = new Origins(types);
    this.places = new Places(repetition, shared, origins);
    this.circumstances = new Circumstances(repetition);
    this.sameness = new Sameness(types, repetition);
    this.associations = new Associations(types);
    this.ownGroup = new OwnGroup(types);
    this.sources = new Sources(types);
    this.sinks = new FileSinks(types);
    this.creations = new Creations(types, repetition);
    this.functions = new FunctionUses(types, repetition, places, excuses, circumstances);
    this.followed = new Followed(types);
    this.supertypes = new Supertypes(types);
  }

  /** The walk enters a member. */
  public void enter(Node member) {
    open.add(new OpenMember(member, associations.loads(member)));
  }

  /** The walk leaves the member entered last. */
  public void leave() {
    var last = open.remove(open.size() - 1);
    if (last.node() instanceof MethodDeclaration || !last.isEmpty()) {
      done.add(new Done(last, member(last)));
    }
    last.tasks().forEach(task -> done.add(new Done(task, task(task))));
  }

  /** The walk has met a type declaration. */
  public void type(TypeDeclaration<?> type) {
    var name = Symbols.typeName(type);
    declared.add(new TypeFact(name, supertypes.of(type)));
    written.addAll(associations.written(type));
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
            shared.one(OperationName.of(call, types)),
            operation.batch().isPresent(),
            operation.shareable(),
            fate,
            key(call, operation.kind()),
            place(call, fate, isExcused(call, operation.kind()), traits));
    current().add(fact, call);
    functions.gather(call, current());
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

  private int key(Expression call, OperationKind kind) {
    return kind == OperationKind.SQL_QUERY ? origins.key(call, current().node()) : CallFact.VARIES;
  }

  /** The walk has met any other call. */
  public void call(Expression call) {
    if (open.isEmpty()) {
      return;
    }
    if (call instanceof MethodCallExpr method && method.getNameAsString().equals("addBatch")) {
      current().gather();
    }
    followed.target(call).ifPresent(target -> follow(call, target));
    functions.gather(call, current());
  }

  /** The walk has met {@code this(…)} or {@code super(…)}. */
  public void chained(ExplicitConstructorInvocationStmt call) {
    if (open.isEmpty()) {
      return;
    }
    followed
        .target(call)
        .ifPresent(
            target ->
                current()
                    .add(
                        new CallFact(
                            shared.one(target),
                            true,
                            Fate.KEPT,
                            List.of(),
                            List.of(),
                            Places.of(call)),
                        call));
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
            shared.one(target),
            Followed.isExact(call, target),
            fate,
            Branches.literals(call),
            shared.one(List.copyOf(origins.of(call, target, current().node()))),
            place);
    current().add(fact, call);
  }

  private Set<Trait> traits(Expression call) {
    var traits = circumstances.of(call);
    repetition
        .innermost()
        .filter(repeater -> ownGroup.isGiven(call, repeater))
        .ifPresent(repeater -> traits.add(Trait.GROUPED));
    repetition
        .innermost()
        .filter(repeater -> OneItem.isFound(call, repeater))
        .ifPresent(repeater -> traits.add(Trait.SEARCHING));
    repetition
        .innermost()
        .filter(repeater -> Items.isGivenTo(call, repeater))
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

  /** What the place that the walk has reached is part of: its member, or a task within. */
  private OpenMember current() {
    var last = open.get(open.size() - 1);
    return repetition.task().map(task -> last.task(task, repetition.entryPoint())).orElse(last);
  }

  /** A member that the walk has left. */
  private record Done(OpenMember member, MemberFact fact) {}

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
        marks.of(done),
        done.operations(),
        done.calls(),
        done.functions());
  }

  private static MemberFact task(OpenMember done) {
    var node = done.node();
    return new MemberFact(
        Symbols.typeName(node),
        MemberFact.TASK,
        List.of(),
        Symbols.of(node),
        Spans.line(node),
        done.entryPoint(),
        Set.of(Mark.BODY),
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
    var facts = done.stream().map(Done::fact).toList();
    var recursion = new Recursion(facts);
    var members = new ArrayList<>(written);
    for (var each : done) {
      members.add(recursion.has(each.fact()) ? each.member().branched(each.fact()) : each.fact());
    }
    return new UnitFacts(file, declared, members, settings);
  }
}
