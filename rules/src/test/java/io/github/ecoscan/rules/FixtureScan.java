package io.github.ecoscan.rules;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.engine.Scan;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.operation.Catalogue;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.source.SourceRoot;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Scans fixtures with one rule. */
final class FixtureScan {
  static final RuleSet RULES = RuleSet.load(FixtureScan.class.getClassLoader());

  private FixtureScan() {}

  /** What fixtures are compiled and scanned with. */
  static List<Path> classPath() {
    var ofTests =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of);
    return Stream.concat(ofTests, Jars.in("fixture-jars").stream()).toList();
  }

  static ScanReport run(Path folder, String rule, List<Path> classPath) {
    var settings =
        new Settings(
            Optional.empty(),
            Set.of(rule),
            Set.of(),
            Set.of(),
            true,
            Map.of(),
            List.of("*.java"),
            List.of(),
            false,
            false,
            Catalogue.EMPTY,
            List.of(),
            List.of());
    return new Scan()
        .run(
            new ScanRequest(
                folder,
                List.of(new SourceRoot(folder, SourceRoot.Purpose.MAIN)),
                List.of(),
                classPath,
                StandardCharsets.UTF_8,
                17,
                RULES,
                settings,
                1));
  }
}
