package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.TypeKind;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags a hashed or sorted map or set of the constants of an enum. */
@RuleSpec(
    name = "enum-map-set",
    family = Family.MEMORY,
    severity = Severity.INFO,
    since = "0.1.0",
    equivalents = {
      "fb-contrib:UEC_USE_ENUM_COLLECTIONS",
      "intellij:MapReplaceableByEnumMap",
      "pmd:UseEnumCollections",
      "sonar:S1640",
      "sonar:S1641"
    })
public final class EnumMapSet implements Rule {
  private static final Map<String, String> BETTER =
      Map.of(
          "java.util.HashMap", "EnumMap",
          "java.util.TreeMap", "EnumMap",
          "java.util.HashSet", "EnumSet",
          "java.util.TreeSet", "EnumSet");

  private static final Set<String> LOOKUPS =
      Set.of("computeIfAbsent", "contains", "containsKey", "get", "getOrDefault", "merge");

  @Override
  public void register(Dispatch on) {
    on.node(ObjectCreationExpr.class, EnumMapSet::check);
  }

  private static void check(ObjectCreationExpr creation, RuleContext context) {
    // one that lives for a call holds few entries, for which an array of all constants is too much
    if (!creation.getArguments().isEmpty()
        || creation.getAnonymousClassBody().isPresent()
        || !isHeldByField(creation)
        || !isUsedOften(creation)) {
      return;
    }
    var type = context.types().typeOf(creation).orElse(null);
    if (type == null || !BETTER.containsKey(type.name())) {
      return;
    }
    var constants = constants(type, context.types());
    if (constants.isEmpty()) {
      return;
    }
    context.report(
        Report.at(creation, constants.get(), BETTER.get(type.name()))
            .confidence(Confidence.MEDIUM));
  }

  private static boolean isHeldByField(ObjectCreationExpr creation) {
    return creation.getParentNode().orElse(null) instanceof VariableDeclarator variable
        && variable.getParentNode().orElse(null) instanceof FieldDeclaration;
  }

  /** Whether loops of its class look into the field: a few look-ups save nothing. */
  private static boolean isUsedOften(ObjectCreationExpr creation) {
    var field = ((VariableDeclarator) creation.getParentNode().orElseThrow()).getNameAsString();
    return Scopes.type(creation).stream()
        .flatMap(type -> type.findAll(MethodCallExpr.class).stream())
        .filter(call -> LOOKUPS.contains(call.getNameAsString()))
        .filter(call -> call.getScope().flatMap(Writes::name).filter(field::equals).isPresent())
        .anyMatch(EnumMapSet::isInLoop);
  }

  private static boolean isInLoop(Node call) {
    for (var up = call.getParentNode();
        up.isPresent() && !Scopes.isMember(up.get());
        up = up.get().getParentNode()) {
      if (Scopes.isLoop(up.get())) {
        return true;
      }
    }
    return false;
  }

  /** The simple name of the enum whose constants are keys or items. */
  private static Optional<String> constants(TypeRef type, Types types) {
    return type.arguments().stream()
        .limit(1)
        .filter(key -> !key.isArray())
        .map(TypeRef::name)
        .filter(key -> types.kind(key).equals(Optional.of(TypeKind.ENUM)))
        .map(key -> key.substring(key.lastIndexOf('.') + 1))
        .findFirst();
  }
}
