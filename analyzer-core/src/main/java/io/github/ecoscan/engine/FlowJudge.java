package io.github.ecoscan.engine;

import io.github.ecoscan.link.LinkedFlow;
import io.github.ecoscan.link.Linker;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.FlowContext;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows all flows to the rules that want them, and turns what they report into drafts. */
final class FlowJudge {
  private final RuleTable rules;

  FlowJudge(RuleTable rules) {
    this.rules = rules;
  }

  /** What the rules said of the flows. */
  record Judgement(List<Draft> drafts, List<Failure> failures) {
    Judgement {
      drafts = List.copyOf(drafts);
      failures = List.copyOf(failures);
    }
  }

  Judgement judge(Linker linker) {
    var drafts = new ArrayList<Draft>();
    var failures = new ArrayList<Failure>();
    var crashed = new HashSet<String>();
    for (var linked : linker.flows()) {
      for (var listener : rules.onFlow(linked.flow().kind())) {
        run(listener, linked, drafts, crashed).ifPresent(failures::add);
      }
    }
    for (var linked : linker.perCall()) {
      for (var listener : rules.onPerCall(linked.flow().kind())) {
        run(listener, linked, drafts, crashed).ifPresent(failures::add);
      }
    }
    return new Judgement(drafts, failures);
  }

  private static Optional<Failure> run(
      RuleTable.Listener<Dispatch.FlowCheck> listener,
      LinkedFlow linked,
      List<Draft> drafts,
      Set<String> crashed) {
    try {
      listener.check().check(linked.flow(), new Context(listener.rule(), linked, drafts));
      return Optional.empty();
    } catch (RuntimeException e) {
      return crash(listener.rule(), linked, e, crashed);
    }
  }

  private static Optional<Failure> crash(
      RuleSet.Entry rule, LinkedFlow linked, RuntimeException cause, Set<String> crashed) {
    return crashed.add(rule.name() + " " + linked.file())
        ? Optional.of(
            DraftCollector.crash(rule.name(), linked.file(), linked.place().span().line(), cause))
        : Optional.empty();
  }

  private record Context(RuleSet.Entry rule, LinkedFlow linked, List<Draft> drafts)
      implements FlowContext {

    @Override
    public void report(Confidence confidence) {
      report(confidence, "");
    }

    @Override
    public void report(Confidence confidence, String variant) {
      report(confidence, variant, rule.spec().severity());
    }

    @Override
    public void report(Confidence confidence, String variant, Severity severity) {
      var flow = linked.flow();
      var arguments = List.of(Text.same(flow.operation()), Causes.describe(linked));
      drafts.add(
          new Draft(
              rule,
              severity,
              confidence,
              rule.page().message(variant, arguments),
              linked.file(),
              linked.place().span(),
              linked.symbol(),
              linked.place().tokens(),
              flow.path(),
              flow.repetition(),
              Optional.empty(),
              Report.Runs.ANY));
    }
  }
}
