package io.github.ecoscan.rules.network;

import com.github.javaparser.ast.Node;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.syntax.Spans;

/** Flags URLs that are hashed or compared, which asks the network for their hosts. */
@RuleSpec(
    name = "url-in-hash-collection",
    family = Family.NETWORK,
    severity = Severity.MAJOR,
    since = "0.1.0",
    tags = {"bytecode"},
    equivalents = {
      "errorprone:URLEqualsHashCode",
      "intellij:CollectionContainsUrl",
      "sonar:S2112",
      "spotbugs:DMI_BLOCKING_METHODS_ON_URL",
      "spotbugs:DMI_COLLECTION_OF_URLS"
    })
public final class UrlInHashCollection implements Rule {

  @Override
  public void register(Dispatch on) {
    on.sighting(UrlInHashCollection::check);
  }

  private static void check(Node place, Sighting sighting, RuleContext context) {
    // class paths and resources are looked through once, and their URLs have no host
    var repetition = context.repetition();
    if (PerCall.isRepeated(repetition) || repetition.entryPoint().isPresent()) {
      context.report(Report.at(place, Spans.quote(place)));
    }
  }
}
