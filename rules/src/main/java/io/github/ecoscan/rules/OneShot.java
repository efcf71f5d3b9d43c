package io.github.ecoscan.rules;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.syntax.Words;
import java.util.regex.Pattern;

/**
 * Code that runs once in the life of a program or of a part that lasts: while it starts, is put
 * together or is shut down, or in a command-line tool. What a turn costs there hardly matters.
 */
public final class OneShot {
  private static final Pattern PHASES =
      Pattern.compile(
          "(afterPropertiesSet|close|destroy|dispose|shutdown|start|startUp|stop)"
              + "|(bootstrap|configure|customi[sz]e|destroy|init|initiali[sz]e|register|setUp|setup|shutdown"
              + "|start|stop)[A-Z].*"
              + "|(build|create|make|new)[A-Z]?.*(Client|Configuration|DataSource|Factory|Pool|Reader|Writer)");
  private static final Pattern ASSEMBLERS =
      Pattern.compile(
          ".*(Bootstrap|Builder|Configuration|Configurer|FactoryBean|Initiali[sz]er|Registrar)");
  private static final Pattern TOOLS = Pattern.compile(".*(Cli|CLI|CommandLine|Main|Tool)");
  private static final Pattern TOOL_PACKAGES =
      Pattern.compile("(.*\\.)?(cli|cmdline|commandline)(\\..*)?");

  private static final Pattern PROGRAM =
      Words.startingWith(
          "config",
          "ddl",
          "describe",
          "docs?\\b",
          "documentation",
          "help",
          "html",
          "options?\\b",
          "prompt",
          "properties",
          "settings",
          "sql",
          "to string");

  private static final Pattern PROGRAM_PACKAGES =
      Pattern.compile("(.*\\.)?(config|configuration|description|docs?|settings)(\\..*)?");

  private OneShot() {}

  /**
   * Whether the code around a node is of that kind, as far as names and annotations tell.
   *
   * @param repetition the place of the node
   */
  public static boolean isAround(Node node, RepetitionStack repetition) {
    var member = Scopes.member(node).orElse(node);
    if (Scopes.isInitialisation(member)
        || repetition.entryPoint().filter(entry -> !entry.kind().isRepeated()).isPresent()
        || (member instanceof MethodDeclaration method
            && (PHASES.matcher(method.getNameAsString()).matches()
                || PerCall.isOnce(method, repetition)))) {
      return true;
    }
    for (var type = Scopes.type(node); type.isPresent(); type = Scopes.type(type.get())) {
      if (isOneShot(type.get())) {
        return true;
      }
    }
    return node.findCompilationUnit()
        .flatMap(unit -> unit.getPackageDeclaration())
        .filter(p -> TOOL_PACKAGES.matcher(p.getNameAsString()).matches())
        .isPresent();
  }

  /**
   * Whether the code around a node is about the program itself, as its names tell: settings, schema
   * and documentation are read or written now and then.
   */
  public static boolean isAboutProgram(Node node) {
    var method = Scopes.enclosing(node, MethodDeclaration.class);
    var unit = node.findCompilationUnit().flatMap(CompilationUnit::getPackageDeclaration);
    return unit.filter(p -> PROGRAM_PACKAGES.matcher(p.getNameAsString()).matches()).isPresent()
        || Words.find(
            PROGRAM,
            Symbols.typeName(node).replaceAll(".*\\.", "")
                + method.map(m -> " " + m.getNameAsString()).orElse(""));
  }

  private static boolean isOneShot(TypeDeclaration<?> type) {
    return ASSEMBLERS.matcher(type.getNameAsString()).matches()
        || TOOLS.matcher(type.getNameAsString()).matches()
        || type.getMethodsByName("main").stream().anyMatch(Scopes::isMain);
  }
}
