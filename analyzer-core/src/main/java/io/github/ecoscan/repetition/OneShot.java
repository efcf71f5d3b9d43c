package io.github.ecoscan.repetition;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Words;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Methods that run once, or now and then, as their own names and those around them tell: at
 * start-up and shut-down, for a person at a command line, after a failure.
 */
final class OneShot {
  private static final Set<String> METHOD_ANNOTATIONS =
      Set.of(
          "AfterAll",
          "Autowired",
          "Bean",
          "Before",
          "BeforeClass",
          "Inject",
          "PostConstruct",
          "PreDestroy",
          "Produces",
          "Provides",
          "Setup",
          "Singleton",
          "Teardown");
  private static final Set<String> TYPE_ANNOTATIONS =
      Set.of(
          "Command",
          "Configuration",
          "ShellComponent",
          "SpringBootApplication",
          "TestConfiguration");

  private static final Pattern METHODS =
      Pattern.compile(
          "afterPropertiesSet|agentmain|contextDestroyed|contextInitialized|install|onStart|onStop"
              + "|premain|startUp|tearDown|teardown|uninstall"
              + "|(bootstrap|configure|customi[sz]e|init|initiali[sz]e|migrate|register|setUp|setup"
              + "|shutDown|shutdown|upgrade)([A-Z].*)?"
              + "|(load|parse|read|refresh|reload)([A-Z].*)?(Config|Configuration|Properties"
              + "|Settings)([A-Z].*)?");

  /** Phases of what a method is called on; with parameters they are done to something else. */
  private static final Set<String> PHASES =
      Set.of("close", "destroy", "dispose", "open", "start", "stop");

  private static final Pattern FAILURES =
      Pattern.compile("\\b(error|exception|failed|failure|fault)s?\\b");
  private static final Pattern TYPES =
      Pattern.compile(
          ".*(Bootstrap|Bootstrapper|CLI|Cli|Initiali[sz]er|Installer|Launcher|Main"
              + "|Shell|ShellCommands?|Startup)"
              + "|.*Migrat(ion|or)([A-Zs].*)?");
  private static final Pattern READS =
      Pattern.compile("(load|parse|read|refresh|reload)([A-Z].*)?");
  private static final Pattern SETTINGS = Pattern.compile("\\b(config|configuration|settings)\\b");
  private static final Set<String> PACKAGES =
      Set.of(
          "boot",
          "bootstrap",
          "cli",
          "flyway",
          "installer",
          "liquibase",
          "migration",
          "migrations",
          "testing");

  /** Tools that have packages of their own; applications call theirs otherwise. */
  private static final Set<String> TOOLS =
      Set.of("bootstrap", "cli", "installer", "migration", "migrations");

  private static final Pattern SELDOM =
      Pattern.compile(
          "(bootstrap|install|migrate|setUp|tearDown|uninstall|upgrade)([A-Z].*)?"
              + "|\\w*[cC]reate(Default|Initial)[A-Z].*");

  /** What a program or a part of it does to itself when it starts and stops. */
  private static final Set<String> LIFE_CYCLE =
      Set.of("destroy", "init", "initialise", "initialize", "shutdown", "start", "startUp", "stop");

  private static final Pattern SCHEMA_TOOLS =
      Pattern.compile(
          ".*(Ddl|Schema)(Creat|Drop|Export|Initiali|Install|Manage|Migrat|Tool|Updat|Validat).*");

  /** Steps of a build. */
  private static final Set<String> BUILD_STEPS = Set.of("AbstractMojo", "DefaultTask");

  private OneShot() {}

  /** Whether the method around a place runs no more than now and then. */
  static boolean is(MethodDeclaration method, RepetitionStack repetition) {
    var kind = repetition.entryPoint().map(EntryPoint::kind);
    if (kind.isPresent()) {
      return kind.get() == EntryPoint.Kind.STARTUP || kind.get() == EntryPoint.Kind.TEST;
    }
    return METHODS.matcher(method.getNameAsString()).matches()
        || (method.getParameters().isEmpty() && PHASES.contains(method.getNameAsString()))
        || Words.find(FAILURES, method.getNameAsString())
        || isAnnotated(method, METHOD_ANNOTATIONS)
        || readsSettings(method)
        || isIn(method, PACKAGES);
  }

  /** Whether what the method repeats is repeated no more than now and then. */
  static boolean isSeldom(MethodDeclaration method, RepetitionStack repetition) {
    return repetition.entryPoint().isEmpty()
        && (SELDOM.matcher(method.getNameAsString()).matches()
            || (method.getParameters().isEmpty() && LIFE_CYCLE.contains(method.getNameAsString()))
            || Words.find(FAILURES, method.getNameAsString())
            || isIn(method, TOOLS)
            || Scopes.type(method)
                .filter(type -> SCHEMA_TOOLS.matcher(type.getNameAsString()).matches())
                .isPresent());
  }

  /** Whether a method's class starts a program, so that its methods are likely to run once. */
  static boolean isBesideMain(MethodDeclaration method, RepetitionStack repetition) {
    return repetition.entryPoint().filter(entry -> entry.kind().isRepeated()).isEmpty()
        && Scopes.type(method)
            .filter(
                type ->
                    type.getMethodsByName("main").stream()
                        .anyMatch(main -> main.isStatic() && Scopes.isMain(main)))
            .isPresent();
  }

  /** {@code ServerConfiguration.load} and the like. */
  private static boolean readsSettings(MethodDeclaration method) {
    return READS.matcher(method.getNameAsString()).matches()
        && Scopes.type(method)
            .filter(type -> Words.find(SETTINGS, type.getNameAsString()))
            .isPresent();
  }

  private static boolean isIn(Node method, Set<String> packages) {
    for (var type = Scopes.type(method); type.isPresent(); type = Scopes.type(type.get())) {
      if (isType(type.get())) {
        return true;
      }
    }
    return method
        .findCompilationUnit()
        .flatMap(CompilationUnit::getPackageDeclaration)
        .filter(
            name -> Arrays.stream(name.getNameAsString().split("\\.")).anyMatch(packages::contains))
        .isPresent();
  }

  private static boolean isType(TypeDeclaration<?> type) {
    return TYPES.matcher(type.getNameAsString()).matches()
        || isAnnotated(type, TYPE_ANNOTATIONS)
        || (type instanceof ClassOrInterfaceDeclaration declared
            && declared.getExtendedTypes().stream()
                .anyMatch(above -> BUILD_STEPS.contains(above.getNameAsString())));
  }

  private static boolean isAnnotated(NodeWithAnnotations<?> declared, Set<String> annotations) {
    return declared.getAnnotations().stream()
        .anyMatch(a -> annotations.contains(a.getName().getIdentifier()));
  }
}
