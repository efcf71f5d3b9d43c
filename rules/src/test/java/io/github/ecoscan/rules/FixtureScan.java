package io.github.ecoscan.rules;

import io.github.ecoscan.bytecode.ClassFolder;
import io.github.ecoscan.config.BytecodeSettings;
import io.github.ecoscan.config.Settings;
import io.github.ecoscan.engine.Scan;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.model.BytecodeMode;
import io.github.ecoscan.model.ScanReport;
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
    return run(folder, rule, classPath, 17);
  }

  static ScanReport run(Path folder, String rule, List<Path> classPath, int javaLevel) {
    return run(folder, Set.of(rule), classPath, javaLevel);
  }

  /** Scans with several rules, which yield to each other as in any scan. */
  static ScanReport run(Path folder, Set<String> rules, List<Path> classPath, int javaLevel) {
    return new Scan().run(request(folder, rules, classPath, javaLevel, BytecodeMode.OFF));
  }

  /** Scans with one rule and lets SpotBugs look at the compiled classes. */
  static ScanReport runWithClasses(Path folder, Path sources, Path classes, String rule) {
    var compiled =
        new ClassFolder(List.of(sources), classes, classes.resolve("none.xml"), Optional.empty());
    return new Scan()
        .run(
            request(folder, Set.of(rule), classPath(), 17, BytecodeMode.ON)
                .with(List.of(compiled)));
  }

  private static ScanRequest request(
      Path folder, Set<String> rules, List<Path> classPath, int javaLevel, BytecodeMode bytecode) {
    var none = Settings.DEFAULT;
    var settings =
        new Settings(
            none.gate(),
            rules,
            Set.of(),
            Set.of(),
            true,
            Map.of(),
            List.of("*.java"),
            List.of(),
            false,
            false,
            none.catalogue(),
            none.entryPoints(),
            none.sanctioned(),
            none.overrides(),
            none.scenario(),
            new BytecodeSettings(bytecode, Optional.empty()),
            none.reports());
    return new ScanRequest(
        folder,
        List.of(new SourceRoot(folder, SourceRoot.Purpose.MAIN)),
        List.of(),
        classPath,
        StandardCharsets.UTF_8,
        javaLevel,
        RULES,
        settings,
        1);
  }
}
