package io.github.ecoscan.rules.network;

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
import io.github.ecoscan.syntax.Words;
import java.util.Set;
import java.util.regex.Pattern;

/** Flags a remote service or store that is asked once for each item of something. */
@RuleSpec(
    name = "remote-call-in-loop",
    family = Family.NETWORK,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    tags = {"http", "grpc", "feign", "aws", "redis", "mongodb", "elasticsearch"},
    equivalents = {"creedengo:GCI502"})
public final class RemoteCallInLoop implements Rule {
  private static final Set<OperationKind> STORES =
      Set.of(OperationKind.STORE_QUERY, OperationKind.STORE_WRITE);

  /** Each turn talks to somebody else, or sends the next part of one thing. */
  private static final Pattern ADDRESSES =
      Words.startingWith(
          "ur[il]",
          "host",
          "node",
          "peer",
          "web ?hook",
          "environment",
          "instance",
          "region",
          "subscriber",
          "callback",
          "channel",
          "feed",
          "site",
          "worker",
          "member",
          "mirror",
          "prox",
          "provider",
          "redirect",
          "part",
          "block");

  /** The constants of an enumeration: a few turns, which grow with the source only. */
  private static final Pattern CONSTANTS = Pattern.compile("\\b[A-Z]\\w*\\.values\\(\\)");

  @Override
  public void register(Dispatch on) {
    on.flow(
        RemoteCallInLoop::check,
        OperationKind.HTTP_REQUEST,
        OperationKind.REMOTE_CALL,
        OperationKind.STORE_QUERY,
        OperationKind.STORE_WRITE);
  }

  private static void check(Flow flow, FlowContext context) {
    if (flow.isOneShot()
        || !flow.batch()
        || flow.is(Trait.GROUPED)
        || flow.is(Trait.CONCURRENT)
        || flow.is(Trait.COMMAND_LINE)
        || Words.find(ADDRESSES, flow.cause().bound().over())
        || CONSTANTS.matcher(flow.cause().bound().over()).find()) {
      return;
    }
    if (STORES.contains(flow.kind())) {
      context.report(flow.confidence());
    } else {
      // whether the other side takes many items at once is not known here
      context.report(Confidence.LOW, "unknown");
    }
  }
}
