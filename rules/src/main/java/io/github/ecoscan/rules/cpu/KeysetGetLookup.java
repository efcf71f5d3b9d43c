package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.rules.OneShot;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.TypeKind;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.Set;

/** Flags a walk over the keys of a map that looks up the value of each. */
@RuleSpec(
    name = "keyset-get-lookup",
    family = Family.CPU,
    severity = Severity.MINOR,
    tier = Tier.STABLE,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {
      "codeql:InefficientKeySetIterator",
      "infer:INEFFICIENT_KEYSET_ITERATOR",
      "intellij:KeySetIterationMayUseEntrySet",
      "openrewrite:UseMapEntrySetIteration",
      "sonar:S2864",
      "spotbugs:WMI_WRONG_MAP_ITERATOR"
    })
public final class KeysetGetLookup implements Rule {
  /** A lookup in these costs about as much as taking the next entry. */
  private static final Set<String> QUICK = Set.of("java.util.EnumMap", "java.util.IdentityHashMap");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, KeysetGetLookup::check);
  }

  private static void check(MethodCallExpr lookup, RuleContext context) {
    var walk = KeyWalk.around(lookup, context.types()).orElse(null);
    if (walk == null
        || walk.changesVariables()
        || walk.lookups().stream().filter(walk::isInEachTurn).findFirst().orElse(null) != lookup
        || !isOrdinary(walk.map(), context.types())
        || OneShot.isAround(lookup, context.repetition())) {
      return;
    }
    var report = Report.at(lookup, walk.mapName(), walk.key()).onlyPerCall();
    var fix = new EntryWalk(walk, context.types(), context.javaLevel()).edits();
    context.report(fix.isEmpty() ? report : report.fix(Fix.Safety.SAFE, fix));
  }

  /** A map of the JDK that has to search for a key: others may give an entry no sooner. */
  private static boolean isOrdinary(Expression map, Types types) {
    var type = types.typeOf(map).orElse(null);
    return type != null
        && type.name().startsWith("java.util.")
        && types.isA(map, "java.util.Map").isYes()
        && !QUICK.contains(type.name())
        && !isKeyedByEnum(type, types)
        && Constants.initialiser(map, types)
            .flatMap(types::typeOf)
            .filter(made -> QUICK.contains(made.name()))
            .isEmpty();
  }

  private static boolean isKeyedByEnum(TypeRef map, Types types) {
    return !map.arguments().isEmpty()
        && types.kind(map.arguments().get(0).name()).equals(Optional.of(TypeKind.ENUM));
  }
}
