package io.github.ecoscan.rules.network;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Flow;
import io.github.ecoscan.rule.FlowContext;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rules.MadePerCall;
import java.util.Set;

/** Flags a connection that is opened at each call, where a pool or one that stays open would do. */
@RuleSpec(
    name = "connection-per-call",
    family = Family.NETWORK,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    yieldsTo = "per-record-client",
    tags = {"jdbc", "jms", "rabbitmq", "redis"})
public final class ConnectionPerCall implements Rule {
  /**
   * Calls that never take a connection from a pool, and whose protocol lets one serve many calls; a
   * plain socket may be done with after one answer.
   */
  private static final Set<String> OPENED =
      Set.of(
          "ConnectionFactory.newConnection",
          "DriverManager.getConnection",
          "Nats.connect",
          "RedisClient.connect",
          "RedisClusterClient.connect",
          "new Jedis");

  @Override
  public void register(Dispatch on) {
    on.perCall(ConnectionPerCall::check, OperationKind.CONNECTION_OPEN);
  }

  private static void check(Flow flow, FlowContext context) {
    if (OPENED.contains(flow.operation())) {
      MadePerCall.report(flow, context);
    }
  }
}
