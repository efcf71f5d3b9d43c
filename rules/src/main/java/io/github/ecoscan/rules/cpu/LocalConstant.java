package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.Optional;

/**
 * A constant as a field can have it: of a local variable, what it is set to.
 *
 * @param value the expression itself, or the initialiser of the local that it names
 * @param removal takes the local away where nothing else uses it
 */
record LocalConstant(Expression value, Optional<Edit> removal) {

  static LocalConstant of(Expression constant, Types types) {
    var local =
        types
            .declaration(constant)
            .filter(declared -> declared.kind() == Declaration.Kind.LOCAL)
            .flatMap(Declaration::node)
            .filter(VariableDeclarator.class::isInstance)
            .map(VariableDeclarator.class::cast);
    var initialiser = Constants.initialiser(constant, types);
    if (!constant.isNameExpr() || local.isEmpty() || initialiser.isEmpty()) {
      return new LocalConstant(constant, Optional.empty());
    }
    return new LocalConstant(initialiser.get(), removal(local.get()));
  }

  private static Optional<Edit> removal(VariableDeclarator local) {
    var statement =
        local
            .getParentNode()
            .filter(VariableDeclarationExpr.class::isInstance)
            .filter(declared -> ((VariableDeclarationExpr) declared).getVariables().size() == 1)
            .flatMap(Node::getParentNode)
            .filter(ExpressionStmt.class::isInstance)
            .filter(s -> s.getParentNode().filter(BlockStmt.class::isInstance).isPresent());
    return statement
        .filter(s -> isUsedOnce(local) && standsAlone(s) && s.getComment().isEmpty())
        .map(s -> new Edit(lines(s), ""));
  }

  private static boolean isUsedOnce(VariableDeclarator local) {
    var member = Scopes.member(local).orElseThrow();
    return member
            .findAll(NameExpr.class, use -> use.getNameAsString().equals(local.getNameAsString()))
            .size()
        == 1;
  }

  private static boolean standsAlone(Node statement) {
    return Layout.startsLine(statement)
        && Layout.last(statement).getNextToken().filter(Layout::isLineBreak).isPresent();
  }

  private static Span lines(Node statement) {
    var span = Spans.of(statement);
    return new Span(span.line(), 1, span.endLine() + 1, 1);
  }
}
