package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises calls that are given a group which the turn has of its own: they do many things at
 * once already.
 */
final class OwnGroup {
  /** Calls that make a collection of the values written there, mostly of one. */
  private static final Pattern WRITTEN =
      Pattern.compile("of|asList|singleton\\w*|empty\\w*|newArrayList|newHashSet");

  private static final String COLLECTION = "java.util.Collection";

  private final Types types;

  OwnGroup(Types types) {
    this.types = types;
  }

  boolean isGiven(Expression call, Node repeater) {
    var arguments = Chains.arguments(call);
    return arguments.stream()
            .anyMatch(argument -> isGroup(argument) && isOfTurn(argument, repeater))
        // an item that is given with its parts is what the turn is about
        && arguments.stream().noneMatch(argument -> isItem(argument, repeater));
  }

  private boolean isItem(Expression argument, Node repeater) {
    return Writes.name(argument).filter(Items.of(repeater)::contains).isPresent()
        && !isGroup(argument);
  }

  /** A collection of things of one type; those of any type are the parameters of a statement. */
  private boolean isGroup(Expression argument) {
    return types.isA(argument, COLLECTION).isYes()
        && types
            .typeOf(argument)
            .map(TypeRef::arguments)
            .filter(items -> items.size() == 1 && !items.get(0).is("java.lang.Object"))
            .isPresent();
  }

  private boolean isOfTurn(Expression argument, Node repeater) {
    if (isWritten(argument)) {
      return false;
    }
    if (Items.isMentioned(Items.of(repeater), argument)) {
      return true;
    }
    return Writes.name(argument)
        .flatMap(name -> types.declaration(argument))
        .flatMap(Declaration::node)
        .filter(node -> node instanceof VariableDeclarator && Scopes.contains(repeater, node))
        .map(VariableDeclarator.class::cast)
        .filter(local -> isFilled(local, repeater))
        .isPresent();
  }

  private static boolean isWritten(Expression value) {
    return value instanceof MethodCallExpr call
        && WRITTEN.matcher(call.getNameAsString()).matches();
  }

  /** What is made empty and left so is there to be filled by the call. */
  private static boolean isFilled(VariableDeclarator local, Node repeater) {
    Optional<Expression> value = local.getInitializer();
    return Writes.isChanged(local.getNameAsString(), repeater)
        || value.filter(v -> !v.isObjectCreationExpr() && !isWritten(v)).isPresent();
  }
}
