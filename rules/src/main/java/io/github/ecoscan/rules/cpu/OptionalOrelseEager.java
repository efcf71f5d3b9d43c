package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.Types;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Flags a default that takes work and is made even where it is not needed. */
@RuleSpec(
    name = "optional-orelse-eager",
    family = Family.CPU,
    severity = Severity.MINOR,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {"creedengo:GCI94", "picnic:OptionalOrElseGet"})
public final class OptionalOrelseEager implements Rule {
  private static final Map<String, Integer> DEFAULTS =
      Map.of(
          "java.util.Optional#orElse", 0,
          "java.util.OptionalDouble#orElse", 0,
          "java.util.OptionalInt#orElse", 0,
          "java.util.OptionalLong#orElse", 0,
          "java.util.Objects#requireNonNullElse", 1);

  /** Methods of the JDK that take work, and nothing but time tells whether they ran. */
  private static final Set<String> COSTLY =
      Set.of(
          "java.lang.String#format",
          "java.lang.String#formatted",
          "java.lang.String#join",
          "java.util.UUID#randomUUID",
          "java.util.regex.Pattern#compile",
          "java.util.stream.Stream#collect",
          "java.util.stream.Stream#toList");

  /** Names of methods that ask someone else, or go through much. */
  private static final Pattern WORKS =
      Pattern.compile(
          "(calculate|compute|download|fetch|find|generate|insert|load|parse|query|read|render"
              + "|request|save|scan|search)([A-Z].*)?");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, OptionalOrelseEager::check);
  }

  private static void check(MethodCallExpr call, RuleContext context) {
    if (!call.getNameAsString().endsWith("Else")) {
      return;
    }
    var types = context.types();
    var position = types.target(call).map(m -> DEFAULTS.get(key(m))).orElse(null);
    if (position == null || !PerCall.isRun(call, context.repetition())) {
      return;
    }
    var value = call.getArgument(position);
    var work =
        value
            .findFirst(
                MethodCallExpr.class, inner -> isWork(inner, types) && isNow(inner, value, types))
            .orElse(null);
    if (work == null) {
      return;
    }
    var report = Report.at(call, Spans.quote(work), call.getNameAsString()).onlyPerCall();
    var fix = LateDefault.edits(call, value, types);
    var isPure = types.target(work).filter(m -> COSTLY.contains(key(m))).isPresent();
    var safety = isPure && LateDefault.isPlain(value, work) ? Fix.Safety.SAFE : Fix.Safety.REVIEW;
    context.report(fix.isEmpty() ? report : report.fix(safety, fix));
  }

  private static String key(MethodRef method) {
    return method.owner() + "#" + method.name();
  }

  private static boolean isWork(MethodCallExpr call, Types types) {
    return types
        .target(call)
        .filter(
            method ->
                COSTLY.contains(key(method))
                    || (WORKS.matcher(method.name()).matches()
                        && !method.owner().startsWith("java.")
                        && !LateDefault.isTrivial(call, method)))
        .isPresent();
  }

  /** Not in a function that runs later, nor in a default of its own. */
  private static boolean isNow(Node work, Expression value, Types types) {
    for (var node = work; node != value; node = node.getParentNode().orElseThrow()) {
      var parent = node.getParentNode().orElseThrow();
      if (Scopes.isFunction(parent)
          || (parent instanceof MethodCallExpr outer
              && outer.getScope().orElse(null) != node
              && types.target(outer).filter(m -> DEFAULTS.containsKey(key(m))).isPresent())) {
        return false;
      }
    }
    return true;
  }
}
