package io.github.ecoscan.repetition;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.EntryPoint.Kind;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.types.Types;
import io.github.ecoscan.types.WrittenNames;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Methods of one unit that something outside the program's own code calls: known by the types of
 * their annotations, by those that their class is below, by their signature, or because the unit
 * gives them to a scheduler. What the user declares comes first.
 */
public final class EntryPoints {
  private static final EntryTable KNOWN = new EntryTable(KnownEntryPoints.all());

  /** Events that a program sends to itself when it starts. */
  private static final List<String> STARTS =
      List.of(
          "org.springframework.boot.context.event.ApplicationReadyEvent",
          "org.springframework.boot.context.event.ApplicationStartedEvent",
          "org.springframework.boot.context.event.ApplicationPreparedEvent",
          "org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent",
          "org.springframework.boot.web.context.WebServerInitializedEvent",
          "org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent",
          "org.springframework.context.event.ContextRefreshedEvent",
          "org.springframework.context.event.ContextStartedEvent",
          "io.quarkus.runtime.StartupEvent",
          "io.micronaut.context.event.StartupEvent",
          "io.micronaut.runtime.server.event.ServerStartupEvent");

  private final Types types;
  private final EntryTable declared;
  private final RequestShapes requests;
  private final ScheduledTasks tasks;
  private final FunctionBeans functions;
  private final IdentityHashMap<Node, Optional<EntryPoint>> known = new IdentityHashMap<>();

  /** Looks for the entry points of common frameworks only. */
  public EntryPoints(Types types) {
    this(types, EntryTable.EMPTY);
  }

  /**
   * Looks for entry points.
   *
   * @param declared the user's own
   */
  public EntryPoints(Types types, EntryTable declared) {
    this.types = types;
    this.declared = declared;
    this.requests = new RequestShapes(types);
    this.tasks = new ScheduledTasks(types);
    this.functions = new FunctionBeans(types);
  }

  /** What starts a member, if the unit tells. */
  public Optional<EntryPoint> of(Node member) {
    if (!(member instanceof MethodDeclaration method) || method.getBody().isEmpty()) {
      return Optional.empty();
    }
    var answer = known.get(method);
    if (answer == null) {
      answer = find(method);
      known.put(method, answer);
    }
    return answer;
  }

  /** What calls a function that is given to a scheduler, or to a broker as a bean. */
  Optional<EntryPoint> ofTask(Node function) {
    return tasks
        .given(function)
        .map(task -> scheduled(function, task))
        .or(
            () ->
                functions.isOne(function)
                    ? Optional.of(new EntryPoint(Kind.MESSAGE, Symbols.of(function)))
                    : Optional.empty());
  }

  private Optional<EntryPoint> find(MethodDeclaration method) {
    return declared
        .find(method, types)
        .map(match -> entry(method, match))
        .or(() -> command(method))
        .or(() -> KNOWN.find(method, types).map(match -> entry(method, match)))
        .or(() -> requests.isOne(method) ? entry(method, Kind.REQUEST) : Optional.empty())
        .or(() -> tasks.named(method).map(task -> scheduled(method, task)))
        .or(() -> anonymousTask(method))
        .map(entry -> withPeriodOfCall(entry, method));
  }

  private EntryPoint entry(MethodDeclaration method, EntryTable.Match match) {
    var rule = match.rule();
    var kind =
        rule.kind() == Kind.MESSAGE && isOfStart(method, match.annotation())
            ? Kind.STARTUP
            : rule.kind();
    var period =
        rule.period()
            .or(() -> kind == Kind.SCHEDULE ? period(match.annotation()) : Optional.empty());
    return new EntryPoint(kind, Symbols.of(method), period, rule.sign().annotationType());
  }

  private Optional<Duration> period(Optional<AnnotationExpr> annotation) {
    return annotation.flatMap(new ConstantPeriods(types)::of);
  }

  private static Optional<EntryPoint> entry(MethodDeclaration method, Kind kind) {
    return Optional.of(new EntryPoint(kind, Symbols.of(method)));
  }

  private static EntryPoint scheduled(Node node, ScheduledTasks.Task task) {
    return new EntryPoint(Kind.SCHEDULE, Symbols.of(node), task.period());
  }

  private boolean isOfStart(MethodDeclaration method, Optional<AnnotationExpr> annotation) {
    var named = annotation.stream().flatMap(a -> a.findAll(ClassExpr.class).stream());
    return Stream.concat(
            method.getParameters().stream().map(Parameter::getType), named.map(ClassExpr::getType))
        .anyMatch(this::isStart);
  }

  private boolean isStart(Type event) {
    return event instanceof ClassOrInterfaceType type
        && STARTS.stream().anyMatch(start -> WrittenNames.isBelow(type, start, types).isYes());
  }

  /** Commands of a command-line tool take what was parsed from its arguments. */
  private Optional<EntryPoint> command(MethodDeclaration method) {
    var isCommand =
        (Scopes.isMain(method) && method.isStatic())
            || method.getParameters().stream()
                .map(Parameter::getType)
                .anyMatch(
                    type ->
                        type instanceof ClassOrInterfaceType named
                            && named.getNameAsString().equals("CommandLine")
                            && WrittenNames.isBelow(
                                    named, "org.apache.commons.cli.CommandLine", types)
                                .isYes());
    return isCommand ? entry(method, Kind.MAIN) : Optional.empty();
  }

  /** {@code scheduler.scheduleAtFixedRate(new Runnable() { public void run() {…} }, …)}. */
  private Optional<EntryPoint> anonymousTask(MethodDeclaration method) {
    return method.getNameAsString().equals("run")
            && method.getParentNode().orElse(null) instanceof ObjectCreationExpr object
        ? tasks.given(object).map(task -> scheduled(method, task))
        : Optional.empty();
  }

  /** A {@code TimerTask} without a name is told its period where it is made. */
  private EntryPoint withPeriodOfCall(EntryPoint entry, MethodDeclaration method) {
    return entry.kind() == Kind.SCHEDULE && entry.period().isEmpty()
        ? anonymousTask(method).orElse(entry)
        : entry;
  }
}
