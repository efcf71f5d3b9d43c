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
import java.util.regex.Pattern;

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

  /** Types whose writes a persistence context gathers. */
  private static final Pattern CONTEXTS =
      Pattern.compile(
          "\\w*EntityManager|(Shared)?Session(Implementor)?|Hibernate(Template|Operations)");

  /** The repetition, one call and the write. */
  private static final int DIRECT = 3;

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
    } else if (isQueued(flow, method)) {
      // how they are sent is set elsewhere, maybe outside the project
      context.report(Confidence.LOW, "queued");
    } else {
      context.report(certainty(flow));
    }
  }

  /** A turn that comes to its write by way of others does more than to write a row. */
  private static Confidence certainty(Flow flow) {
    return flow.path().size() > DIRECT ? Confidence.LOW : flow.confidence();
  }

  /** What a persistence context keeps; a repository that deletes by key loads the entity first. */
  private static boolean isQueued(Flow flow, String method) {
    return QUEUED.contains(method)
        && (flow.kind() == OperationKind.SQL_WRITE
            ? CONTEXTS.matcher(owner(flow)).matches()
            : flow.is(Trait.TRANSACTIONAL) && !method.startsWith("delete"));
  }

  private static String owner(Flow flow) {
    return flow.operation().substring(0, Math.max(0, flow.operation().lastIndexOf('.')));
  }

  /** What a repository writes outside a transaction is sent at once, call by call. */
  private static boolean isGathered(Flow flow, String method) {
    return QUEUED.contains(method)
        && (flow.kind() == OperationKind.SQL_WRITE || flow.is(Trait.TRANSACTIONAL));
  }
}
