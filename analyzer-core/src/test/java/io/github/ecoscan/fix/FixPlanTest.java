package io.github.ecoscan.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Summary;
import io.github.ecoscan.model.Suppression;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.source.SourceText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixPlanTest {
  private static final String NAME = "A.java";

  @TempDir private Path folder;

  @Test
  void keepsLineEndsAndMarkAndEncodingToTheByte() throws IOException {
    var before = "\uFEFFclass Été {\r\n  int a;\r  int b;\n}";
    var file = folder.resolve(NAME);
    Files.write(file, before.getBytes(StandardCharsets.UTF_16LE));
    var report = report(StandardCharsets.UTF_16LE, fix(3, 7, 3, 8, "c"));

    var plan = FixPlan.of(report, folder, StandardCharsets.UTF_16LE, false);
    plan.patches().get(0).write();

    assertThat(plan.fixes()).isOne();
    assertThat(Files.readAllBytes(file))
        .isEqualTo(before.replace("int b", "int c").getBytes(StandardCharsets.UTF_16LE));
  }

  @Test
  void keepsPermissionsAndLinks() throws IOException {
    var file = write("class A {}\n");
    var permissions = PosixFilePermissions.fromString("rwxr-x--x");
    Files.setPosixFilePermissions(file, permissions);
    var link = Files.createSymbolicLink(folder.resolve("B.java"), file);
    var patch = patch(link, "class A {}\n", "class B {}\n");

    patch.write();

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("class B {}\n");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
    assertThat(folder.toFile().list()).hasSize(2);
  }

  @Test
  void refusesTheLaterOfTwoFixesThatOverlap() throws IOException {
    write("class A {}\n");

    var plan = plan(report(fix(1, 1, 1, 8, "record A()"), fix(1, 7, 1, 8, "B")));

    assertThat(plan.patches()).extracting(FilePatch::after).containsExactly("record A() {}\n");
    assertThat(plan.refused())
        .extracting(FixPlan.Refused::reason)
        .containsExactly(FixPlan.Reason.OVERLAP);
  }

  @Test
  void makesAnEditThatTwoFixesShareOnce() throws IOException {
    write("class A {}\n");
    var first = edit(1, 1, 1, 1, "import java.util.List;\n");
    var one = finding(first, edit(1, 7, 1, 8, "B"));
    var other = finding(first, edit(1, 9, 1, 9, "  "));

    var plan = plan(reportOf(StandardCharsets.UTF_8, List.of(one, other)));

    assertThat(plan.patches())
        .extracting(FilePatch::after)
        .containsExactly("import java.util.List;\nclass B   {}\n");
    assertThat(plan.fixes()).isEqualTo(2);
  }

  @Test
  void leavesAFileThatHasChangedSinceTheScan() throws IOException {
    write("class A {}\n");
    var report = report(fix(1, 7, 1, 8, "B"));
    write("class  A {}\n");

    var plan = plan(report);

    assertThat(plan.patches()).isEmpty();
    assertThat(plan.refused())
        .extracting(FixPlan.Refused::reason)
        .containsExactly(FixPlan.Reason.CHANGED);
  }

  @Test
  void leavesAFileThatItsEncodingDoesNotFit() throws IOException {
    Files.write(folder.resolve(NAME), "class A {} // é\n".getBytes(StandardCharsets.ISO_8859_1));

    var plan = plan(report(StandardCharsets.UTF_8, fix(1, 7, 1, 8, "B")));

    assertThat(plan.refused())
        .extracting(FixPlan.Refused::reason)
        .containsExactly(FixPlan.Reason.ENCODING);
  }

  @Test
  void refusesAFixThatTheEncodingCannotHold() throws IOException {
    write("class A {}\n");
    var report = report(StandardCharsets.US_ASCII, fix(1, 7, 1, 8, "É"));

    var plan = FixPlan.of(report, folder, StandardCharsets.US_ASCII, false);

    assertThat(plan.patches()).isEmpty();
    assertThat(plan.refused())
        .extracting(FixPlan.Refused::reason)
        .containsExactly(FixPlan.Reason.ENCODING);
  }

  @Test
  void makesOnlySafeFixesUnlessAskedForMore() throws IOException {
    write("class A {}\n");
    var review = fix(Fix.Safety.REVIEW, Optional.empty(), edit(1, 7, 1, 8, "B"));
    var report = reportOf(StandardCharsets.UTF_8, List.of(review));

    assertThat(plan(report).patches()).isEmpty();
    assertThat(FixPlan.of(report, folder, StandardCharsets.UTF_8, true).fixes()).isOne();
  }

  @Test
  void leavesSuppressedFindings() throws IOException {
    write("class A {}\n");
    var silenced = fix(Fix.Safety.SAFE, Optional.of(new Suppression(1, "")), edit(1, 7, 1, 8, "B"));

    assertThat(plan(reportOf(StandardCharsets.UTF_8, List.of(silenced))).patches()).isEmpty();
  }

  @Test
  void writesADiffThatGitApplies() throws IOException, InterruptedException {
    var before = "class A {\r\n\r\n\r\n\r\n\r\n  int a;\r\n}";
    write(before);
    var plan = plan(report(fix(6, 7, 6, 8, "b"), fix(1, 7, 1, 8, "B")));
    var patch = Files.writeString(folder.resolve("fix.patch"), plan.diff());

    assertThat(plan.diff()).contains("No newline at end of file");
    assertThat(git("apply", "--whitespace=nowarn", patch.toString())).isZero();
    assertThat(Files.readString(folder.resolve(NAME)))
        .isEqualTo(before.replace("int a", "int b").replace("class A", "class B"));
  }

  @Test
  void leavesTheFileAsItWasWhenItCannotBeWritten() throws IOException {
    var file = write("class A {}\n");
    var patch = patch(file, "class A {}\n", "class É {}\n", StandardCharsets.US_ASCII);

    assertThatThrownBy(patch::write).isInstanceOf(IOException.class);
    assertThat(file).hasContent("class A {}\n");
    assertThat(folder.toFile().list()).containsExactly(NAME);
  }

  private int git(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return process.exitValue();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve(NAME), text);
  }

  private FixPlan plan(ScanReport report) {
    return FixPlan.of(report, folder, StandardCharsets.UTF_8, false);
  }

  private static FilePatch patch(Path file, String before, String after) {
    return patch(file, before, after, StandardCharsets.UTF_8);
  }

  private static FilePatch patch(Path file, String before, String after, Charset charset) {
    return new FilePatch(file, NAME, new SourceText(before, charset, true, false), after, 1);
  }

  private ScanReport report(Edit... edits) throws IOException {
    return report(StandardCharsets.UTF_8, edits);
  }

  /** One finding for each edit. */
  private ScanReport report(Charset charset, Edit... edits) throws IOException {
    return reportOf(charset, Arrays.stream(edits).map(FixPlanTest::finding).toList());
  }

  private ScanReport reportOf(Charset charset, List<Finding> findings) throws IOException {
    var digest = SourceText.read(folder.resolve(NAME), charset).digest();
    return new ScanReport(
        "1",
        "p",
        new Summary(1, 1, findings.size(), 0, 0, 0, 0, 0, 0, 0, 0, 0),
        findings,
        List.of(),
        List.of(),
        Map.of(NAME, digest));
  }

  private static Edit fix(int line, int column, int endLine, int endColumn, String text) {
    return edit(line, column, endLine, endColumn, text);
  }

  private static Edit edit(int line, int column, int endLine, int endColumn, String text) {
    return new Edit(new Span(line, column, endLine, endColumn), text);
  }

  private static Finding finding(Edit... edits) {
    return fix(Fix.Safety.SAFE, Optional.empty(), edits);
  }

  private static Finding fix(Fix.Safety safety, Optional<Suppression> silenced, Edit... edits) {
    return new Finding(
        "rule",
        Family.CPU,
        Severity.MINOR,
        Confidence.HIGH,
        Tier.STABLE,
        Text.same("m"),
        NAME,
        edits[0].span(),
        "A",
        List.of(),
        new Repetition(List.of(), Optional.empty()),
        "f",
        Optional.of(new Fix(safety, Text.same("fix"), List.of(edits))),
        List.of(),
        List.of(),
        silenced,
        Standing.NEW);
  }
}
