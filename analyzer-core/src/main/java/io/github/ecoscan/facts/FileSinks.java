package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what is flushed certainly leads to a file. A writer may as well lead to a socket, where
 * somebody waits for each line.
 */
final class FileSinks {
  private static final int HOPS = 4;
  private static final Set<String> FILES =
      Set.of(
          "java.io.FileDescriptor",
          "java.io.FileOutputStream",
          "java.io.FileWriter",
          "java.io.RandomAccessFile",
          "java.nio.MappedByteBuffer",
          "java.nio.channels.FileChannel");
  private static final Set<String> PATHS =
      Set.of("java.io.File", "java.lang.String", "java.nio.file.Path");
  private static final Set<String> OPENS = Set.of("newBufferedWriter", "newOutputStream");

  private final Types types;

  FileSinks(Types types) {
    this.types = types;
  }

  /**
   * Whether a call is made on a file, which is there before what repeats the call begins.
   *
   * @param repeater the innermost repetition around the call, if any
   */
  boolean isOnFile(Expression call, Optional<Node> repeater) {
    return call instanceof MethodCallExpr method
        && method
            .getScope()
            .filter(sink -> !repeater.filter(r -> isMadeIn(r, sink)).isPresent())
            .filter(sink -> isFile(sink, HOPS))
            .isPresent();
  }

  private boolean isMadeIn(Node repeater, Expression sink) {
    return types
        .declaration(sink)
        .flatMap(Declaration::node)
        .filter(node -> Scopes.contains(repeater, node))
        .isPresent();
  }

  private boolean isFile(Expression sink, int hops) {
    if (FILES.stream().anyMatch(type -> types.isA(sink, type).isYes())) {
      return true;
    }
    if (hops == 0) {
      return false;
    }
    if (sink instanceof ObjectCreationExpr creation) {
      return creation
          .getArguments()
          .getFirst()
          .filter(
              to -> isFile(to, hops - 1) || PATHS.stream().anyMatch(p -> types.isA(to, p).isYes()))
          .isPresent();
    }
    if (sink instanceof MethodCallExpr call) {
      return OPENS.contains(call.getNameAsString())
          && types.target(call).filter(m -> m.owner().equals("java.nio.file.Files")).isPresent();
    }
    var values = values(sink);
    return !values.isEmpty() && values.stream().allMatch(value -> isFile(value, hops - 1));
  }

  /** All that a variable is ever set to. */
  private List<Expression> values(Expression variable) {
    var declared = types.declaration(variable);
    var node = declared.flatMap(Declaration::node).filter(VariableDeclarator.class::isInstance);
    if (node.isEmpty()) {
      return List.of();
    }
    var values = new ArrayList<Expression>();
    ((VariableDeclarator) node.get()).getInitializer().ifPresent(values::add);
    Optional<? extends Node> scope =
        declared.get().kind() == Declaration.Kind.FIELD
            ? Scopes.type(node.get())
            : Scopes.member(node.get());
    scope.ifPresent(
        within ->
            within.findAll(AssignExpr.class).stream()
                .filter(set -> isTo(set, declared.get()))
                .forEach(set -> values.add(set.getValue())));
    return values;
  }

  private boolean isTo(AssignExpr assignment, Declaration variable) {
    return !assignment.getValue().isNullLiteralExpr()
        && types
            .declaration(assignment.getTarget())
            .filter(target -> target.name().equals(variable.name()))
            .filter(target -> target.owner().equals(variable.owner()))
            .isPresent();
  }
}
