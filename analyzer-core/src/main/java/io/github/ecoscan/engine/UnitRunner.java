package io.github.ecoscan.engine;

import io.github.ecoscan.bytecode.Sightings;
import io.github.ecoscan.facts.UnitFacts;
import io.github.ecoscan.model.BytecodeMode;
import io.github.ecoscan.operation.Catalogue;
import io.github.ecoscan.operation.OperationMatcher;
import io.github.ecoscan.source.SourceFile;
import io.github.ecoscan.types.CompiledSources;
import io.github.ecoscan.types.TypeIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Analyses all files on all workers. Results are in the order of the files, whoever did them. */
final class UnitRunner {
  /** Deeply nested sources need deep recursion; only what is used is ever backed by memory. */
  private static final long STACK_BYTES = 512L << 20;

  private final ScanRequest request;
  private final RuleTable rules;
  private final Catalogue catalogue;
  private final OperationMatcher operations;
  private final Sightings sightings;
  private final Progress progress;

  UnitRunner(
      ScanRequest request,
      RuleTable rules,
      Catalogue catalogue,
      Sightings sightings,
      Progress progress) {
    this.sightings = sightings;
    this.progress = progress;
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
    try (var index =
        TypeIndex.open(
            sources.declared(), request.classPath(), compiled(), catalogue.knownLibraries())) {
      var units = analyse(sources.scanned(), rules, index, progress);
      var lookups =
          new Lookups(
              sources.others(), files -> analyse(files, RuleTable.NONE, index, Progress.NONE));
      return new Analysis(units, lookups.of(units.stream().map(UnitResult::facts).toList()));
    }
  }

  private List<CompiledSources> compiled() {
    return request.settings().bytecode().mode() == BytecodeMode.OFF
        ? List.of()
        : request.classFolders().stream()
            .map(folder -> new CompiledSources(folder.sources(), folder.classes()))
            .toList();
  }

  private List<UnitResult> analyse(
      List<SourceFile> files, RuleTable rules, TypeIndex index, Progress listener) {
    var results = new UnitResult[files.size()];
    var next = new AtomicInteger();
    var done = new AtomicInteger();
    var defect = new AtomicReference<Throwable>();
    Runnable work =
        () -> {
          var analyser = new UnitAnalyser(request, rules, operations, index, sightings);
          for (var i = next.getAndIncrement();
              i < results.length && defect.get() == null;
              i = next.getAndIncrement()) {
            results[i] = analyser.analyse(files.get(i));
            listener.analysed(done.incrementAndGet(), results.length);
          }
        };
    var workers = new ArrayList<Thread>();
    for (var i = 0; i < Math.min(request.threads(), Math.max(1, files.size())); i++) {
      var worker = new Thread(null, work, "ecoscan-" + i, STACK_BYTES);
      worker.setDaemon(true);
      worker.setUncaughtExceptionHandler((thread, thrown) -> defect.compareAndSet(null, thrown));
      worker.start();
      workers.add(worker);
    }
    workers.forEach(UnitRunner::join);
    if (defect.get() != null) {
      throw new IllegalStateException("ecoscan failed: " + defect.get(), defect.get());
    }
    return Arrays.asList(results);
  }

  private static void join(Thread worker) {
    var interrupted = false;
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
