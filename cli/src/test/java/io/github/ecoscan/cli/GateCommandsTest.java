package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the gate, with the real rules. */
class GateCommandsTest {
  private static final String QUERY =
      """
      package a;
      class %1$s {
        void f(java.util.List<Long> ids, java.sql.PreparedStatement query) throws Exception {
          for (Long id : ids) {
            query.setLong(1, id);
            query.executeQuery();
          }
        }
      }
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeWaste() throws IOException {
    file = write("A.java", QUERY.formatted("A"));
  }

  @Test
  void checkFailsAndNamesTheWaysOut() {
    var run = run("check");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "what blocks: 1 sql-in-loop\n",
            "ecoscan explain sql-in-loop\n",
            "// ecoscan:ignore sql-in-loop -- reason",
            "ecoscan baseline " + folder + "\n",
            "failed: 1 finding (1 blocking)");
  }

  @Test
  void showsNoMoreFindingsThanAskedFor() {
    var run = run("check", "--max-console", "0");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .doesNotContain("A.java:6:")
        .contains(
            "and 1 more; to see them all: --format json=FILE", "ecoscan explain sql-in-loop\n");
    assertThat(run("check", "--max-console", "-1").err())
        .contains("error: --max-console: '-1' is not a whole number from 0.");
  }

  @Test
  void suppressionsNeedAReasonWhenAsked() throws IOException {
    Files.writeString(
        file, QUERY.formatted("A").replace("Query();", "Query(); // ecoscan:ignore sql-in-loop"));
    assertThat(run("check").code()).isZero();

    var strict = run("check", "--require-reason");
    assertThat(strict.code()).isEqualTo(1);
    assertThat(strict.out())
        .contains(
            "warning: A.java:6: suppression: this suppression does not count without a reason"
                + " (requireReason): // ecoscan:ignore RULE -- REASON\n");

    write("ecoscan.yml", "requireReason: on");
    assertThat(run("check").code()).isEqualTo(1);
    assertThat(run("check", "--no-require-reason").code()).isZero();
  }

  @Test
  void scanNeverFails() {
    var run = run("scan");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("A.java:6:").contains("passed: 1 finding");
  }

  @Test
  void aBaselineLetsPassWhatIsKnownAndNothingElse() throws IOException {
    var baseline = folder.resolve(".ecoscan/baseline.json");

    assertThat(run("baseline").out()).isEqualTo("Baseline: +1 -0, 1 accepted: " + baseline + "\n");
    assertThat(run("check").code()).isZero();
    assertThat(run("check").out())
        .doesNotContain("A.java:6:")
        .contains("passed: 1 finding (1 in the baseline)");

    write("B.java", QUERY.formatted("B"));
    var failed = run("check");
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.out()).contains("failed: 2 findings (1 blocking, 1 in the baseline)");

    Files.delete(file);
    assertThat(run("baseline", "--prune").out()).startsWith("Baseline: +0 -1, 0 accepted");
    assertThat(run("check").code()).isEqualTo(1);
  }

  @Test
  void tellsOfABaselineThatIsMissingOrBroken() throws IOException {
    assertThat(run("check", "--baseline", "gone.json").err())
        .contains("error: no such baseline: gone.json");

    write(".ecoscan/baseline.json", "<<<<<<< HEAD");
    var run = run("check");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("baseline.json is not a baseline (");
  }

  @Test
  void checksNewCodeOnly() throws IOException {
    var patch = write("changes.patch", "--- a/Old.java\n+++ b/Old.java\n@@ -1,0 +2 @@\n+x\n");
    assertThat(run("check", "--new-from-patch", patch.toString()).code()).isZero();

    write("changes.patch", "--- a/A.java\n+++ b/A.java\n@@ -4 +4 @@\n-x\n+y\n");
    assertThat(run("check", "--new-from-patch", patch.toString()).code())
        .as("the loop is new")
        .isEqualTo(1);

    write("changes.patch", "--- a/A.java\n+++ b/A.java\n@@ -1 +1 @@\n-x\n+y\n");
    assertThat(run("check", "--new-from-patch", patch.toString()).code()).isZero();
    assertThat(run("check", "--new-from-patch", patch.toString(), "--whole-files").code())
        .isEqualTo(1);
  }

  @Test
  void tellsWhatHelpsWhenGitCannotAnswer() {
    var run = run("check", "--new-from", "origin/main");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is not in a git repository");
    assertThat(run("check", "--new-from", "a", "--new-from-patch", "b").err())
        .contains("--new-from and --new-from-patch exclude each other");
  }

  @Test
  void toleratesSomeAndMindsConfidence() {
    assertThat(run("check", "--max-findings", "1").code()).isZero();
    assertThat(run("check", "--fail-on", "critical").code()).isZero();
    assertThat(run("check", "--max-findings", "few").code()).isEqualTo(2);
    assertThat(run("check", "--min-confidence", "sure").err())
        .contains("--min-confidence: unknown confidence 'sure'");
  }

  @Test
  void failsOnAnalysisErrorsWhenAsked() throws IOException {
    Files.delete(file);
    write("Broken.java", "class Broken {{{");

    assertThat(run("check").code()).isZero();
    var run = run("check", "--fail-on-analysis-error");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("failOnAnalysisError is on").contains("failed: ");
  }

  @Test
  void printsEachValueWithItsOrigin() throws IOException {
    var config = write("ecoscan.yml", "version: 1\nfailOn: minor\nmaxFindings: 3\n");

    var lines =
        run("config", "--fail-on", "info", "--new-from", "main")
            .out()
            .lines()
            .map(line -> line.replaceAll(" +", " "))
            .toList();

    assertThat(lines)
        .contains(
            "failOn: info # --fail-on",
            "maxFindings: 3 # " + config + ":3",
            "minConfidence: medium # default",
            "newFrom: main # --new-from");
  }

  @Test
  void initWritesAFileThatChangesNothingAndNeverOverwrites() throws IOException {
    var yml = folder.resolve("ecoscan.yml");
    for (var locale : List.of("en", "fr")) {
      Files.deleteIfExists(yml);
      var init = run("init", "--locale", locale);

      assertThat(init.code()).isZero();
      assertThat(init.out())
          .contains("<artifactId>ecoscan-maven-plugin</artifactId>", "fetch-depth: 0", "stage(");
      assertThat(run("check").code()).isEqualTo(1);
      assertThat(Files.readString(yml)).contains("failOn: major", "yaml-language-server");
    }

    Files.writeString(yml, "failOn: never");
    assertThat(run("init").out()).startsWith(yml + " is there already");
    assertThat(yml).hasContent("failOn: never");
  }

  @Test
  void mergesReports() throws IOException {
    var one = folder.resolve("one.json");
    var two = folder.resolve("two.json");
    var all = folder.resolve("all.json");
    run("check", "--format", "json=" + one);
    write("A.java", QUERY.formatted("B"));
    run("check", "--format", "json=" + two);

    var run =
        Run.of("merge", one.toString(), two.toString(), "--format", "json=" + all, "--locale=en");

    assertThat(run.code()).as("like a check of the whole").isEqualTo(1);
    assertThat(run.out()).contains("failed: 2 findings (2 blocking), 2 files");
    assertThat(Run.of("merge", one.toString(), two.toString(), "--fail-on=never").code()).isZero();
    assertThat(Run.of("merge", one.toString(), two.toString(), "--max-findings=1").code())
        .isEqualTo(1);
    assertThat(Run.of("merge", one.toString(), two.toString(), "--max-findings=2").code()).isZero();
    var base = "--base=" + folder;
    write("ecoscan.yml", "failOn: critical");
    assertThat(Run.of("merge", one.toString(), two.toString(), base).code()).isZero();
    Files.delete(folder.resolve("ecoscan.yml"));
    run("baseline");
    assertThat(Run.of("merge", two.toString(), base).code()).as("accepted").isZero();
    assertThat(all).content().contains("a.A#f", "a.B#f");
    assertThat(Run.of("merge", file.toString(), "--locale=en").code()).isEqualTo(2);
  }

  @Test
  void printsTheVerdictOnlyWhenQuiet() throws IOException {
    var quiet = run("check", "--quiet");
    assertThat(quiet.code()).isEqualTo(1);
    assertThat(quiet.out().lines()).singleElement().asString().startsWith("failed: 1 finding");
    assertThat(quiet.err()).isEmpty();

    write("ecoscan.yml", "reports: { quiet: on }");
    assertThat(run("check").out().lines()).hasSize(1);
    assertThat(run("check", "--no-quiet").out()).contains("A.java:6:");
  }

  @Test
  void explainsTheRulesWhenVerbose() {
    assertThat(run("check").out()).doesNotContain("family: data");
    assertThat(run("check", "--verbose").out()).containsOnlyOnce("family: data");
  }

  @Test
  void countsByRuleWhenAsked() throws IOException {
    write("B.java", QUERY.formatted("B").replace("Query();", "Query(); // ecoscan:ignore"));

    var run = run("check", "--statistics");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(
            """
            RULE         FINDINGS  BLOCKING  SUPPRESSED  IN BASELINE
            sql-in-loop  1         1         1           0
            """)
        .doesNotContain("A.java:6:")
        .contains("failed: 1 finding");
  }

  @Test
  void writesTheReportsOfTheFileInItsLanguage() throws IOException {
    write("ecoscan.yml", "reports: { formats: [json, gitlab], locale: fr }");
    var reports = folder.resolve("reports");
    var arguments = new String[] {"check", "--preview", "--output-directory"};

    var run =
        Run.of(
            () -> RuleSet.load(GateCommandsTest.class.getClassLoader()),
            arguments[0],
            folder.toString(),
            arguments[1],
            arguments[2],
            reports.toString());

    assertThat(run.out()).contains("échec");
    assertThat(reports.toFile().list())
        .containsExactlyInAnyOrder("ecoscan.json", "ecoscan.gitlab.json");
    assertThat(run("check").out()).as("the command line wins").contains("failed:");
  }

  @Test
  void endsWithAnotherCodeWhenNotAllWasAnalysed() throws IOException {
    Files.delete(file);
    assertThat(run("check", "--strict").code()).isZero();

    write("Broken.java", "class Broken {{{");
    assertThat(run("check").code()).isZero();
    var run = run("check", "--strict");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).contains("(1 not understood)");
    write("A.java", QUERY.formatted("A"));
    assertThat(run("check", "--strict").code()).as("findings come first").isEqualTo(1);
  }

  @Test
  void failsOnABudgetThatTheFindingsExceed() throws IOException {
    assertThat(run("check", "--max-impact", "1 kWh").err())
        .contains("--max-impact: what findings cost in a year is not known");
    write(
        "ecoscan.yml",
        """
        failOn: never
        maxImpact: 0 kWh
        scenario:
          iterations: 100
          entryPoints: { symbol: 'a.A#f*', callsPerYear: 1.0e+9 }
        """);

    var run = run("check");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("warning: ecoscan.yml: over budget: the findings cost at least ")
        .contains("failed: 1 finding (1 blocking)");
    assertThat(run("check", "--max-impact", "1000000 kWh").code()).isZero();
    assertThat(run("check", "--max-impact", "a lot").err())
        .contains("--max-impact: 'a lot' is not an amount such as 1.5 kWh, 500 gCO2e or 2 kgCO2e.");
  }

  @Test
  void filesAboveCountUpToTheWorkingFolder() throws IOException, UsageException {
    var top = write("ecoscan.yml", "");
    var near = write("a/b/ecoscan.yml", "");
    Files.createDirectories(folder.resolve("a/c"));
    Files.createDirectories(folder.resolve("d"));
    var messages = Messages.in(Locale.ENGLISH);
    var files = new ConfigFiles(folder);

    assertThat(files.of(List.of(folder.resolve("a/b")), messages))
        .containsExactly(folder.relativize(near), folder.relativize(top));
    assertThat(files.of(List.of(folder.resolve("a/c"), folder.resolve("a/b")), messages))
        .hasSize(2);
    assertThat(new ConfigFiles(folder.resolve("d")).of(List.of(folder.resolve("a/b")), messages))
        .as("not above the working folder")
        .containsExactly(near);
    write("a/c/ecoscan.yml", "");
    assertThatThrownBy(
            () -> files.of(List.of(folder.resolve("a/c"), folder.resolve("a/b")), messages))
        .isInstanceOf(UsageException.class);
  }

  private Path write(String name, String text) throws IOException {
    var target = folder.resolve(name);
    Files.createDirectories(target.getParent());
    return Files.writeString(target, text);
  }

  private Run run(String command, String... more) {
    var arguments = new ArrayList<>(List.of(command, folder.toString()));
    if (!List.of(more).contains("--locale")) {
      arguments.addAll(List.of("--locale", "en"));
    }
    if (!command.equals("init")) {
      // the query in a loop is a preview rule's
      arguments.addAll(List.of("--threads", "1", "--preview"));
    }
    arguments.addAll(List.of(more));
    return Run.of(
        () -> RuleSet.load(GateCommandsTest.class.getClassLoader()),
        arguments.toArray(String[]::new));
  }
}
