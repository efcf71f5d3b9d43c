package io.github.ecoscan.bytecode;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the nodes that sightings are about. What is not found with certainty is not found. */
public final class Placement {
  private final CompilationUnit unit;

  public Placement(CompilationUnit unit) {
    this.unit = unit;
  }

  /** The node that a sighting of a pattern is about. */
  public Optional<Node> of(Sighting sighting, Pattern.Place place) {
    var type = type(sighting.type());
    return switch (place) {
      case TYPE -> type.map(Node.class::cast);
      case FIELD -> type.flatMap(found -> field(found, sighting.field()));
      case CODE -> type.flatMap(found -> code(found, sighting));
    };
  }

  /**
   * The declaration of a type, by its binary name. Numbers of anonymous and local classes are given
   * by the compiler in an order of its own, so such a class is found only by what is around it.
   */
  private Optional<TypeDeclaration<?>> type(String binaryName) {
    var packageName = unit.getPackageDeclaration().map(p -> p.getNameAsString() + ".").orElse("");
    if (!binaryName.startsWith(packageName)) {
      return Optional.empty();
    }
    var names = List.of(binaryName.substring(packageName.length()).split("\\$"));
    Optional<TypeDeclaration<?>> type = named(unit.getTypes(), names.get(0));
    for (var name : names.subList(1, names.size())) {
      if (name.isEmpty()) {
        return Optional.empty();
      }
      if (!Character.isDigit(name.charAt(0))) {
        type = type.flatMap(outer -> named(outer.getMembers(), name));
      } else if (!name.chars().allMatch(Character::isDigit)) {
        type = type.flatMap(outer -> local(outer, withoutNumber(name)));
      }
    }
    return type;
  }

  private static String withoutNumber(String name) {
    var start = 0;
    while (Character.isDigit(name.charAt(start))) {
      start++;
    }
    return name.substring(start);
  }

  private static Optional<TypeDeclaration<?>> named(List<? extends Node> members, String name) {
    for (var member : members) {
      if (member instanceof TypeDeclaration<?> type && type.getNameAsString().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The local class of a name, if there is but one. */
  private static Optional<TypeDeclaration<?>> local(TypeDeclaration<?> outer, String name) {
    var found =
        outer.findAll(TypeDeclaration.class, type -> type.getNameAsString().equals(name)).stream()
            .filter(type -> type.getParentNode().filter(Statement.class::isInstance).isPresent())
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static Optional<Node> field(TypeDeclaration<?> type, String name) {
    return type.getFields().stream()
        .flatMap(field -> field.getVariables().stream())
        .filter(variable -> variable.getNameAsString().equals(name))
        .map(Node.class::cast)
        .findFirst();
  }

  private static Optional<Node> code(TypeDeclaration<?> type, Sighting sighting) {
    var line = sighting.line();
    if (line == 0) {
      return Optional.empty();
    }
    if (!sighting.called().isEmpty()) {
      var calls =
          type
              .findAll(Expression.class, e -> name(e).filter(sighting.called()::equals).isPresent())
              .stream()
              .filter(call -> nameLine(call) == line)
              .toList();
      if (!calls.isEmpty()) {
        return Optional.of(calls.get(0));
      }
    }
    return type.findAll(Node.class, node -> isUnitOfCode(node) && covers(node, line)).stream()
        .min(Comparator.comparingInt(Placement::lines));
  }

  /** The name by which a class file knows what an expression calls. */
  private static Optional<String> name(Expression call) {
    if (call instanceof MethodCallExpr method) {
      return Optional.of(method.getNameAsString());
    }
    if (call instanceof MethodReferenceExpr reference) {
      return Optional.of(reference.getIdentifier());
    }
    return call instanceof ObjectCreationExpr ? Optional.of("<init>") : Optional.empty();
  }

  private static int nameLine(Expression call) {
    return call instanceof MethodCallExpr method ? Spans.line(method.getName()) : Spans.line(call);
  }

  /** Code that no statement divides further: heads of loops and branches are apart from bodies. */
  private static boolean isUnitOfCode(Node node) {
    var parent = node.getParentNode().orElse(null);
    return isSimple(node)
        || (node instanceof Expression && parent instanceof Statement && !isSimple(parent))
        || (node instanceof VariableDeclarator && Scopes.isMember(parent));
  }

  private static boolean isSimple(Node node) {
    return node instanceof ExpressionStmt
        || node instanceof ReturnStmt
        || node instanceof ThrowStmt
        || node instanceof YieldStmt
        || node instanceof AssertStmt
        || node instanceof ExplicitConstructorInvocationStmt;
  }

  private static boolean covers(Node node, int line) {
    var span = Spans.of(node);
    return span.line() <= line && line <= span.endLine();
  }

  private static int lines(Node node) {
    var span = Spans.of(node);
    return span.endLine() - span.line();
  }
}
