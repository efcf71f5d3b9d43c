package io.github.ecoscan.engine;

import com.sun.management.OperatingSystemMXBean;
import io.github.ecoscan.bytecode.Sightings;
import io.github.ecoscan.config.Settings;
import io.github.ecoscan.facts.BinaryOutput;
import io.github.ecoscan.facts.FactsWriter;
import io.github.ecoscan.facts.UnitFacts;
import io.github.ecoscan.link.Linker;
import io.github.ecoscan.operation.CatalogueReader;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.source.SourceRoot;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Scans a folder as ecoscan does and prints the CPU seconds of the two halves, before the link step and in it, the heap
 * that the facts take after a collection, and the bytes they take written. In the engine's package, to see the phases.
 *
 * <pre>java -cp ecoscan.jar:CLASSES io.github.ecoscan.engine.LinkPhases DIRECTORY CLASSPATH</pre>
 */
public final class LinkPhases {

  public static void main(String[] args) throws Exception {
    var root = Path.of(args[0]);
    var classPath = args.length < 2 || args[1].isEmpty() ? List.<Path>of()
        : Stream.of(args[1].split(File.pathSeparator)).map(Path::of).toList();
    var rules = RuleSet.load(LinkPhases.class.getClassLoader());
    var request = new ScanRequest(root, List.of(new SourceRoot(root, SourceRoot.Purpose.MAIN)), List.of(), classPath,
        StandardCharsets.UTF_8, 17, rules, withPreview(Settings.DEFAULT), 2);
    var table = new RuleTable(RuleChoice.of(rules, request.settings(), request.javaLevel()));

    var start = cpu();
    var units = facts(request, table);
    var read = cpu();
    var linker = new Linker(units, List.of(), Set.of(), Set.of());
    var flows = new FlowJudge(table).judge(linker);
    linker.howOften();
    var linked = cpu();

    var members = units.stream().mapToInt(unit -> unit.members().size()).sum();
    var calls = units.stream().flatMap(u -> u.members().stream()).mapToInt(m -> m.calls().size()).sum();
    var written = written(units);
    var findings = flows.drafts().size();
    linker = null;
    flows = null;
    var with = usedHeap();
    units.clear();
    var heap = with - usedHeap();
    System.out.printf("members=%d calls=%d findings=%d cpu=%.2f link=%.2f share=%.1f%% heap=%.1fMB written=%.1fMB%n",
        members, calls, findings, (linked - start) / 1e9, (linked - read) / 1e9,
        100.0 * (linked - read) / (linked - start), heap / 1e6, written / 1e6);
  }

  /** All rules, as over the corpus: those on trial ask for more. */
  private static Settings withPreview(Settings s) {
    return new Settings(s.failOn(), s.only(), s.disabled(), s.enabled(), true, s.severities(), s.includes(),
        s.excludes(), s.includeTests(), s.includeGenerated(), s.catalogue(), s.entryPoints(), s.sanctioned());
  }

  private static List<UnitFacts> facts(ScanRequest request, RuleTable table) {
    var catalogue = CatalogueReader.read(request.rules().catalogue());
    var analysis = new UnitRunner(request, table, catalogue, Sightings.NONE,
        Cache.open(request, request.rules(), catalogue, Sightings.NONE, Progress.NONE), Progress.NONE).analyse(Sources.find(request));
    var units = new ArrayList<UnitFacts>();
    analysis.units().forEach(unit -> units.add(unit.facts()));
    return units;
  }

  private static long written(List<UnitFacts> units) {
    var bytes = 0L;
    for (var unit : units) {
      var out = new BinaryOutput();
      FactsWriter.write(unit, out);
      bytes += out.toBytes().length;
    }
    return bytes;
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  private static long usedHeap() throws InterruptedException {
    for (var i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
