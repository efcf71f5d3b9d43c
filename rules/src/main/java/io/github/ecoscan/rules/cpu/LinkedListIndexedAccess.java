package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.rules.Growth;
import io.github.ecoscan.rules.Held;
import io.github.ecoscan.rules.JdkName;
import io.github.ecoscan.rules.Turns;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Set;

/** Flags a walk over a linked list by position: each turn walks from an end again. */
@RuleSpec(
    name = "linked-list-indexed-access",
    family = Family.CPU,
    severity = Severity.MAJOR,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {
      "errorprone:JdkObsolete",
      "fb-contrib:LII_LIST_INDEXED_ITERATING",
      "sonar:S2250"
    })
public final class LinkedListIndexedAccess implements Rule {
  private static final String LINKED_LIST = "java.util.LinkedList";

  private static final Set<String> ENDS =
      Set.of("allMatch", "anyMatch", "findAny", "findFirst", "noneMatch");

  /** The methods of {@code List} that an array list does as well, at the end or for all. */
  private static final Set<String> ALIKE =
      Set.of(
          "add",
          "addAll",
          "clear",
          "contains",
          "forEach",
          "get",
          "indexOf",
          "isEmpty",
          "iterator",
          "set",
          "size",
          "sort",
          "stream",
          "toArray");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, LinkedListIndexedAccess::check);
  }

  private static void check(MethodCallExpr access, RuleContext context) {
    var repeater = context.repetition().innermost().orElse(null);
    if (repeater == null || !isByPosition(access) || !moves(access.getArgument(0), repeater)) {
      return;
    }
    var types = context.types();
    var list = access.getScope().orElseThrow();
    var name = Writes.name(list).orElse(null);
    if (name == null
        || Held.classOf(list, types).filter(LINKED_LIST::equals).isEmpty()
        || !Turns.mayBeMany(context.repetition())
        || !isFirst(access, name, repeater)) {
      return;
    }
    var isMany = isMany(list, types) && !endsEarly(repeater);
    var report =
        Report.at(access, name).onlyPerCall().confidence(isMany ? Confidence.HIGH : Confidence.LOW);
    var fix = edits(list, types);
    context.report(
        fix.isEmpty()
            ? report
            : report.fix(staysHere(list, name, types) ? Fix.Safety.SAFE : Fix.Safety.REVIEW, fix));
  }

  private static boolean isMany(Expression list, Types types) {
    return Growth.of(list, types) == Growth.GIVEN || Growth.isOfObject(list, types);
  }

  /** A walk of a stream that is over once an item is found seldom gets far from the start. */
  private static boolean endsEarly(Node repeater) {
    return repeater.getParentNode().orElse(null) instanceof MethodCallExpr stage
        && (ENDS.contains(stage.getNameAsString())
            || (stage.getParentNode().orElse(null) instanceof MethodCallExpr next
                && ENDS.contains(next.getNameAsString())));
  }

  private static boolean isByPosition(MethodCallExpr call) {
    return call.getScope().isPresent()
        && switch (call.getNameAsString()) {
          case "get" -> call.getArguments().size() == 1;
          case "set" -> call.getArguments().size() == 2;
          default -> false;
        };
  }

  /** Whether the position is the counter of the loop, or an item of the range walked over. */
  private static boolean moves(Expression position, Node repeater) {
    return Writes.any(
        position,
        node ->
            node instanceof NameExpr counter
                && (Writes.isAssigned(counter.getNameAsString(), repeater)
                    || isParameter(counter.getNameAsString(), repeater)));
  }

  private static boolean isParameter(String name, Node repeater) {
    return repeater instanceof LambdaExpr function
        && function.getParameters().stream().anyMatch(p -> p.getNameAsString().equals(name));
  }

  /** One finding for a list and its loop. */
  private static boolean isFirst(MethodCallExpr access, String list, Node repeater) {
    return repeater
        .findFirst(
            MethodCallExpr.class,
            other ->
                isByPosition(other)
                    && other.getScope().flatMap(Writes::name).filter(list::equals).isPresent()
                    && moves(other.getArgument(0), repeater))
        .filter(first -> first == access)
        .isPresent();
  }

  /** Makes an array list, where the variable's type allows any list. */
  private static List<Edit> edits(Expression list, Types types) {
    var creation = Held.creation(list, types).orElse(null);
    if (creation == null
        || !(creation.getParentNode().orElse(null) instanceof VariableDeclarator variable)
        || types
            .typeOf(variable.getType())
            .filter(t -> t.is("java.util.List") || t.is("java.util.Collection"))
            .isEmpty()) {
      return List.of();
    }
    var type = creation.getType();
    var end = type.getTypeArguments().isPresent() ? type.getName() : type;
    return List.of(
        new Edit(Spans.between(type, end), JdkName.in(list, "java.util.ArrayList", types)));
  }

  /** Whether no other code gets to see of which class the list is. */
  private static boolean staysHere(Expression list, String name, Types types) {
    var local =
        Held.creation(list, types)
            .flatMap(Node::getParentNode)
            .filter(v -> v.getParentNode().orElse(null) instanceof VariableDeclarationExpr)
            .flatMap(Scopes::member);
    return local.isPresent()
        && !Writes.any(
            local.get(),
            node ->
                node instanceof NameExpr use
                    && use.getNameAsString().equals(name)
                    && !isAlike(use));
  }

  private static boolean isAlike(NameExpr use) {
    var parent = use.getParentNode().orElse(null);
    return parent instanceof ForEachStmt
        || (parent instanceof MethodCallExpr call
            && call.getScope().orElse(null) == use
            && ALIKE.contains(call.getNameAsString()));
  }
}
