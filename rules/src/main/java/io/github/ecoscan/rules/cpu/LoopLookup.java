package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.rules.Held;
import io.github.ecoscan.rules.Turns;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.Set;

/**
 * A collection that each turn of a repetition searches from its start. Only what comes from outside
 * the method, or grows with such data in it, is taken for large: not constants, and not fields,
 * which mostly hold settings.
 */
final class LoopLookup {
  private static final Set<String> WRITTEN =
      Set.of("of", "asList", "singletonList", "emptyList", "singleton", "copyOf");

  private final RepetitionStack repetition;
  private final Types types;

  LoopLookup(RepetitionStack repetition, Types types) {
    this.repetition = repetition;
    this.types = types;
  }

  /** Whether a search of a collection is repeated for one item after the other of much data. */
  boolean isRepeated(Expression collection, Node repeater) {
    var frames = repetition.frames();
    return Turns.mayBeMany(repetition)
        && frames.get(frames.size() - 1).shape() == Frame.Shape.PLAIN
        && Held.isOnlyReadIn(repeater, collection, types)
        && grows(collection);
  }

  /** Whether the method cannot know how large a collection is. */
  boolean grows(Expression collection) {
    var declaration = types.declaration(collection).orElse(null);
    if (declaration == null || declaration.kind() == Declaration.Kind.FIELD) {
      return false;
    }
    if (declaration.kind() != Declaration.Kind.LOCAL) {
      return declaration.kind() == Declaration.Kind.PARAMETER && !isOfEnum(collection);
    }
    var value = Constants.initialiser(collection, types).orElse(null);
    return value != null
        && !isOfEnum(collection)
        && (value instanceof MethodCallExpr call
            ? !WRITTEN.contains(call.getNameAsString()) && !isOfConstants(call)
            : value instanceof ObjectCreationExpr && isFilledInLoop(collection));
  }

  /** What is made of constants, or of settings, has their size. */
  private boolean isOfConstants(MethodCallExpr value) {
    return Writes.any(
        value,
        node ->
            node instanceof NameExpr name
                && types
                    .declaration(name)
                    .filter(d -> d.kind() == Declaration.Kind.FIELD)
                    .filter(d -> isCollection(d.type()))
                    .isPresent());
  }

  private boolean isCollection(Optional<TypeRef> type) {
    return type.filter(
            t -> t.isArray() || types.isSubtype(t.name(), "java.util.Collection").isYes())
        .isPresent();
  }

  private boolean isOfEnum(Expression collection) {
    return types
        .typeOf(collection)
        .map(TypeRef::arguments)
        .filter(arguments -> arguments.size() == 1)
        .map(arguments -> arguments.get(0).name())
        .filter(item -> types.isSubtype(item, "java.lang.Enum").isNo() && !isType(item))
        .isEmpty();
  }

  private static boolean isType(String item) {
    return item.equals("java.lang.Class") || item.startsWith("java.lang.reflect.");
  }

  /** A list that a loop fills grows with what the loop walks over. */
  private boolean isFilledInLoop(Expression collection) {
    var name = Writes.name(collection).orElse("");
    return Scopes.member(collection).stream()
        .flatMap(member -> member.findAll(MethodCallExpr.class).stream())
        .filter(call -> call.getNameAsString().equals("add"))
        .filter(call -> call.getScope().flatMap(Writes::name).filter(name::equals).isPresent())
        .anyMatch(call -> isInLoop(call));
  }

  private static boolean isInLoop(Node node) {
    for (var up = node.getParentNode();
        up.isPresent() && !Scopes.isMember(up.get());
        up = up.get().getParentNode()) {
      if (Scopes.isLoop(up.get())) {
        return true;
      }
    }
    return false;
  }

  /** Whether an expression mentions something that the repetition brings anew each turn. */
  boolean variesIn(Node repeater, Expression expression) {
    return Writes.any(
        expression,
        node ->
            node instanceof NameExpr name
                && (types
                        .declaration(name)
                        .flatMap(Declaration::node)
                        .filter(declared -> Scopes.contains(repeater, declared))
                        .isPresent()
                    || isParameterOf(repeater, name)));
  }

  private static boolean isParameterOf(Node repeater, NameExpr name) {
    return repeater instanceof LambdaExpr function
        && function.getParameters().stream().anyMatch(p -> p.getName().equals(name.getName()));
  }
}
