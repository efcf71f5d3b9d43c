package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import io.github.ecoscan.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody finds half a file: whoever is killed, whatever is full, whoever else is at work. */
class ReliabilityTest {
  private static final List<ReportFormat> FORMATS =
      List.of(ReportFormat.JSON, ReportFormat.SARIF, ReportFormat.HTML);
  private static final int FILES = 20;
  private static final int METHODS = 15;
  private static final String METHOD =
      """
        void f%1$d(java.util.List<Long> ids, java.sql.PreparedStatement query) throws Exception {
          for (Long id : ids) {
            query.setLong(%1$d, id);
            query.executeQuery();
          }
        }
      """;

  @TempDir private Path folder;
  private Path project;
  private Path reports;
  private Shell shell;

  @BeforeEach
  void writeMuchWaste() throws IOException {
    project = Files.createDirectories(folder.resolve("project"));
    reports = Files.createDirectories(folder.resolve("reports"));
    shell = new Shell(Files.createDirectories(folder.resolve("scratch")));
    for (var file = 0; file < FILES; file++) {
      var text = new StringBuilder("class A%d {\n".formatted(file));
      for (var method = 0; method < METHODS; method++) {
        text.append(METHOD.formatted(method));
      }
      Files.writeString(project.resolve("A%d.java".formatted(file)), text.append("}\n"));
    }
  }

  @Test
  void aRunThatIsKilledLeavesReportsWhole() throws Exception {
    assertThat(shell.run(check()).code()).isEqualTo(1);
    var whole = reports();
    assertThat(new Gson().fromJson(whole.get("ecoscan.json"), JsonObject.class))
        .satisfies(json -> assertThat(json.getAsJsonArray("findings")).hasSize(FILES * METHODS));

    var interrupted = 0;
    for (var kill = 0; kill < 6; kill++) {
      var left = drafts(reports).size();
      var run = shell.start(check());
      if (kill < 4) {
        awaitDraft(run, reports, left);
        Thread.sleep(kill * 4L);
      } else {
        Thread.sleep((kill - 3) * 300L);
      }
      run.kill();
      interrupted += drafts(reports).size() - left;
      assertThat(reports()).isEqualTo(whole);
    }
    assertThat(interrupted).as("runs that were killed while they wrote a report").isPositive();

    age(reports);
    assertThat(shell.run(check()).code()).isEqualTo(1);
    assertThat(reports()).isEqualTo(whole);
    assertThat(drafts(reports)).as("what the killed runs left is removed").isEmpty();
  }

  @Test
  void aRunThatIsKilledLeavesTheBaselineWhole() throws Exception {
    var file = project.resolve(".ecoscan/baseline.json");
    assertThat(shell.run(baseline()).code()).isZero();
    var whole = Files.readString(file);
    assertThat(whole.lines().filter(line -> line.contains("\"rule\""))).hasSize(FILES * METHODS);

    for (var kill = 0; kill < 3; kill++) {
      var left = drafts(file.getParent()).size();
      var run = shell.start(baseline());
      awaitDraft(run, file.getParent(), left);
      run.kill();
      assertThat(file).hasContent(whole);
    }

    age(file.getParent());
    assertThat(shell.run(baseline()).code()).isZero();
    assertThat(file).hasContent(whole);
    assertThat(drafts(file.getParent())).isEmpty();
  }

  @Test
  void aRunThatIsKilledLeavesTheCacheWhole() throws Exception {
    var kept = Files.createDirectories(folder.resolve("kept"));
    assertThat(shell.run(cached(kept)).code()).isEqualTo(1);
    var whole = reports();

    // the file is small: on a fast machine most runs have put it in its place when they are killed
    for (var kill = 0; kill < 4 || (drafts(kept).isEmpty() && kill < 60); kill++) {
      // something to write
      var more = project.resolve("B%d.java".formatted(kill));
      Files.writeString(more, "class B%d {}".formatted(kill));
      var run = shell.start(cached(kept));
      awaitDraft(run, kept, drafts(kept).size());
      run.kill();
      Files.delete(more);
    }
    assertThat(drafts(kept)).as("runs that were killed while they wrote").isNotEmpty();

    var after = shell.run(cached(kept));
    assertThat(after.code()).isEqualTo(1);
    assertThat(after.text()).doesNotContain("cache is damaged").doesNotContain("warning");
    assertThat(reports()).isEqualTo(whole);
    // the last run that ended in time had one file more, which the types of all others know of
    assertThat(shell.run(cached(kept)).text()).contains("(%d cached)".formatted(FILES));

    age(kept);
    Files.writeString(project.resolve("C.java"), "class C {}");
    assertThat(shell.run(cached(kept)).code()).isEqualTo(1);
    assertThat(drafts(kept)).as("what the killed runs left is removed").isEmpty();
  }

