package io.github.ecoscan.engine;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.source.SourceRoot;
import io.github.ecoscan.source.SourceRoots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Runs scans for tests; their clock stands still, so equal scans give equal reports. */
final class Scans {
  private Scans() {}

  static ScanReport run(Path folder, Rule... rules) throws IOException {
    return run(folder, Settings.DEFAULT, 2, rules);
  }

  static ScanReport run(Path folder, Settings settings, int threads, Rule... rules)
      throws IOException {
    return run(folder, settings, threads, 17, rules);
  }

  static ScanReport run(Path folder, Settings settings, int threads, int javaLevel, Rule... rules)
      throws IOException {
    var set = new RuleSet(Arrays.stream(rules).map(RuleSet::entry).toList(), List.of());
    return new Scan(() -> 0)
        .run(
            new ScanRequest(
                folder,
                SourceRoots.find(folder),
                List.of(),
                List.of(),
                StandardCharsets.UTF_8,
                javaLevel,
                set,
                settings,
                threads));
  }

  /** Scans one module of a project while only looking up another. */
  static ScanReport module(
      Path project, Path module, Path other, Settings settings, Rule... rules) {
    var set = new RuleSet(Arrays.stream(rules).map(RuleSet::entry).toList(), List.of());
    return new Scan(() -> 0)
        .run(
            new ScanRequest(
                project,
                List.of(new SourceRoot(module, SourceRoot.Purpose.MAIN)),
                List.of(new SourceRoot(other, SourceRoot.Purpose.MAIN)),
                List.of(),
                StandardCharsets.UTF_8,
                17,
                set,
                settings,
                2));
  }

  static Path write(Path folder, String name, String text) throws IOException {
    return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path write(Path folder, String name, byte[] bytes) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }
}
