package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
  private static final String WASTEFUL =
      """
      class Sums {
        long sum(java.util.List<Integer> numbers) {
          Long sum = 0L;
          for (int number : numbers) {
            sum += number;
          }
          return sum;
        }
      }
      """;
  private static final String FIXED = WASTEFUL.replace("Long sum =", "long sum =");

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeWaste() throws IOException {
    file = Files.writeString(folder.resolve("Sums.java"), WASTEFUL);
  }

  @Test
  void fixesWhatIsSafe() {
    var run = fix();

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("Sums.java: 1 fix\n1 fix in 1 file.\n");
    assertThat(file).hasContent(FIXED);
  }

  @Test
  void changesNothingTheSecondTime() {
    fix();

    assertThat(fix().out()).isEqualTo("Nothing to fix.\n");
    assertThat(file).hasContent(FIXED);
  }

  @Test
  void onlyShowsTheChangesInADryRun() {
    var run = fix("--dry-run");

    assertThat(run.out())
        .startsWith("--- a/Sums.java\n+++ b/Sums.java\n@@")
        .contains("\n-    Long sum = 0L;\n+    long sum = 0L;\n");
    assertThat(run.err()).endsWith("Sums.java: 1 fix\n");
    assertThat(file).hasContent(WASTEFUL);
  }

  @Test
  void speaksFrench() {
    assertThat(fix("--locale", "fr").out())
        .isEqualTo("Sums.java : 1 correction\n1 correction dans 1 fichier.\n");
  }

  private Run fix(String... more) {
    var arguments = new ArrayList<>(List.of("fix", folder.toString(), "--threads", "1"));
    arguments.addAll(List.of(more));
    return Run.of(
        () -> RuleSet.load(FixCommandTest.class.getClassLoader()),
        arguments.toArray(String[]::new));
  }
}
