package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.ecoscan.syntax.Writes;
import java.util.List;

/** What a repetition goes through, one in each turn. */
final class Items {
  private Items() {}

  /** The variables that stand for the item of a turn. */
  static List<String> of(Node repeater) {
    if (repeater instanceof ForEachStmt loop) {
      return List.of(loop.getVariableDeclarator().getNameAsString());
    }
    if (repeater instanceof LambdaExpr function) {
      return function.getParameters().stream().map(NodeWithSimpleName::getNameAsString).toList();
    }
    return repeater.findAll(VariableDeclarator.class, Items::isNext).stream()
        .map(NodeWithSimpleName::getNameAsString)
        .toList();
  }

  /** Whether a call mentions the item of a turn, or is the function that takes it. */
  static boolean isGivenTo(Expression call, Node repeater) {
    if (call == repeater) {
      return true;
    }
    var items = of(repeater);
    return !items.isEmpty() && isMentioned(items, call);
  }

  /** Whether code mentions one of some variables. */
  static boolean isMentioned(List<String> variables, Node code) {
    return Writes.any(
        code, node -> node instanceof NameExpr n && variables.contains(n.getNameAsString()));
  }

  /** {@code Item item = iterator.next()}, {@code items.get(i)} or {@code items[i]}. */
  private static boolean isNext(VariableDeclarator declarator) {
    var value = declarator.getInitializer().orElse(null);
    if (value instanceof MethodCallExpr call) {
      return (call.getNameAsString().equals("next") && call.getArguments().isEmpty())
          || (call.getNameAsString().equals("get")
              && call.getArguments().size() == 1
              && call.getArgument(0).isNameExpr());
    }
    return value instanceof ArrayAccessExpr;
  }
}
