package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Words;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reasons why a call under a repetition is as it must be. */
final class Excuses {
  private static final int HOPS = 4;

  /** Systems and things of a schema, but not the identifiers of rows about them. */
  private static final Pattern TARGETS =
      Pattern.compile(
          "\\b(tenant|shard|data ?source|schema|server|broker|cluster|database|replica|table"
              + "|migration|script|ddl|endpoint)s?\\b(?! (id|code|name|key|type)s?\\b)");

  /** {@code forEachTable}, {@code visitStatements}, {@code withShards}. */
  private static final Pattern TARGET_CALLS =
      Pattern.compile("(^|\\s)(tenant|shard|schema|database|replica|table|statement)s?$");

  private static final Set<String> PAGE_STARTS = Set.of("setFirstResult", "offset", "firstResult");
  private static final Set<String> PAGE_TYPES =
      Set.of("org.springframework.data.domain.Pageable", "org.apache.ibatis.session.RowBounds");

  private static final Set<String> EXECUTES =
      Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "update", "query");
  private static final Pattern KEY =
      Pattern.compile("(id|key|name|uuid|alias|code)(\\(\\))?$", Pattern.CASE_INSENSITIVE);

  private final Types types;
  private final RepetitionStack repetition;
  private final Carryover carryover;
  private final Loaded loaded;

  Excuses(Types types, RepetitionStack repetition) {
    this.types = types;
    this.repetition = repetition;
    this.carryover = new Carryover(types);
    this.loaded = new Loaded(types);
  }

  /** Whether anything excuses the call at the place that the walk has reached. */
  boolean excuse(Expression call) {
    if (repetition.isCached() || repetition.isAfterFailure()) {
      return true;
    }
    // a function that is given to a call may be what that call repeats
    var repeater = repetition.innermost().or(repetition::deferred).orElse(null);
    if (repeater == null) {
      return CacheGuard.guards(call, Scopes.member(call).orElse(call));
    }
    return CacheGuard.guards(call, repeater)
        || isTargetLoop(repeater)
        || isOnItem(call, repeater)
        || isPage(call, repeater)
        || isForOneItem(call, repeater)
        || isStatementOfItem(call, repeater)
        || leaves(call, repeater)
        || loaded.isLoaded(call, repeater)
        || carryover.reaches(call, repeater);
  }

  /** The same for a call that asks the item of each turn for an association of its own. */
  boolean excuseAccess(Expression call) {
    if (repetition.isCached() || repetition.isAfterFailure()) {
      return true;
    }
    var repeater = repetition.innermost().orElse(null);
    return repeater != null
        && (!isOnItem(call, repeater) || isForOneItem(call, repeater) || leaves(call, repeater));
  }

  /** One turn for each system that the program talks to. */
  private boolean isTargetLoop(Node repeater) {
    var frames = repetition.frames();
    return (!frames.isEmpty() && Words.find(TARGETS, frames.get(frames.size() - 1).bound().over()))
        || (repeater instanceof ForEachStmt loop
            && Words.find(TARGETS, loop.getVariableDeclarator().getTypeAsString()))
        || (repeater.getParentNode().orElse(null) instanceof MethodCallExpr call
            && Words.find(TARGET_CALLS, call.getNameAsString()));
  }

  /** Each turn talks to something else: the receiver comes from the item itself. */
  private boolean isOnItem(Expression call, Node repeater) {
    if (call instanceof MethodReferenceExpr reference && isType(reference.getScope())) {
      return types.target(call).filter(method -> !method.isStatic()).isPresent();
    }
    var items = items(repeater);
    var receiver = receiver(call);
    for (var hops = 0; hops < HOPS && receiver.isPresent(); hops++) {
      if (items.contains(receiver.get())) {
        return true;
      }
      receiver = origin(receiver.get(), repeater);
    }
    return false;
  }

  /** The parser reads {@code orders::find} as a type's, as it may be. */
  private boolean isType(Expression scope) {
    return scope instanceof TypeExpr written && types.typeOf(written.getType()).isPresent();
  }

  /** The variables that stand for the item of a turn. */
  private static List<String> items(Node repeater) {
    if (repeater instanceof ForEachStmt loop) {
      return List.of(loop.getVariableDeclarator().getNameAsString());
    }
    if (repeater instanceof LambdaExpr function) {
      return function.getParameters().stream().map(NodeWithSimpleName::getNameAsString).toList();
    }
    return repeater.findAll(VariableDeclarator.class, Excuses::isNext).stream()
        .map(NodeWithSimpleName::getNameAsString)
        .toList();
  }

  /** Whether a call mentions the item of a turn, or is the function that takes it. */
  static boolean isGivenItem(Expression call, Node repeater) {
    if (call == repeater) {
      return true;
    }
    var items = items(repeater);
    return !items.isEmpty()
        && Writes.any(
            call, node -> node instanceof NameExpr n && items.contains(n.getNameAsString()));
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

  /** The item is itself a statement, or has one: they all differ. */
  private boolean isStatementOfItem(Expression call, Node repeater) {
    var items = items(repeater);
    if (call instanceof MethodCallExpr method
        && EXECUTES.contains(method.getNameAsString())
        && method.getArguments().isNonEmpty()
        && isText(method.getArgument(0), items)) {
      return true;
    }
    return receiver(call)
        .flatMap(
            name ->
                repeater.findFirst(VariableDeclarator.class, v -> v.getNameAsString().equals(name)))
        .flatMap(VariableDeclarator::getInitializer)
        .filter(
            value ->
                value instanceof MethodCallExpr made
                    && made.getArguments().isNonEmpty()
                    && made.getNameAsString().startsWith("prepare")
                    && isText(made.getArgument(0), items))
        .isPresent();
  }

  private boolean isText(Expression argument, List<String> items) {
    return !argument.isBinaryExpr()
        && Chains.root(argument).filter(items::contains).isPresent()
        && types.isA(argument, "java.lang.String").isYes();
  }

  /** The loop is left with the call or right after it, so it runs at most once. */
  private static boolean leaves(Node call, Node repeater) {
    if (repeater instanceof LambdaExpr) {
      return false;
    }
    var leaves = false;
    var child = call;
    while (child != repeater && child.getParentNode().isPresent()) {
      var parent = child.getParentNode().get();
      if (parent instanceof LambdaExpr) {
        leaves = false;
      } else if (parent instanceof ReturnStmt || parent instanceof ThrowStmt) {
        leaves = true;
      } else if (parent instanceof BlockStmt block) {
        leaves |= block.getStatements().getLast().filter(Excuses::isExit).isPresent();
      }
      child = parent;
    }
    return leaves;
  }

  private static boolean isExit(Statement statement) {
    return statement.isReturnStmt() || statement.isThrowStmt() || statement.isBreakStmt();
  }

  private static Optional<String> receiver(Expression call) {
    if (call instanceof MethodCallExpr method) {
      return method.getScope().flatMap(Chains::root);
    }
    return call instanceof MethodReferenceExpr reference
        ? Chains.root(reference.getScope())
        : Optional.empty();
  }

  /** The variable on which the initialiser of a variable of the loop body was called. */
  private static Optional<String> origin(String variable, Node loop) {
    return loop.findFirst(
            VariableDeclarator.class, declared -> declared.getNameAsString().equals(variable))
        .flatMap(VariableDeclarator::getInitializer)
        .flatMap(Chains::root);
  }

  /** {@code if (item.getId().equals(id))}: a loop that looks for one item and does it there. */
  private static boolean isForOneItem(Node call, Node repeater) {
    var items = items(repeater);
    var child = call;
    while (child != repeater && child.getParentNode().isPresent()) {
      var parent = child.getParentNode().get();
      if (parent instanceof IfStmt choice
          && child == choice.getThenStmt()
          && identifies(choice.getCondition(), items)) {
        return true;
      }
      child = parent;
    }
    return false;
  }

  private static boolean identifies(Expression condition, List<String> items) {
    if (condition instanceof BinaryExpr both && both.getOperator() == BinaryExpr.Operator.AND) {
      return identifies(both.getLeft(), items) || identifies(both.getRight(), items);
    }
    if (condition instanceof BinaryExpr same && same.getOperator() == BinaryExpr.Operator.EQUALS) {
      return identifies(same.getLeft(), same.getRight(), items);
    }
    return condition instanceof MethodCallExpr call
        && call.getNameAsString().startsWith("equals")
        && call.getScope().isPresent()
        && call.getArguments().size() == 1
        && identifies(call.getScope().get(), call.getArgument(0), items);
  }

  /** One side is a key of the item, the other a variable that the turns do not change. */
  private static boolean identifies(Expression left, Expression right, List<String> items) {
    return (isKey(left, items) && isFixed(right, items))
        || (isKey(right, items) && isFixed(left, items));
  }

  private static boolean isKey(Expression side, List<String> items) {
    return Chains.root(side).filter(items::contains).isPresent()
        && (side.isNameExpr() || KEY.matcher(side.toString()).find());
  }

  private static boolean isFixed(Expression side, List<String> items) {
    return side.isStringLiteralExpr()
        || Chains.root(side)
            .filter(root -> !items.contains(root) && Character.isLowerCase(root.charAt(0)))
            .isPresent();
  }

  /** Each turn asks for another page. */
  private boolean isPage(Expression call, Node repeater) {
    if (Chains.calls(call).stream().anyMatch(Excuses::startsAtVariable)) {
      return true;
    }
    return Chains.arguments(call).stream().anyMatch(argument -> isPage(argument, call, repeater));
  }

  private boolean isPage(Expression argument, Expression call, Node repeater) {
    if (PAGE_TYPES.stream().noneMatch(type -> types.isA(argument, type).isYes())) {
      return false;
    }
    if (argument instanceof NameExpr name) {
      return Writes.isAssigned(name.getNameAsString(), repeater)
          || repeater
              .findFirst(
                  VariableDeclarator.class,
                  v -> v.getName().getIdentifier().equals(name.getNameAsString()))
              .flatMap(VariableDeclarator::getInitializer)
              .filter(value -> isPage(value, call, repeater))
              .isPresent();
    }
    var start = Chains.arguments(argument).stream().findFirst();
    return start.filter(first -> !first.isLiteralExpr()).isPresent();
  }

  private static boolean startsAtVariable(MethodCallExpr call) {
    return PAGE_STARTS.contains(call.getNameAsString())
        && call.getArguments().size() == 1
        && !call.getArgument(0).isLiteralExpr();
  }
}
