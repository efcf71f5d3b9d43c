package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Types;
import java.util.Set;

/** Recognises calls that ask for another page in each turn. */
final class Pages {
  private static final Set<String> STARTS = Set.of("setFirstResult", "offset", "firstResult");
  private static final Set<String> TYPES =
      Set.of("org.springframework.data.domain.Pageable", "org.apache.ibatis.session.RowBounds");

  private final Types types;

  Pages(Types types) {
    this.types = types;
  }

  boolean isAsked(Expression call, Node repeater) {
    return Chains.calls(call).stream().anyMatch(Pages::startsAtVariable)
        || Chains.arguments(call).stream().anyMatch(argument -> isPage(argument, repeater));
  }

  private boolean isPage(Expression argument, Node repeater) {
    if (TYPES.stream().noneMatch(type -> types.isA(argument, type).isYes())) {
      return false;
    }
    if (argument instanceof NameExpr name) {
      return Writes.isAssigned(name.getNameAsString(), repeater)
          || repeater
              .findFirst(
                  VariableDeclarator.class,
                  v -> v.getName().getIdentifier().equals(name.getNameAsString()))
              .flatMap(VariableDeclarator::getInitializer)
              .filter(value -> isPage(value, repeater))
              .isPresent();
    }
    var start = Chains.arguments(argument).stream().findFirst();
    return start.filter(first -> !first.isLiteralExpr()).isPresent();
  }

  private static boolean startsAtVariable(MethodCallExpr call) {
    return STARTS.contains(call.getNameAsString())
        && call.getArguments().size() == 1
        && !call.getArgument(0).isLiteralExpr();
  }
}
