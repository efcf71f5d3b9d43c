package io.github.ecoscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.config.PathOverride;
import io.github.ecoscan.config.Settings;
import io.github.ecoscan.gate.Baseline;
import io.github.ecoscan.gate.Changes;
import io.github.ecoscan.gate.Scope;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.source.SourceRoots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate at the end of real scans. */
class GateStepTest {
  private static final String CODE =
      "package a;\nclass A {\n  void f() {\n    waste(1);\n    waste(1);\n    waste(2);\n  }\n}\n";

  @TempDir Path project;

  @Test
  void aBaselineSurvivesReformattingMovedLinesAndAMovedFile() throws IOException {
    Scans.write(project, "src/A.java", CODE);
    var baseline = Baseline.of(scan(Scope.ALL).findings());
    assertThat(baseline.size()).isEqualTo(3);

    Files.delete(project.resolve("src/A.java"));
    Scans.write(
        project,
        "moved/A.java",
        """
        package a;

        // a comment more
        class A
        {
            void before() {}

            void f()
            {
                waste( 1 ); waste(
                    1); /* here */ waste(2);
            }
        }
        """);

    var report = scan(new Scope(baseline, Changes.ALL));
    assertThat(report.findings())
        .hasSize(3)
        .extracting(Finding::standing)
        .containsOnly(Standing.BASELINE);
    assertThat(report.blocking()).isEmpty();
    assertThat(report.isPassed()).isTrue();
    assertThat(report.summary().baseline()).isEqualTo(3);
  }

  @Test
  void oneMoreOfTheSameIsNew() throws IOException {
    Scans.write(project, "src/A.java", CODE);
    var baseline = Baseline.of(scan(Scope.ALL).findings());

    Scans.write(project, "src/A.java", CODE.replace("  }\n", "    waste(1);\n  }\n"));

    assertThat(scan(new Scope(baseline, Changes.ALL)).blocking())
        .singleElement()
        .extracting(finding -> finding.span().line())
        .isEqualTo(7);
  }

  @Test
  void theBaselineOfAModuleIsBroughtUpToDateAlone() throws IOException {
    Scans.write(project, "one/src/main/java/A.java", "class A { int f = waste(1); }");
    Scans.write(project, "two/src/main/java/B.java", "class B { int f = waste(1); }");
    var before = Baseline.of(scan(Scope.ALL).findings());
    Scans.write(project, "one/src/main/java/A.java", "class A { int g = waste(2); }");
    Scans.write(project, "two/src/main/java/B.java", "class B {}");

    var request = request(project.resolve("one"), Scope.ALL);
    var report = new Scan(() -> 0).run(request);
    var update = new BaselineUpdate(request).refresh(before, report);

    assertThat(update.added()).isEqualTo(1);
    assertThat(update.fixed()).isEqualTo(1);
    assertThat(update.baseline().entries())
        .extracting(Baseline.Entry::file)
        .containsExactly("one/src/main/java/A.java", "two/src/main/java/B.java");
    var pruned = new BaselineUpdate(request).prune(before, report);
    assertThat(pruned.baseline().entries())
        .extracting(Baseline.Entry::file)
        .containsExactly("two/src/main/java/B.java");
  }

  @Test
  void someFilesHaveOtherRulesSeveritiesAndThresholds() throws IOException {
    Scans.write(project, "a/A.java", "class A { int f = waste(1); }");
    Scans.write(project, "off/B.java", "class B { int f = waste(1); }");
    Scans.write(project, "low/C.java", "class C { int f = waste(1); }");
    Scans.write(project, "never/D.java", "class D { int f = waste(1); }");
    var never = Optional.of(new PathOverride.Threshold(Optional.empty()));

    var report =
        scan(
            settings(
                override("off/**", Optional.empty(), Set.of("waste-call"), Set.of(), Map.of()),
                override(
                    "low/**",
                    Optional.empty(),
                    Set.of(),
                    Set.of(),
                    Map.of("waste-call", Severity.INFO)),
                override("never/**", never, Set.of(), Set.of(), Map.of())),
            Scope.ALL);

    assertThat(report.findings())
        .extracting(Finding::file)
        .containsExactly("a/A.java", "low/C.java", "never/D.java");
    assertThat(report.findings().get(1).severity()).isEqualTo(Severity.INFO);
    assertThat(report.blocking()).extracting(Finding::file).containsExactly("a/A.java");
  }

  @Test
  void aRuleThatIsOffMayRunForSomeFiles() throws IOException {
    Scans.write(project, "a/A.java", "class A { int f = waste(1); }");
    Scans.write(project, "on/B.java", "class B { int f = waste(1); }");
    var off =
        settings().with(override("**", Optional.empty(), Set.of("waste-call"), Set.of(), Map.of()));
    var on = override("on/**", Optional.empty(), Set.of(), Set.of("waste-call"), Map.of());

    assertThat(scan(withOverrides(off, on), Scope.ALL).findings())
        .extracting(Finding::file)
        .containsExactly("on/B.java");
  }

  private static PathOverride override(
      String glob,
      Optional<PathOverride.Threshold> failOn,
      Set<String> disabled,
      Set<String> enabled,
      Map<String, Severity> severities) {
    return new PathOverride(List.of(glob), failOn, disabled, enabled, severities);
  }

  private static Settings settings(PathOverride... overrides) {
    return withOverrides(Settings.DEFAULT, overrides);
  }

  private static Settings withOverrides(Settings plain, PathOverride... overrides) {
    return new Settings(
        plain.gate(),
        plain.only(),
        plain.disabled(),
        plain.enabled(),
        plain.preview(),
        plain.severities(),
        plain.includes(),
        plain.excludes(),
        plain.includeTests(),
        plain.includeGenerated(),
        plain.catalogue(),
        plain.entryPoints(),
        plain.sanctioned(),
        List.of(overrides));
  }

  private ScanReport scan(Scope scope) throws IOException {
    return new Scan(() -> 0).run(request(project, scope));
  }

  private ScanReport scan(Settings settings, Scope scope) throws IOException {
    return new Scan(() -> 0).run(request(project, settings, scope));
  }

  private ScanRequest request(Path folder, Scope scope) throws IOException {
    return request(folder, Settings.DEFAULT, scope);
  }

  private ScanRequest request(Path folder, Settings settings, Scope scope) throws IOException {
    return new ScanRequest(
            project,
            SourceRoots.find(folder),
            List.of(),
            List.of(),
            StandardCharsets.UTF_8,
            17,
            new RuleSet(List.of(RuleSet.entry(new WasteCall())), List.of()),
            settings,
            2)
        .within(scope);
  }
}
