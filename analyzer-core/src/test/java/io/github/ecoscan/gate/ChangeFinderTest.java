package io.github.ecoscan.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the real git about real repositories. */
class ChangeFinderTest {
  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void aProjectWithABranch() throws Exception {
    project = Files.createDirectory(folder.resolve("project"));
    git(project, "init", "-q", "-b", "main");
    write("a/A.java", "one\ntwo\nthree\nfour\nfive\n");
    write("a/Old.java", "old\n");
    commit("first");
    git(project, "checkout", "-q", "-b", "feature");
  }

  @Test
  void findsWhatIsCommittedChangedAndUnknown() throws Exception {
    write("a/A.java", "one\nTWO\nthree\nfour\nfive\n");
    commit("second");
    write("a/A.java", "one\nTWO\nthree\nfour\nfive\nsix\n");
    write("b/Unknown.java", "x\ny\n");
    write("b/Staged.java", "x\n");
    git(project, "add", "b/Staged.java");

    var changes = since("main");

    assertThat(touched(changes, "a/A.java", 6)).containsExactly(2, 6);
    assertThat(touched(changes, "b/Unknown.java", 2)).containsExactly(1, 2);
    assertThat(touched(changes, "b/Staged.java", 1)).containsExactly(1);
    assertThat(touched(changes, "a/Old.java", 1)).isEmpty();
    assertThat(touched(changes.wholeFiles(), "a/A.java", 6)).hasSize(6);
    assertThat(touched(changes.wholeFiles(), "a/Old.java", 1)).isEmpty();
  }

  @Test
  void looksAtTheBranchOnlyNotAtWhatMainDidSince() throws Exception {
    write("a/A.java", "one\nTWO\nthree\nfour\nfive\n");
    commit("on the branch");
    git(project, "checkout", "-q", "main");
    write("a/Old.java", "changed on main\n");
    commit("on main");
    git(project, "checkout", "-q", "feature");

    assertThat(touched(since("main"), "a/A.java", 5)).containsExactly(2);
    assertThat(touched(since("main"), "a/Old.java", 1)).isEmpty();
  }

  @Test
  void movedFilesAndNewIndentationAreNotNew() throws Exception {
    write("a/A.java", "  one\n\ttwo\nthree\nfour\nfive\n");
    git(project, "mv", "a/A.java", "a/Moved.java");
    commit("moved and indented");

    assertThat(touched(since("main"), "a/Moved.java", 5)).isEmpty();
  }

  @Test
  void namesFilesFromTheFolderThatIsScanned() throws Exception {
    write("a/A.java", "ONE\ntwo\nthree\nfour\nfive\n");
    write("a/é b.java", "x\n");
    write("c/C.java", "x\n");

    var changes = new ChangeFinder(project.resolve("a")).since("main");

    assertThat(touched(changes, "A.java", 5)).containsExactly(1);
    assertThat(touched(changes, "é b.java", 1)).containsExactly(1);
    assertThat(touched(changes, "C.java", 1)).isEmpty();
    assertThat(touched(changes, "../c/C.java", 1)).isEmpty();
  }

  @Test
  void readsAPatchInstead() throws Exception {
    write("a/A.java", "one\nTWO\nthree\nfour\nfive\n");
    var patch = folder.resolve("changes.patch");
    Files.writeString(patch, git(project, "diff", "main"));

    assertThat(touched(new ChangeFinder(project).in(patch), "a/A.java", 5)).containsExactly(2);
    assertThat(touched(new ChangeFinder(project.resolve("a")).in(patch), "A.java", 5))
        .containsExactly(2);
    assertThat(complaint(() -> new ChangeFinder(project).in(folder.resolve("gone"))))
        .contains("git diff -U0 origin/main... > ");
  }

  @Test
  void aPathThatTouchesAChangeIsNew() throws Exception {
    write("a/A.java", "one\nTWO\nthree\nfour\nfive\n");
    var changes = since("main");
    var step = new Step("a/A.java", 2, "a.A#f()", Text.same("calls"));
    var far =
        Samples.finding(
            "a/Old.java", 1, "f", Severity.MAJOR, Confidence.HIGH, false, List.of(step));
    var elsewhere = new Step("a/A.java", 3, "a.A#f()", Text.same("calls"));
    var old =
        Samples.finding(
            "a/Old.java", 1, "f", Severity.MAJOR, Confidence.HIGH, false, List.of(elsewhere));

    assertThat(new Scope(Baseline.EMPTY, changes).judge(List.of(far, old), file -> false))
        .extracting(Finding::standing)
        .containsExactly(Standing.NEW, Standing.UNCHANGED);
  }

  @Test
  void aNewLoopAroundAnOldQueryIsNew() throws Exception {
    write("a/A.java", "one\nTWO\nthree\nfour\nfive\n");
    var frame = new Frame(Frame.Kind.LOOP, Frame.Shape.PLAIN, Bound.collection("x"), 2);

    assertThat(since("main").touch(inLoop(4, frame))).isTrue();
    assertThat(
            since("main")
                .touch(inLoop(4, new Frame(Frame.Kind.LOOP, Frame.Shape.PLAIN, frame.bound(), 3))))
        .isFalse();
  }

