package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which values are a parameter's, the same for all turns, or a single element. */
final class Origins {
  private static final Set<String> CONTEXTS =
      Set.of(
          "jakarta.persistence.EntityManager",
          "javax.persistence.EntityManager",
          "org.hibernate.Session");
  private static final Set<String> FINDS = Set.of("find", "get", "getReference", "load");

  private static final Pattern READS =
      Pattern.compile("get[A-Z]\\w*|id|key|name|code|uuid|toString|intValue|longValue");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

  private static final Set<String> SINGLES =
      Set.of("of", "asList", "singleton", "singletonList", "singletonMap");
  private static final Set<String> GROUPS =
      Set.of(
          "Arrays", "Collections", "ImmutableList", "ImmutableSet", "List", "Map", "Set", "Stream");

  /** Stages that give no more items than they get. */
  private static final Set<String> STAGES =
      Set.of(
          "boxed",
          "distinct",
          "entrySet",
          "filter",
          "keySet",
          "limit",
          "map",
          "mapToObj",
          "parallelStream",
          "peek",
          "skip",
          "sorted",
          "stream",
          "toList",
          "values");

  private final Types types;
  private final Map<String, Boolean> assigned = new HashMap<>();
  private Node lastMember;
  private List<String> parameters = List.of();

  Origins(Types types) {
    this.types = types;
  }

  /** The origins of a call's arguments, as {@link CallFact} has them. */
  List<Integer> of(Expression call, MethodRef target, Node member) {
    if (!(call instanceof MethodCallExpr method)) {
      return List.of();
    }
    var arguments = method.getArguments();
    var origins =
        arguments.stream()
            .map(
                argument ->
                    isOnlyOneOfMany(argument, arguments, target)
                        ? CallFact.ONE
                        : origin(argument, member))
            .toList();
    return origins.stream().allMatch(origin -> origin == CallFact.VARIES) ? List.of() : origins;
  }

  /**
   * What decides which entity a persistence context is asked for, in the same terms: it answers the
   * same question itself the second time.
   */
  int key(Expression call, Node member) {
    if (!(call instanceof MethodCallExpr find)
        || !FINDS.contains(find.getNameAsString())
        || find.getArguments().size() != 2
        || CONTEXTS.stream().noneMatch(type -> isOn(find, type))) {
      return CallFact.VARIES;
    }
    var entity = origin(find.getArgument(0), member);
    return entity == CallFact.FIXED ? origin(find.getArgument(1), member) : CallFact.VARIES;
  }

  private boolean isOn(MethodCallExpr call, String type) {
    return types
        .receiver(call)
        .filter(receiver -> types.isSubtype(receiver.name(), type).isYes())
        .isPresent();
  }

  private int origin(Expression value, Node member) {
    if (value instanceof EnclosedExpr enclosed) {
      return origin(enclosed.getInner(), member);
    }
    if (value instanceof CastExpr cast) {
      return origin(cast.getExpression(), member);
    }
    if (value.isLiteralExpr() || value.isClassExpr()) {
      return CallFact.FIXED;
    }
    if (value instanceof NameExpr name) {
      return origin(name.getNameAsString(), member);
    }
    if (value instanceof FieldAccessExpr access) {
      return CONSTANT.matcher(access.getNameAsString()).matches()
          ? CallFact.FIXED
          : CallFact.VARIES;
    }
    if (value instanceof ArrayCreationExpr array) {
      return array.getInitializer().filter(i -> i.getValues().size() == 1).isPresent()
          ? CallFact.ONE
          : CallFact.VARIES;
    }
    return value instanceof MethodCallExpr call ? origin(call, member) : CallFact.VARIES;
  }

  private int origin(MethodCallExpr call, Node member) {
    if (isOneOf(call)) {
      return CallFact.ONE;
    }
    return call.getArguments().isEmpty() && READS.matcher(call.getNameAsString()).matches()
        ? call.getScope().map(scope -> origin(scope, member)).orElse(CallFact.VARIES)
        : CallFact.VARIES;
  }

  private int origin(String variable, Node member) {
    var position = position(variable, member);
    if (position > 0) {
      return position;
    }
    return CONSTANT.matcher(variable).matches() ? CallFact.FIXED : CallFact.VARIES;
  }

  /** The position of a parameter, from 1, that keeps its value; else 0. */
  private int position(String variable, Node member) {
    if (member != lastMember) {
      lastMember = member;
      assigned.clear();
      parameters =
          member instanceof CallableDeclaration<?> callable
              ? callable.getParameters().stream().map(NodeWithSimpleName::getNameAsString).toList()
              : List.of();
    }
    var position = parameters.indexOf(variable) + 1;
    var isAssigned =
        position > 0 && assigned.computeIfAbsent(variable, name -> Writes.isAssigned(name, member));
    return isAssigned ? 0 : position;
  }

  /** {@code List.of(order)}. */
  private boolean isOneOf(MethodCallExpr call) {
    var values = call.getNameAsString().equals("singletonMap") ? 2 : 1;
    return SINGLES.contains(call.getNameAsString())
        && call.getArguments().size() == values
        && call.getScope().filter(scope -> !GROUPS.contains(scope.toString())).isEmpty()
        && types.typeOf(call.getArgument(0)).filter(type -> !type.isArray()).isPresent();
  }

  /** {@code find(State.OPEN)} of {@code find(State... states)}. */
  private boolean isOnlyOneOfMany(
      Expression argument, List<Expression> arguments, MethodRef target) {
    var last = arguments.size() - 1;
    return arguments.get(last) == argument
        && target.parameters().size() == arguments.size()
        && target.parameters().get(last).endsWith("[]")
        && types.typeOf(argument).filter(type -> !type.isArray()).map(TypeRef::name).isPresent();
  }

  /** The position of the parameter that the innermost repetition goes through, or 0. */
  int repeated(RepetitionStack repetition, Node member) {
    var repeater = repetition.innermost().orElse(null);
    if (repeater instanceof ForEachStmt loop) {
      return source(loop.getIterable(), member);
    }
    return repeater instanceof Expression function
            && function.getParentNode().orElse(null) instanceof MethodCallExpr stage
            && stage.getScope().isPresent()
        ? source(stage.getScope().get(), member)
        : 0;
  }

  private int source(Expression items, Node member) {
    var at = items;
    while (at instanceof MethodCallExpr call) {
      var scope = call.getScope().filter(before -> !isType(before));
      if (scope.isPresent() && STAGES.contains(call.getNameAsString())) {
        at = scope.get();
      } else if (scope.isEmpty() && call.getArguments().size() == 1) {
        at = call.getArgument(0);
      } else {
        return 0;
      }
    }
    return at instanceof NameExpr name ? position(name.getNameAsString(), member) : 0;
  }

  private static boolean isType(Expression scope) {
    return scope instanceof NameExpr name
        && Character.isUpperCase(name.getNameAsString().charAt(0));
  }
}
