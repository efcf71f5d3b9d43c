package io.github.ecoscan.rules.data;

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

/** Flags rows that are written to a database one by one. */
@RuleSpec(
    name = "row-by-row-write",
    family = Family.DATA,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    tags = {"jdbc", "jpa", "hibernate", "spring", "mybatis", "jooq"},
    equivalents = {"creedengo:GCI72", "sonar:S6912"})
public final class RowByRowWrite implements Rule {
  /** A persistence context keeps these until it is flushed, and may then send them in groups. */
  private static final Set<String> QUEUED =
      Set.of(
          "persist",
          "merge",
          "remove",
          "save",
          "saveOrUpdate",
          "replicate",
          "delete",
          "deleteById");

  @Override
  public void register(Dispatch on) {
    on.flow(RowByRowWrite::check, OperationKind.SQL_WRITE, OperationKind.REPOSITORY_WRITE);
  }

  private static void check(Flow flow, FlowContext context) {
    // an update that may find its row changed meanwhile has to be tried row by row
    if (flow.isOneShot() || flow.isCommand() || flow.is(Trait.GROUPED) || flow.is(Trait.DECISIVE)) {
      return;
    }
    var method = flow.operation().substring(flow.operation().lastIndexOf('.') + 1);
    if (flow.is(Trait.BATCHING) && isGathered(flow, method)) {
      return;
    }
    if (flow.is(Trait.ISOLATED)) {
      context.report(Confidence.LOW, "isolated");
    } else if (QUEUED.contains(method)) {
      // a search for the one entity to remove looks the same as a filter of many
      context.report(flow.is(Trait.CONDITIONAL) ? Confidence.LOW : Confidence.MEDIUM, "queued");
    } else {
      context.report(flow.confidence());
    }
  }

  /** What a repository writes outside a transaction is sent at once, call by call. */
  private static boolean isGathered(Flow flow, String method) {
    return QUEUED.contains(method)
        && (flow.kind() == OperationKind.SQL_WRITE || flow.is(Trait.TRANSACTIONAL));
  }
}
