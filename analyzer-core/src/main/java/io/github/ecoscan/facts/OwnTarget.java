package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Words;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises turns that each talk to something else, or say something of their own. */
final class OwnTarget {
  private static final int HOPS = 4;

  /** Systems and things of a schema, but not the identifiers of rows about them. */
  private static final Pattern TARGETS =
      Pattern.compile(
          "\\b(tenant|shard|data ?source|schema|server|broker|cluster|database|replica|table"
              + "|migration|script|ddl|endpoint)s?\\b(?! (id|code|name|key|type)s?\\b)");

  /** {@code forEachTable}, {@code visitStatements}, {@code withShards}. */
  private static final Pattern TARGET_CALLS =
      Pattern.compile("(^|\\s)(tenant|shard|schema|database|replica|table|statement)s?$");

  private static final Set<String> EXECUTES =
      Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "update", "query");

  private static final Pattern STATEMENT_NAMES =
      Words.startingWith("sql", "query", "statement", "stmt", "dml", "ddl");

  private static final Pattern MAKES = Pattern.compile("create\\w*Query|prepare\\w*");

  private static final Set<String> STATEMENTS =
      Set.of(
          "jakarta.persistence.criteria.CommonAbstractCriteria",
          "javax.persistence.criteria.CommonAbstractCriteria",
          "org.bson.conversions.Bson",
          "org.jooq.QueryPart",
          "org.springframework.data.mongodb.core.query.Query");

  private final Types types;

  OwnTarget(Types types) {
    this.types = types;
  }

  /** One turn for each system that the program talks to. */
  static boolean isEach(Node repeater, List<Frame> frames) {
    return (!frames.isEmpty() && Words.find(TARGETS, frames.get(frames.size() - 1).bound().over()))
        || (repeater instanceof ForEachStmt loop
            && Words.find(TARGETS, loop.getVariableDeclarator().getTypeAsString()))
        || (repeater.getParentNode().orElse(null) instanceof MethodCallExpr call
            && Words.find(TARGET_CALLS, call.getNameAsString()));
  }

  /** Each turn talks to something else: the receiver comes from the item itself. */
  boolean isOnItem(Expression call, Node repeater) {
    if (call instanceof MethodReferenceExpr reference && isType(reference.getScope())) {
      return types.target(call).filter(method -> !method.isStatic()).isPresent();
    }
    var items = Items.of(repeater);
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

  /** The item is itself a statement, or has one: they all differ. */
  boolean isStatementOfItem(Expression call, Node repeater) {
    var items = Items.of(repeater);
    if (items.stream().anyMatch(item -> Words.find(STATEMENT_NAMES, item))
        && isMentioned(items, call, repeater)) {
      return true;
    }
    if (Chains.calls(call).stream().anyMatch(method -> isGivenStatement(method, items))) {
      return true;
    }
    return receiver(call)
        .flatMap(name -> local(name, repeater))
        .flatMap(VariableDeclarator::getInitializer)
        .filter(
            value ->
                value instanceof MethodCallExpr made
                    && made.getArguments().isNonEmpty()
                    && made.getNameAsString().startsWith("prepare")
                    && isText(made.getArgument(0), items))
        .isPresent();
  }

  /** Whether a call, or what made its receiver, is given the text of a statement. */
  private boolean isMentioned(List<String> items, Expression call, Node repeater) {
    var made =
        receiver(call)
            .flatMap(name -> local(name, repeater))
            .flatMap(VariableDeclarator::getInitializer);
    return isTextIn(call, items) || made.filter(value -> isTextIn(value, items)).isPresent();
  }

  private boolean isTextIn(Expression code, List<String> items) {
    return Writes.any(
        code,
        node ->
            node instanceof NameExpr name
                && items.contains(name.getNameAsString())
                && types.isA(name, "java.lang.String").isYes());
  }

  private boolean isGivenStatement(MethodCallExpr method, List<String> items) {
    if (method.getArguments().isEmpty()) {
      return false;
    }
    var name = method.getNameAsString();
    return ((EXECUTES.contains(name) || MAKES.matcher(name).matches())
            && isText(method.getArgument(0), items))
        || (method.getArgument(0) instanceof NameExpr item
            && items.contains(item.getNameAsString())
            && STATEMENTS.stream().anyMatch(type -> types.isA(item, type).isYes()));
  }

  private boolean isText(Expression argument, List<String> items) {
    return !argument.isBinaryExpr()
        && Chains.root(argument).filter(items::contains).isPresent()
        && types.isA(argument, "java.lang.String").isYes();
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
    return local(variable, loop).flatMap(VariableDeclarator::getInitializer).flatMap(Chains::root);
  }

  private static Optional<VariableDeclarator> local(String variable, Node loop) {
    return loop.findFirst(
        VariableDeclarator.class, declared -> declared.getNameAsString().equals(variable));
  }
}
