package io.github.ecoscan.types;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Types switches: their labels, guards and results. */
final class SwitchTyper {
  private final Typing typing;

  SwitchTyper(Typing typing) {
    this.typing = typing;
  }

  void statement(SwitchStmt choice) {
    var outer = typing.yields;
    body(choice.getSelector(), choice.getEntries(), typing.free);
    typing.yields = outer;
  }

  /** Types a switch expression, whose results gather on the way. */
  Ty expression(SwitchExpr choice, Target target, Operators operators) {
    var types = new ArrayList<Ty>();
    var outer = typing.yields;
    typing.yields = result -> types.add(typing.type(result, target));
    body(choice.getSelector(), choice.getEntries(), typing.yields);
    typing.yields = outer;
    return operators.join(List.copyOf(types), target, typing.bounds);
  }

  private void body(
      Expression selector, NodeList<SwitchEntry> entries, Consumer<Expression> results) {
    var type = typing.relations.upper(typing.type(selector));
    var block = typing.locals.mark();
    var scope = typing.scope;
    for (var entry : entries) {
      var mark = typing.locals.mark();
      for (var label : entry.getLabels()) {
        label(label, type);
      }
      if (entry.getGuard().isPresent()) {
        typing.type(entry.getGuard().get());
      }
      if (entry.getType() == SwitchEntry.Type.EXPRESSION
          && entry.getStatements().size() == 1
          && entry.getStatement(0) instanceof ExpressionStmt only) {
        results.accept(only.getExpression());
      } else {
        typing.statements.walk(entry.getStatements());
      }
      if (entry.getType() != SwitchEntry.Type.STATEMENT_GROUP) {
        typing.locals.back(mark);
      }
    }
    typing.scope = scope;
    typing.locals.back(block);
  }

  private void label(Expression label, Ty selector) {
    if (label instanceof PatternExpr) {
      typing.patterns.declare(label, selector);
    } else if (label instanceof NameExpr name) {
      var constant = typing.names.field(selector, name.getName().getIdentifier());
      if (constant != null) {
        typing.facts.variable(name, constant);
      } else {
        typing.type(label);
      }
    } else {
      typing.type(label);
    }
  }
}
