package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.Types;
import java.util.List;

/** Gives a default as a function, to be called only where it is needed. */
final class LateDefault {
  private LateDefault() {}

  /** The edits, or none where the value cannot move into a function. */
  static List<Edit> edits(MethodCallExpr call, Expression value, Types types) {
    if (mayThrowChecked(call)
        || value.findAll(NameExpr.class).stream().anyMatch(name -> isVarying(name, types))) {
      return List.of();
    }
    return List.of(
        Spans.replace(call.getName(), call.getNameAsString() + "Get"),
        Spans.replace(value, "() -> " + Layout.source(value)));
  }

  /** Where nothing around catches or declares an exception, the value throws no checked one. */
  private static boolean mayThrowChecked(Node call) {
    var member = Scopes.member(call).orElse(null);
    return !(member instanceof MethodDeclaration method)
        || !method.getThrownExceptions().isEmpty()
        || Scopes.enclosing(call, TryStmt.class)
            .filter(attempt -> Scopes.contains(member, attempt))
            .isPresent();
  }

  /** A function takes local variables that never change only. */
  private static boolean isVarying(NameExpr name, Types types) {
    var declaration = types.declaration(name).orElse(null);
    if (declaration == null || declaration.kind() == Declaration.Kind.FIELD) {
      return false;
    }
    var member = Scopes.member(name).orElse(name);
    return Writes.isAssigned(name.getNameAsString(), member);
  }

  /** Whether a value has no other call or object in it than the work itself. */
  static boolean isPlain(Expression value, MethodCallExpr work) {
    return !Writes.any(
        value,
        node ->
            (node instanceof MethodCallExpr || node instanceof ObjectCreationExpr) && node != work);
  }

  /** Whether the same file shows that a method only gives what is there. */
  static boolean isTrivial(MethodCallExpr call, MethodRef method) {
    return call.findCompilationUnit().map(CompilationUnit::getTypes).stream()
        .flatMap(types -> types.stream())
        .flatMap(type -> type.findAll(MethodDeclaration.class).stream())
        .filter(declared -> declared.getNameAsString().equals(method.name()))
        .filter(declared -> Symbols.typeName(declared).equals(method.owner()))
        .anyMatch(LateDefault::onlyGives);
  }

  private static boolean onlyGives(MethodDeclaration method) {
    return method
        .getBody()
        .filter(
            body ->
                body.getStatements().size() == 1
                    && body.getStatement(0) instanceof ReturnStmt
                    && body.findAll(MethodCallExpr.class).isEmpty())
        .isPresent();
  }
}