  @Test
  void runsAtOnceDoNotHarmTheCache() throws Exception {
    var kept = folder.resolve("kept");
    for (var run : List.of(shell.start(cached(kept)), shell.start(cached(kept)))) {
      var outcome = run.end();
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.text()).doesNotContain("cache is damaged").doesNotContain("warning");
    }

    assertThat(shell.run(cached(kept)).text()).contains("(%d cached)".formatted(FILES));
    assertThat(drafts(kept)).isEmpty();
  }

  @Test
  void aFullDiskCostsTheCacheOnly() throws Exception {
    var json = folder.resolve("ecoscan.json");
    var command = new ArrayList<>(check(new ReportFormat[0]));
    command.addAll(List.of("--format", "json=" + json, "--cache-directory", reports.toString()));
    var outcome =
        mounted(
            "size=4k",
            "%s; code=$?; echo \"code $code\"; ls -A '%s'".formatted(quoted(command), reports));

    assertThat(outcome.text())
        .contains("warning: the cache cannot be written: " + reports)
        .endsWith("code 1\n");
    assertThat(outcome.text().lines().filter(line -> line.startsWith("warning: "))).hasSize(1);
    assertThat(new Gson().fromJson(Files.readString(json), JsonObject.class))
        .satisfies(report -> assertThat(report.getAsJsonArray("findings")).isNotEmpty());
  }

  @Test
  void runsAtOnceDoNotHarmEachOther() throws Exception {
    var checks = List.of(shell.start(check()), shell.start(check()));
    var baselines = List.of(shell.start(baseline()), shell.start(baseline()));
    for (var check : checks) {
      // with the baseline or without: whichever was first
      assertThat(check.end().code()).isIn(0, 1);
    }
    for (var baseline : baselines) {
      assertThat(baseline.end().code()).isZero();
    }

    for (var report : reports().values()) {
      assertThat(report).isNotEmpty();
    }
    assertThat(new Gson().fromJson(reports().get("ecoscan.json"), JsonObject.class).isJsonObject())
        .isTrue();
    assertThat(new Gson().fromJson(reports().get("ecoscan.sarif"), JsonObject.class).isJsonObject())
        .isTrue();
    assertThat(reports().get("ecoscan.html")).endsWith("</html>");
    assertThat(drafts(reports)).isEmpty();
    assertThat(drafts(project.resolve(".ecoscan"))).isEmpty();
    assertThat(shell.run(check()).code()).as("all is accepted, by either run").isZero();
  }

  @Test
  void aFullDiskGivesOneClearErrorAndKeepsTheOldReport() throws Exception {
    var report = reports.resolve("ecoscan.json");
    var outcome =
        mounted(
            "size=64k",
            "echo old > '%1$s'; %2$s; code=$?; echo \"code $code\"; cat '%1$s'; ls -A '%3$s'"
                .formatted(report, quoted(check(ReportFormat.JSON)), reports));

    assertThat(outcome.text()).contains("error: cannot write " + report + " (No space left");
    assertThat(outcome.text().lines().filter(line -> line.startsWith("error: "))).hasSize(1);
    assertThat(outcome.text()).doesNotContain("\tat ").endsWith("code 2\nold\necoscan.json\n");
  }

  @Test
  void aFullDiskKeepsTheOldBaseline() throws Exception {
    var file = reports.resolve("baseline.json");
    var command = new ArrayList<>(baseline());
    command.addAll(List.of("--baseline", file.toString()));
    var old = "{ \"version\": 1, \"findings\": [] }";
    var outcome =
        mounted(
            "size=16k",
            "echo '%4$s' > '%1$s'; %2$s; code=$?; echo \"code $code\"; cat '%1$s'; ls -A '%3$s'"
                .formatted(file, quoted(command), reports, old));

    assertThat(outcome.text())
        .contains("error: cannot write " + file + " (No space left")
        .endsWith("code 2\n" + old + "\nbaseline.json\n");
  }

  @Test
  void aReadOnlyFolderGivesOneClearError() throws Exception {
    var outcome = mounted("size=1m,ro", quoted(check(ReportFormat.JSON)) + "; echo \"code $?\"");

    assertThat(outcome.text())
        .contains("error: cannot write " + reports.resolve("ecoscan.json") + " (Read-only file")
        .doesNotContain("\tat ")
        .endsWith("code 2\n");
    assertThat(outcome.text().lines().filter(line -> line.startsWith("error: "))).hasSize(1);
  }

  @Test
  void aFileInPlaceOfTheFolderGivesOneClearError() throws Exception {
    Files.delete(reports);
    Files.writeString(reports, "a file");

    var outcome = shell.run(check(ReportFormat.JSON));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.text())
        .contains(
            "error: cannot write %s (there is a file where a folder must be)."
                .formatted(reports.resolve("ecoscan.json")));
    assertThat(reports).hasContent("a file");
  }

  @Test
  void aReportThatStandardOutputCannotTakeIsAnError() throws Exception {
    assumeTrue(Files.isWritable(Path.of("/dev/full")), "this system has no /dev/full");
    var command = new ArrayList<>(Shell.ecoscan(List.of("check", project.toString())));
    command.addAll(List.of("--locale", "en", "--preview", "--format", "json=-"));

    var outcome = shell.run(List.of("sh", "-c", quoted(command) + " > /dev/full"));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.text()).contains("error: cannot write standard output (");
  }

  private List<String> check() {
    return check(FORMATS.toArray(ReportFormat[]::new));
  }

  private List<String> check(ReportFormat... formats) {
    var arguments = new ArrayList<>(List.of("check", project.toString(), "--locale", "en"));
    arguments.addAll(List.of("--preview", "--threads", "2"));
    for (var format : formats) {
      arguments.add("--format");
      arguments.add(format.label() + "=" + reports.resolve(format.fileName()));
    }
    return Shell.ecoscan(arguments);
  }

  private List<String> cached(Path kept) {
    var command = new ArrayList<>(check());
    command.addAll(List.of("--cache-directory", kept.toString()));
    return command;
  }

  private List<String> baseline() {
    return Shell.ecoscan(List.of("baseline", project.toString(), "--preview", "--locale", "en"));
  }

  /** Runs a script with a small file system of its own in place of the reports' folder. */
  private Shell.Outcome mounted(String options, String script)
      throws IOException, InterruptedException {
    var mount = "mount -t tmpfs -o %s tmpfs '%s'".formatted(options, reports);
    var probe = shell.run(List.of("sh", "-c", "unshare -rm sh -c \"" + mount + "\""));
    assumeTrue(probe.code() == 0, "no file system can be mounted here: " + probe.text());
    return shell.run(List.of("unshare", "-rm", "sh", "-c", mount + " && { " + script + "; }"));
  }

  private static String quoted(List<String> command) {
    return String.join(" ", command.stream().map(word -> "'" + word + "'").toList());
  }

  /** The reports there are, by name, without the one line that differs between equal runs. */
  private Map<String, String> reports() throws IOException {
    var texts = new TreeMap<String, String>();
    for (var format : FORMATS) {
      var text = Files.readString(reports.resolve(format.fileName()));
      texts.put(format.fileName(), text.replaceFirst("\"cpuSeconds\": .*", ""));
    }
    return texts;
  }

  private static List<Path> drafts(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(".")).toList();
    }
  }

  /** Waits for the run to begin a file, besides those that others left. */
  private static void awaitDraft(Shell.Running run, Path folder, int left)
      throws IOException, InterruptedException {
    while (run.process().isAlive() && drafts(folder).size() == left) {
      Thread.onSpinWait();
    }
  }

  /** Makes what is left old enough to be known as left. */
  private static void age(Path folder) throws IOException {
    for (var draft : drafts(folder)) {
      Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
  }
}