  @Test
  void tellsHowToGetAMissingRef() throws Exception {
    assertThat(complaint(() -> since("origin/main")))
        .isEqualTo(
            "git does not know 'origin/main' here, and this repository has no remote."
                + " Run: git remote add origin URL, then git fetch origin");
    assertThat(complaint(() -> since("--output=x"))).contains("git does not know '--output=x'");

    var clone = clone("--single-branch", "--branch", "feature");
    assertThat(complaint(() -> new ChangeFinder(clone).since("origin/main")))
        .isEqualTo(
            "git does not know 'origin/main' here. Run: git fetch origin"
                + " +refs/heads/main:refs/remotes/origin/main");
    git(clone, "fetch", "-q", "origin", "+refs/heads/main:refs/remotes/origin/main");
    new ChangeFinder(clone).since("origin/main");
  }

  @Test
  void tellsHowToDeepenAShallowClone() throws Exception {
    write("a/A.java", "one\nTWO\nthree\nfour\nfive\n");
    commit("second");
    git(project, "checkout", "-q", "main");
    write("a/Old.java", "newer\n");
    commit("on main");
    git(project, "checkout", "-q", "feature");
    var clone = clone("--depth", "1", "--no-single-branch", "--branch", "feature");

    var complaint = complaint(() -> new ChangeFinder(clone).since("origin/main"));

    var command = "git fetch --unshallow origin +refs/heads/main:refs/remotes/origin/main";
    assertThat(complaint).contains("too shallow").contains("Run: " + command);
    git(clone, command.substring("git ".length()).split(" "));
    assertThat(touched(new ChangeFinder(clone).since("origin/main"), "a/A.java", 5))
        .containsExactly(2);
  }

  @Test
  void tellsThatThereIsNoRepositoryAndNoGit() throws Exception {
    var bare = Files.createDirectory(folder.resolve("bare"));
    Files.writeString(bare.resolve("A.java"), "class A {}");

    assertThat(complaint(() -> new ChangeFinder(bare).since("main")))
        .contains("is not in a git repository", "git diff -U0 origin/main... > changes.patch");
    assertThat(complaint(() -> new ChangeFinder("no-such-git", project).since("main")))
        .contains("git cannot be run", "newFromPatch");
  }

  @Test
  void tellsHowToTrustAFolderOfAnotherUser() throws Exception {
    var distrust = folder.resolve("distrust");
    Files.writeString(
        distrust,
        """
        #!/bin/sh
        echo "fatal: detected dubious ownership in repository at '/x'" >&2
        echo "	git config --global --add safe.directory /x" >&2
        exit 128
        """);
    assertThat(distrust.toFile().setExecutable(true)).isTrue();

    assertThat(complaint(() -> new ChangeFinder(distrust.toString(), project).since("main")))
        .contains("Run: git config --global --add safe.directory");
  }

  @Test
  void tellsThatTheBranchesHaveNothingInCommon() throws Exception {
    git(project, "checkout", "-q", "--orphan", "island");
    commit("alone");

    assertThat(complaint(() -> since("main"))).contains("no commit in common");
  }

  private interface Attempt {
    Object run() throws GateException;
  }

  private static String complaint(Attempt attempt) {
    var exception = catchThrowableOfType(GateException.class, attempt::run);
    assertThat(exception.in(Locale.FRENCH)).isNotEqualTo(exception.getMessage());
    return exception.getMessage();
  }

  private Changes since(String ref) throws GateException {
    return new ChangeFinder(project).since(ref);
  }

  private static List<Integer> touched(Changes changes, String file, int lines) {
    var touched = new ArrayList<Integer>();
    for (var line = 1; line <= lines; line++) {
      if (changes.touch(Samples.finding(file, line, "f"))) {
        touched.add(line);
      }
    }
    return touched;
  }

  private static Finding inLoop(int line, Frame frame) {
    var plain = Samples.finding("a/A.java", line, "f");
    return new Finding(
        plain.rule(),
        plain.family(),
        plain.severity(),
        plain.confidence(),
        plain.tier(),
        plain.message(),
        plain.file(),
        plain.span(),
        plain.symbol(),
        List.of(),
        new Repetition(List.of(frame), Optional.empty()),
        plain.fingerprint(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Standing.NEW);
  }

  private Path clone(String... options) throws Exception {
    var clone = folder.resolve("clone");
    var arguments = new ArrayList<>(List.of("clone", "-q"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of(project.toUri().toString(), clone.toString()));
    git(folder, arguments.toArray(String[]::new));
    return clone;
  }

  private void write(String name, String text) throws IOException {
    var file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit(String message) throws Exception {
    git(project, "add", "-A");
    git(project, "commit", "-q", "-m", message);
  }

  private static String git(Path where, String... arguments) throws Exception {
    var command =
        new ArrayList<>(
            List.of(
                "git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgSign=false"));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(command + ": " + out).isZero();
    return out;
  }
}
