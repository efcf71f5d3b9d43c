package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.report.ReportFormat;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same input, any order, any number of threads: same bytes, in every format. */
class SameBytesTest {
  private static final Path SHOP = Path.of("..", "test-projects", "shop", "src", "main", "java");

  @TempDir private Path folder;

  @Test
  void inAnyOrderWithAnyNumberOfThreads() throws IOException {
    var files = files();
    assertThat(files).hasSizeGreaterThan(20);
    var one = copy("one", files);
    var expected = reports(List.of(one), 1);
    assertThat(expected.get(ReportFormat.JSON)).contains("\"rule\": \"sql-in-loop\"");

    assertThat(reports(List.of(one), 2)).isEqualTo(expected);
    assertThat(reports(List.of(one), 8)).isEqualTo(expected);
    var random = new Random(20261124);
    for (var threads : List.of(1, 8)) {
      Collections.shuffle(files, random);
      // files are made, and paths given, in another order
      var other = copy("shuffled" + threads, files);
      var paths = new ArrayList<>(files.stream().map(other::resolve).toList());
      // the folder that names are relative to
      paths.add(other);
      Collections.shuffle(paths, random);
      assertThat(reports(paths, threads)).isEqualTo(expected);
    }
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.walk(SHOP)) {
      return new ArrayList<>(
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(SHOP::relativize)
              .sorted()
              .toList());
    }
  }

  /** A copy of the sources whose folder always has one name: reports name the project by it. */
  private Path copy(String name, List<Path> files) throws IOException {
    var copy = folder.resolve(name).resolve("shop");
    for (var file : files) {
      Files.createDirectories(copy.resolve(file).getParent());
      Files.copy(SHOP.resolve(file), copy.resolve(file));
    }
    return copy;
  }

  private Map<ReportFormat, String> reports(List<Path> paths, int threads) throws IOException {
    var arguments = new ArrayList<>(List.of("check", "--preview", "--locale", "en"));
    arguments.add("--threads=" + threads);
    var texts = new EnumMap<ReportFormat, String>(ReportFormat.class);
    for (var format : ReportFormat.values()) {
      arguments.add("--format");
      arguments.add(format.label() + "=" + folder.resolve(format.fileName()));
    }
    paths.forEach(path -> arguments.add(path.toString()));
    var run =
        Run.of(
            () -> RuleSet.load(SameBytesTest.class.getClassLoader()),
            arguments.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isEqualTo(1);
    for (var format : ReportFormat.values()) {
      texts.put(format, Files.readString(folder.resolve(format.fileName())));
    }
    // the one line that differs, as its schema says
    texts.computeIfPresent(
        ReportFormat.JSON, (json, text) -> text.replaceFirst("\n *\"cpuSeconds\": \\S+", ""));
    return texts;
  }
}
