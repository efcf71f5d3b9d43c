package io.github.ecoscan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.Settings;
import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Suppression;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {
  @TempDir Path project;

  @Test
  void aFindingPointsAtItsPlaceAndSymbol() throws IOException {
    Scans.write(
        project, "a/A.java", "package a;\nclass A {\n  void f(int[] x) {\n    waste(1);\n  }\n}\n");

    var findings = Scans.run(project, new WasteCall()).findings();

    assertThat(findings).hasSize(1);
    var finding = findings.get(0);
    assertThat(finding.file()).isEqualTo("a/A.java");
    assertThat(finding.span().line()).isEqualTo(4);
    assertThat(finding.span().column()).isEqualTo(5);
    assertThat(finding.span().endColumn()).isEqualTo(13);
    assertThat(finding.symbol()).isEqualTo("a.A#f(int[])");
    assertThat(finding.message().en()).isEqualTo("`waste(1)` is waste");
  }

  @Test
  void aCrashingRuleIsReportedAndTheOthersGoOn() throws IOException {
    Scans.write(
        project, "A.java", "class A {\n  Object f() {\n    return waste() + waste();\n  }\n}\n");
    Scans.write(project, "B.java", "class B {\n  Object f() { return waste(); }\n}\n");

    var report = Scans.run(project, new AlwaysCrashes(), new WasteCall());

    assertThat(report.findings()).hasSize(3);
    assertThat(report.summary().ruleFailures()).isEqualTo(2);
    assertThat(report.failures())
        .extracting(Failure::kind, Failure::rule, Failure::file, Failure::line)
        .containsExactly(
            tuple(Failure.Kind.RULE, "always-crashes", "A.java", 3),
            tuple(Failure.Kind.RULE, "always-crashes", "B.java", 2));
  }

  @Test
  void suppressionsSilenceButKeepTheFinding() throws IOException {
    Scans.write(
        project,
        "A.java",
        """
        class A {
          @SuppressWarnings("ecoscan:waste-call")
          void annotated() { waste(1); }

          void sameLine() {
            waste(2); // ecoscan:ignore waste-call -- measured, no effect
          }

          void lineAbove() {
            // ecoscan:ignore waste-call
            waste(3);
          }

          void otherRule() {
            waste(4); // ecoscan:ignore other-rule
          }

          @SuppressWarnings({"unchecked", "ecoscan"})
          void all() { waste(5); }

          void notBelow() {
            waste(6); // ecoscan:ignore
            waste(7);
          }
        }
        """);

    var report = Scans.run(project, new WasteCall());

    assertThat(report.findings()).hasSize(7);
    assertThat(report.findings())
        .filteredOn(finding -> finding.suppression().isEmpty())
        .extracting(finding -> finding.message().en())
        .containsExactly("`waste(4)` is waste", "`waste(7)` is waste");
    assertThat(report.findings().get(1).suppression())
        .contains(new Suppression(6, "measured, no effect"));
    assertThat(report.summary().suppressed()).isEqualTo(5);
    assertThat(report.blocking()).hasSize(2);
  }

  @Test
  void suppressionsNeedAReasonWhenAsked() throws IOException {
    Scans.write(
        project,
        "A.java",
        """
        class A {
          @SuppressWarnings("ecoscan:waste-call")
          void bare() { waste(1); }

          @SuppressWarnings("ecoscan:waste-call") // runs once a year
          void reasoned() { waste(2); }

          void comments() {
            waste(3); // ecoscan:ignore waste-call
            waste(4); // ecoscan:ignore waste-call -- measured
          }

          Object waste(int i) { return i; }
        }
        """);
    var strict =
        new SettingsBuilder(Settings.DEFAULT, new RuleSet(List.of(), List.of()))
            .requireReason("test", true);

    var report = Scans.run(project, build(strict), 1, new WasteCall());

    assertThat(report.blocking())
        .extracting(finding -> finding.message().en())
        .containsExactly("`waste(1)` is waste", "`waste(3)` is waste");
    assertThat(report.failures())
        .extracting(Failure::kind, Failure::line)
        .containsExactly(tuple(Failure.Kind.SUPPRESSION, 2), tuple(Failure.Kind.SUPPRESSION, 9));
    assertThat(report.failures().get(0).message().en()).contains("requireReason");
    assertThat(report.findings().get(1).suppression())
        .contains(new Suppression(5, "runs once a year"));
    var lenient = Scans.run(project, new WasteCall());
    assertThat(lenient.blocking()).isEmpty();
    assertThat(lenient.failures()).isEmpty();
  }

  private static Settings build(SettingsBuilder settings) {
    try {
      return settings.build();
    } catch (ConfigException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void tellsOfSuppressionsThatSilenceNothing() throws IOException {
    Scans.write(
        project,
        "A.java",
        """
        class A {
          void f() {
            waste(1); // ecoscan:ignore waste-call
            String.valueOf(2); // ecoscan:ignore waste-call
            String.valueOf(3); // ecoscan:ignore waste-cal
            String.valueOf(4); // ecoscan:ignore
            String.valueOf(5); // ecoscan:ignore waste-statement
          }

          Object waste(int i) { return i; }
        }
        """);
    // a type is unknown: a rule may have been silent for that
    Scans.write(
        project,
        "B.java",
        "class B { void f(Gone gone) { gone.a(); } // ecoscan:ignore waste-call\n}");

    var report = Scans.run(project, new WasteCall());

    assertThat(report.failures())
        .extracting(failure -> failure.line() + " " + failure.message().en())
        .containsExactly(
            "4 this suppression silences nothing: no finding of waste-call",
            "5 this suppression names an unknown rule 'waste-cal'. Did you mean 'waste-call'?",
            "7 this suppression names an unknown rule 'waste-statement'. Known: waste-call.");
    assertThat(report.isBlockedByFailures()).isFalse();

    var off = settings(false, false, Set.of("waste-call"), Optional.empty());
    assertThat(Scans.run(project, off, 1, new WasteCall(), new WasteStatement()).failures())
        .extracting(Failure::line)
        .as("nobody knows what a rule that is off would say")
        .containsExactly(5);
  }

  @Test
  void aRuleYieldsToAMoreSpecificOneInTheSameCodeOnly() throws IOException {
    Scans.write(
        project,
        "A.java",
        """
        class A {
          void f() {
            waste(1); other(2);
            if (waste(3)) other(4);
            other(waste(5)); // ecoscan:ignore waste-call
          }
        }
        """);
    Scans.write(project, "B.java", "class B {\n\n  void f() { other(6); }\n}\n");

    assertThat(Scans.run(project, new WasteStatement(), new WasteCall()).findings())
        .extracting(finding -> finding.message().en())
        .containsExactly(
            "`waste(1)` is waste",
            "`other(2);` is waste",
            "`waste(3)` is waste",
            "`other(4);` is waste",
            "`waste(5)` is waste",
            "`other(6);` is waste");
    assertThat(Scans.run(project, new WasteStatement()).findings()).hasSize(5);
  }

  @Test
  void fingerprintsSurviveMovedLinesAndReformattingAndCountTwins() throws IOException {
    Scans.write(project, "A.java", "class A {\n  void f() { waste(1); waste(1); }\n}\n");
    var before = fingerprints();
    Scans.write(
        project,
        "A.java",
        "\n// moved\nclass A {\n  void f() {\n    waste( /* one */ 1);\n\n    waste(1);\n  }\n}\n");

    assertThat(before).doesNotHaveDuplicates().hasSize(2);
    assertThat(fingerprints()).isEqualTo(before);
  }

  private List<String> fingerprints() throws IOException {
    return Scans.run(project, new WasteCall()).findings().stream()
        .map(Finding::fingerprint)
        .toList();
  }

  @Test
  void theReportIsTheSameForAnyNumberOfThreads() throws IOException {
    for (var i = 0; i < 40; i++) {
      Scans.write(
          project,
          "p%d/A%d.java".formatted(i % 7, i),
          "class A%d { void f() { waste(); } }".formatted(i));
    }
    var one = Scans.run(project, Settings.DEFAULT, 1, new WasteCall());

    assertThat(one.findings()).hasSize(40);
    assertThat(Scans.run(project, Settings.DEFAULT, 2, new WasteCall())).isEqualTo(one);
    assertThat(Scans.run(project, Settings.DEFAULT, 8, new WasteCall())).isEqualTo(one);
  }

  @Test
  void generatedCodeAndTestsAreLeftOutUnlessAskedFor() throws IOException {
    var code = "{ void f() { waste(); } }";
    Scans.write(project, "src/main/java/A.java", "class A " + code);
    Scans.write(
        project, "src/main/java/B.java", "// Generated by a tool. DO NOT EDIT!\nclass B " + code);
    Scans.write(
        project,
        "src/main/java/C.java",
        "@javax.annotation.processing.Generated(\"x\") class C " + code);
    Scans.write(project, "src/test/java/ATest.java", "class ATest " + code);
    Scans.write(project, "target/generated-sources/x/D.java", "class D " + code);

    assertThat(files(Settings.DEFAULT)).containsExactly("src/main/java/A.java");
    assertThat(files(settings(true, false, Set.of(), Optional.empty())))
        .containsExactly("src/main/java/A.java", "src/test/java/ATest.java");
    assertThat(files(settings(false, true, Set.of(), Optional.empty())))
        .containsExactly(
            "src/main/java/A.java",
            "src/main/java/B.java",
            "src/main/java/C.java",
            "target/generated-sources/x/D.java");
  }

  private List<String> files(Settings settings) throws IOException {
    return Scans.run(project, settings, 1, new WasteCall()).findings().stream()
        .map(Finding::file)
        .toList();
  }

  @Test
  void settingsChooseRulesAndSeveritiesAndTheGate() throws IOException {
    Scans.write(project, "A.java", "class A { void f() { waste(); } }");

    assertThat(files(settings(false, false, Set.of("waste-call"), Optional.empty()))).isEmpty();
    assertThat(files(settings(false, false, Set.of("cpu"), Optional.empty()))).isEmpty();
    var lenient = settings(false, false, Set.of(), Optional.of(Severity.CRITICAL));
    assertThat(Scans.run(project, lenient, 1, new WasteCall()).blocking()).isEmpty();
    var raised =
        new Settings(
            Optional.of(Severity.CRITICAL),
            Set.of(),
            Set.of(),
            Set.of(),
            false,
            Map.of("waste-call", Severity.CRITICAL),
            List.of(),
            List.of(),
            false,
            false,
            Settings.DEFAULT.catalogue(),
            List.of(),
            List.of());
    assertThat(Scans.run(project, raised, 1, new WasteCall()).blocking()).hasSize(1);
  }

  @Test
  void includesAndExcludesAreGlobsBelowARoot() throws IOException {
    Scans.write(project, "src/main/java/a/A.java", "class A { void f() { waste(); } }");
    Scans.write(project, "src/main/java/b/B.java", "class B { void f() { waste(); } }");

    assertThat(files(globs(List.of("a/**"), List.of()))).containsExactly("src/main/java/a/A.java");
    assertThat(files(globs(List.of(), List.of("**/A.java"))))
        .containsExactly("src/main/java/b/B.java");
  }

  private static Settings settings(
      boolean tests, boolean generated, Set<String> disabled, Optional<Severity> failOn) {
    return new Settings(
        failOn,
        Set.of(),
        disabled,
        Set.of(),
        false,
        Map.of(),
        List.of(),
        List.of(),
        tests,
        generated,
        Settings.DEFAULT.catalogue(),
        List.of(),
        List.of());
  }

  private static Settings globs(List<String> includes, List<String> excludes) {
    return new Settings(
        Optional.empty(),
        Set.of(),
        Set.of(),
        Set.of(),
        false,
        Map.of(),
        includes,
        excludes,
        false,
        false,
        Settings.DEFAULT.catalogue(),
        List.of(),
        List.of());
  }
}
