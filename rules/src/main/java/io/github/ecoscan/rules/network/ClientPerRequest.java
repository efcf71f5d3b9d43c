package io.github.ecoscan.rules.network;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rules.MadePerCall;

/** Flags a client with its connections and threads that is made at each call and given up again. */
@RuleSpec(
    name = "client-per-request",
    family = Family.NETWORK,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    yieldsTo = "per-record-client",
    tags = {"http", "spring", "okhttp", "grpc", "aws"},
    equivalents = {"jpinpoint:AvoidRecreatingHttpClient", "sonar:S6243"})
public final class ClientPerRequest implements Rule {

  @Override
  public void register(Dispatch on) {
    on.perCall(MadePerCall::report, OperationKind.CLIENT_CREATE);
  }
}
