package io.github.ecoscan.repetition;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.EntryPoint.Kind;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Symbols;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Methods that something outside the program's own code calls, known by their annotations. */
public final class EntryPoints {
  private static final Map<String, Kind> BY_ANNOTATION =
      Map.ofEntries(
          Map.entry("RequestMapping", Kind.REQUEST),
          Map.entry("GetMapping", Kind.REQUEST),
          Map.entry("PostMapping", Kind.REQUEST),
          Map.entry("PutMapping", Kind.REQUEST),
          Map.entry("PatchMapping", Kind.REQUEST),
          Map.entry("DeleteMapping", Kind.REQUEST),
          Map.entry("MessageMapping", Kind.MESSAGE),
          Map.entry("GET", Kind.REQUEST),
          Map.entry("POST", Kind.REQUEST),
          Map.entry("PUT", Kind.REQUEST),
          Map.entry("PATCH", Kind.REQUEST),
          Map.entry("DELETE", Kind.REQUEST),
          Map.entry("KafkaListener", Kind.MESSAGE),
          Map.entry("RabbitListener", Kind.MESSAGE),
          Map.entry("JmsListener", Kind.MESSAGE),
          Map.entry("SqsListener", Kind.MESSAGE),
          Map.entry("Incoming", Kind.MESSAGE),
          Map.entry("EventListener", Kind.MESSAGE),
          Map.entry("Scheduled", Kind.SCHEDULE),
          Map.entry("Tool", Kind.TOOL),
          Map.entry("PostConstruct", Kind.STARTUP),
          Map.entry("Bean", Kind.STARTUP),
          Map.entry("BeforeAll", Kind.TEST),
          Map.entry("BeforeEach", Kind.TEST),
          Map.entry("Test", Kind.TEST),
          Map.entry("ParameterizedTest", Kind.TEST));

  /** Methods that a framework calls because their type says that it is one of its own. */
  private static final Map<String, Callback> BY_SUPERTYPE =
      Map.ofEntries(
          Map.entry("ApplicationRunner", new Callback("run", Kind.STARTUP)),
          Map.entry("CommandLineRunner", new Callback("run", Kind.STARTUP)),
          Map.entry("InitializingBean", new Callback("afterPropertiesSet", Kind.STARTUP)),
          Map.entry(
              "SmartInitializingSingleton",
              new Callback("afterSingletonsInstantiated", Kind.STARTUP)),
          Map.entry("ServletContextListener", new Callback("contextInitialized", Kind.STARTUP)),
          Map.entry("JavaMigration", new Callback("migrate", Kind.STARTUP)),
          Map.entry("BaseJavaMigration", new Callback("migrate", Kind.STARTUP)),
          Map.entry("CustomTaskChange", new Callback("execute", Kind.STARTUP)),
          Map.entry("CustomSqlChange", new Callback("generateStatements", Kind.STARTUP)),
          Map.entry("Tasklet", new Callback("execute", Kind.BATCH_STEP)),
          Map.entry("ItemProcessor", new Callback("process", Kind.BATCH_STEP)),
          Map.entry("ItemWriter", new Callback("write", Kind.BATCH_STEP)),
          Map.entry("Job", new Callback("execute", Kind.SCHEDULE)),
          Map.entry("QuartzJobBean", new Callback("executeInternal", Kind.SCHEDULE)),
          Map.entry("HttpServlet", new Callback("doGet", Kind.REQUEST)),
          Map.entry("MessageListener", new Callback("onMessage", Kind.MESSAGE)));

  /** A method that a framework calls. */
  private record Callback(String method, Kind kind) {}

  private EntryPoints() {}

  /** What starts a member, if its own declaration tells. */
  public static Optional<EntryPoint> of(Node member) {
    if (!(member instanceof MethodDeclaration method)) {
      return Optional.empty();
    }
    return kind(method).map(kind -> new EntryPoint(kind, Symbols.of(method)));
  }

  private static Optional<Kind> kind(MethodDeclaration method) {
    if ((Scopes.isMain(method) && method.isStatic()) || isTool(method)) {
      return Optional.of(Kind.MAIN);
    }
    return annotated(method).or(() -> inherited(method));
  }

  /** Commands of a command-line tool take what was parsed from its arguments. */
  private static boolean isTool(MethodDeclaration method) {
    return method.getParameters().stream()
        .anyMatch(parameter -> parameter.getTypeAsString().equals("CommandLine"));
  }

  private static Optional<Kind> inherited(MethodDeclaration method) {
    if (!(method.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration type)) {
      return Optional.empty();
    }
    return Stream.concat(type.getImplementedTypes().stream(), type.getExtendedTypes().stream())
        .flatMap(above -> Optional.ofNullable(BY_SUPERTYPE.get(above.getNameAsString())).stream())
        .filter(callback -> callback.method().equals(method.getNameAsString()))
        .map(Callback::kind)
        .findFirst();
  }

  private static Optional<Kind> annotated(NodeWithAnnotations<?> method) {
    for (AnnotationExpr annotation : method.getAnnotations()) {
      var kind = BY_ANNOTATION.get(annotation.getName().getIdentifier());
      if (kind != null) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
