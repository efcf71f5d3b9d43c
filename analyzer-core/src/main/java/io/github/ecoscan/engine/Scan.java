package io.github.ecoscan.engine;

import io.github.ecoscan.bytecode.Bytecode;
import io.github.ecoscan.bytecode.Patterns;
import io.github.ecoscan.bytecode.Sightings;
import io.github.ecoscan.facts.UnitFacts;
import io.github.ecoscan.impact.Calibration;
import io.github.ecoscan.impact.Estimator;
import io.github.ecoscan.link.Linker;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.operation.CatalogueReader;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.source.ProviderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole of ecoscan: sources → declarations → bytecode → [ parse → facts + rules ] per unit →
 * link → suppress → estimate → gate. Stateless; what a scan reads never makes it throw.
 */
public final class Scan {
  private final CpuClock clock;
  private final Progress progress;

  public Scan() {
    this(Progress.NONE);
  }

  /** A scan that tells how far it is. */
  public Scan(Progress progress) {
    this(CpuClock.process(), progress);
  }

  /** A scan that takes its own cost from a clock, for reports that must be equal to the byte. */
  public Scan(CpuClock clock) {
    this(clock, Progress.NONE);
  }

  private Scan(CpuClock clock, Progress progress) {
    this.clock = clock;
    this.progress = progress;
  }

  /** Runs a scan. */
  public ScanReport run(ScanRequest request) {
    var start = clock.nanos();
    var settings = request.settings();
    var chosen = RuleChoice.of(request.rules(), settings, request.javaLevel());
    var rules = new RuleTable(chosen);
    var catalogue =
        CatalogueReader.read(request.rules().catalogue()).overriddenBy(settings.catalogue());

    var sources = Sources.find(request);
    var sightings = look(request, chosen, sources);
    var analysis = new UnitRunner(request, rules, catalogue, sightings, progress).analyse(sources);
    var units = analysis.units();
    var providers = ProviderSettings.beside(request.roots());
    var linker = new Linker(facts(units), analysis.others(), providers, asked(units));
    var flows = new FlowJudge(rules).judge(linker);
    var finisher = new Finisher(settings, linker.howOften());
    var findings = finish(units, flows, sightings, finisher);
    var judged = new Judge(request).judge(estimate(findings, request));

    var notes = new ArrayList<>(new SuppressionNotes(request, rules).of(units, findings));
    notes.addAll(sightings.failures());
    judged.note().ifPresent(notes::add);
    var totals = new Totals(sources, units, flows.failures(), notes);
    return totals.report(request, judged, clock.nanos() - start);
  }

  private static List<UnitFacts> facts(List<UnitResult> units) {
    return units.stream().map(UnitResult::facts).toList();
  }

  /** The members whose callers decide whether something in them is worth a finding. */
  private static Set<String> asked(List<UnitResult> units) {
    return units.stream()
        .flatMap(unit -> unit.drafts().stream())
        .filter(Draft::asksCallers)
        .map(Draft::symbol)
        .collect(Collectors.toSet());
  }

  private static List<Finding> finish(
      List<UnitResult> units, FlowJudge.Judgement flows, Sightings sightings, Finisher finisher) {
    var drafts = new ArrayList<>(flows.drafts());
    units.forEach(unit -> drafts.addAll(unit.drafts()));
    return finisher.finish(
        Corroboration.of(units, sightings.patterns()).apply(drafts),
        units.stream().collect(Collectors.toMap(UnitResult::file, UnitResult::suppressions)));
  }

  private static Sightings look(ScanRequest request, RuleSet rules, Sources sources) {
    if (request.classFolders().isEmpty()) {
      return Sightings.NONE;
    }
    var patterns = Patterns.read(rules.patterns()).of(name -> rules.find(name).isPresent());
    return new Bytecode(request.base(), request.classPath(), patterns)
        .look(request.settings().bytecode().mode(), request.classFolders(), sources.scanned());
  }

  /** Most findings cost what nobody measured: they keep no estimate. */
  private static List<Finding> estimate(List<Finding> findings, ScanRequest request) {
    var calibration = Calibration.read(request.rules().calibration());
    var scenario = request.settings().scenario();
    var estimator = new Estimator(calibration, request.javaLevel(), scenario);
    return findings.stream().map(f -> f.costing(estimator.estimate(f))).toList();
  }
}
