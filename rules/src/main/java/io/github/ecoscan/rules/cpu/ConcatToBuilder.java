package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Rewrites a string that a loop appends to as a {@code StringBuilder} with a name of its own, and
 * gives the variable its value after the loop. Offered only where nothing else can notice: a local
 * that starts with a literal, in the block of the loop, that the loop only appends to.
 */
final class ConcatToBuilder {
  private ConcatToBuilder() {}

  /** The edits, or none where the rewrite is not certain to keep the program's behaviour. */
  static List<Edit> edits(Node declared, String variable, Node loop, Types types) {
    if (!(declared instanceof VariableDeclarator declarator)
        || !(declarator.getParentNode().orElse(null) instanceof VariableDeclarationExpr variables)
        || variables.getVariables().size() != 1
        || !variables.getModifiers().isEmpty()
        || !variables.getAnnotations().isEmpty()
        || !(declarator.getInitializer().orElse(null) instanceof StringLiteralExpr start)
        || !(variables.getParentNode().orElse(null) instanceof ExpressionStmt statement)
        || !(statement.getParentNode().orElse(null) instanceof BlockStmt block)
        || !(loop instanceof Statement loopStatement)
        || loop.getParentNode().orElse(null) != block) {
      return List.of();
    }
    var builder = variable + "Builder";
    var member = Scopes.member(loop).orElse(block);
    if (member.findFirst(SimpleName.class, n -> n.getIdentifier().equals(builder)).isPresent()
        || isUsedBetween(variable, statement, loopStatement, block)) {
      return List.of();
    }
    var edits = new ArrayList<Edit>();
    edits.add(
        Spans.replace(
            variables,
            "StringBuilder %s = new StringBuilder(%s)"
                .formatted(builder, start.getValue().isEmpty() ? "" : start.toString())));
    for (var use : loop.findAll(NameExpr.class, n -> n.getNameAsString().equals(variable))) {
      var edit = append(use, builder, types);
      if (edit == null) {
        return List.of();
      }
      edits.add(edit);
    }
    var newLine = Layout.lineBreak(statement) + Layout.indentation(statement);
    edits.add(
        new Edit(
            Spans.after(loop),
            "%sString %s = %s.toString();".formatted(newLine, variable, builder)));
    return edits;
  }

  private static boolean isUsedBetween(
      String variable, Statement declaration, Statement loop, BlockStmt block) {
    var statements = block.getStatements();
    var from = position(statements, declaration);
    var to = position(statements, loop);
    return statements.subList(from + 1, to).stream()
        .anyMatch(
            between ->
                between
                    .findFirst(NameExpr.class, n -> n.getNameAsString().equals(variable))
                    .isPresent());
  }

  private static int position(List<Statement> statements, Statement statement) {
    for (var i = 0; i < statements.size(); i++) {
      if (statements.get(i) == statement) {
        return i;
      }
    }
    return -1;
  }

  /** The edit for one use in the loop, null unless the use is {@code variable += value;}. */
  private static Edit append(NameExpr use, String builder, Types types) {
    if (!(use.getParentNode().orElse(null) instanceof AssignExpr assignment)
        || assignment.getTarget() != use
        || assignment.getOperator() != AssignExpr.Operator.PLUS
        || !(assignment.getParentNode().orElse(null) instanceof ExpressionStmt)
        || !appendsAlike(assignment.getValue(), types)) {
      return null;
    }
    return new Edit(
        Spans.between(assignment, assignment.getValue()),
        "%s.append(%s)".formatted(builder, Layout.source(assignment.getValue())));
  }

  /** {@code append(char[])} takes the characters, concatenation the array's name. */
  private static boolean appendsAlike(Expression value, Types types) {
    return types.typeOf(value).filter(type -> !type.isArray() && !type.is("null")).isPresent();
  }
}
