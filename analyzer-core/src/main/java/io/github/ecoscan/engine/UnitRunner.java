package io.github.ecoscan.engine;

import io.github.ecoscan.bytecode.Sightings;
import io.github.ecoscan.facts.UnitFacts;
import io.github.ecoscan.model.BytecodeMode;
import io.github.ecoscan.operation.Catalogue;
import io.github.ecoscan.operation.OperationMatcher;
import io.github.ecoscan.source.SourceFile;
import io.github.ecoscan.types.CompiledSources;
import io.github.ecoscan.types.TypeIndex;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Analyses all files on all workers. Results are in the order of the files, whoever did them. */
final class UnitRunner {
  private final ScanRequest request;
  private final RuleTable rules;
  private final Catalogue catalogue;
  private final OperationMatcher operations;
  private final Sightings sightings;
  private final Cache cache;
  private final Progress progress;
  private final Workers workers;

  UnitRunner(
      ScanRequest request,
      RuleTable rules,
      Catalogue catalogue,
      Sightings sightings,
      Cache cache,
      Progress progress) {
    this.sightings = sightings;
    this.cache = cache;
    this.progress = progress;
    this.workers = new Workers(request.threads());
    this.request = request;
    this.rules = rules;
    this.catalogue = catalogue;
    this.operations = new OperationMatcher(catalogue);
  }

  /**
   * What remains of all files.
   *
   * @param others what other modules do where the files call them
   */
  record Analysis(List<UnitResult> units, List<UnitFacts> others) {
    Analysis {
      units = List.copyOf(units);
      others = List.copyOf(others);
    }
  }

  Analysis analyse(Sources sources) {
    var declarations = cache.declarations(sources.declared(), workers);
    try (var index =
        TypeIndex.open(
            declarations, request.classPath(), compiled(request), catalogue.knownLibraries())) {
      var units = analyse(sources.scanned(), Cache.Kind.SCANNED, rules, index, progress);
      var lookups =
          new Lookups(
              sources.others(),
              files -> analyse(files, Cache.Kind.OTHER, RuleTable.NONE, index, Progress.NONE));
      var others = lookups.of(units.stream().map(UnitResult::facts).toList());
      if (!index.isChanged()) {
        cache.save();
      }
      return new Analysis(units, others);
    }
  }

  /** The classes that typing may ask. */
  static List<CompiledSources> compiled(ScanRequest request) {
    return request.settings().bytecode().mode() == BytecodeMode.OFF
        ? List.of()
        : request.classFolders().stream()
            .map(folder -> new CompiledSources(folder.sources(), folder.classes()))
            .toList();
  }

  private List<UnitResult> analyse(
      List<SourceFile> files,
      Cache.Kind kind,
      RuleTable rules,
      TypeIndex index,
      Progress listener) {
    var results = new UnitResult[files.size()];
    var done = new AtomicInteger();
    workers.run(
        results.length,
        () -> {
          var analyser = new UnitAnalyser(request, rules, operations, index, sightings);
          return i -> {
            var file = files.get(i);
            results[i] = cache.get(file, kind, sightings.in(file), () -> analyser.analyse(file));
            listener.analysed(done.incrementAndGet(), results.length);
          };
        });
    return Arrays.asList(results);
  }
}
