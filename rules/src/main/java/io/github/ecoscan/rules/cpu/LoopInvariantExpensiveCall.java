package io.github.ecoscan.rules.cpu;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Flow;
import io.github.ecoscan.rule.FlowContext;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;
import java.util.Set;

/** Flags an expensive look-up that gives the same answer in each turn of a loop. */
@RuleSpec(
    name = "loop-invariant-expensive-call",
    family = Family.CPU,
    severity = Severity.INFO,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    equivalents = {
      "sonar:S9142",
      "infer:EXPENSIVE_LOOP_INVARIANT_CALL",
      "spotbugs:IIL_PREPARE_STATEMENT_IN_LOOP"
    })
public final class LoopInvariantExpensiveCall implements Rule {
  /** The repetition, one call, the look-up: further away nobody would move it. */
  private static final int SHORT_PATH = 3;

  /** What can serve one turn after the other, since each use leaves it as it was. */
  private static final Set<String> RESET =
      Set.of(
          "CertificateFactory.getInstance",
          "Cipher.getInstance",
          "KeyFactory.getInstance",
          "Mac.getInstance",
          "MessageDigest.getInstance",
          "SecretKeyFactory.getInstance",
          "Signature.getInstance");

  @Override
  public void register(Dispatch on) {
    on.flow(
        LoopInvariantExpensiveCall::check,
        OperationKind.LOOKUP,
        OperationKind.CRYPTO_INIT,
        OperationKind.SQL_PREPARE,
        OperationKind.EXPRESSION_COMPILE);
  }

  private static void check(Flow flow, FlowContext context) {
    if (!flow.isOneShot() && flow.is(Trait.UNCHANGED) && isHoistable(flow)) {
      context.report(flow.path().isEmpty() ? flow.confidence() : Confidence.LOW);
    }
  }

  private static boolean isHoistable(Flow flow) {
    return switch (flow.kind()) {
      case LOOKUP -> flow.path().size() <= SHORT_PATH;
      // what has a state cannot be kept by another method without more ado
      case CRYPTO_INIT -> flow.path().isEmpty() && RESET.contains(flow.operation());
      default -> flow.path().isEmpty();
    };
  }
}
