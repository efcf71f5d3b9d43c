package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
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
    var one = copy(files);
    var expected = reports(List.of(one), 1);
    assertThat(expected.get(ReportFormat.JSON)).contains("\"rule\": \"sql-in-loop\"");

    assertThat(reports(List.of(one), 2)).isEqualTo(expected);
    assertThat(reports(List.of(one), 8)).isEqualTo(expected);
    var random = new Random(20261124);
    for (var threads : List.of(1, 8)) {
      Collections.shuffle(files, random);
      // files are made, and paths given, in another order
      var other = copy(files);
      var paths = new ArrayList<>(files.stream().map(other::resolve).toList());
      // the folder that names are relative to
      paths.add(other);
      Collections.shuffle(paths, random);
      assertThat(reports(paths, threads)).isEqualTo(expected);
    }
  }

  @Test
  void whateverAnEarlierRunKept() throws IOException {
    var files = files();
    var one = copy(files);
    var expected = reports(List.of(one), 2);
    var kept = "--cache-directory=" + folder.resolve("kept");

    assertThat(reports(List.of(one), 2, kept)).isEqualTo(expected);
    assertThat(hits()).isZero();
    assertThat(reports(List.of(one), 8, kept)).isEqualTo(expected);
    assertThat(hits()).isEqualTo(files.size());
    assertThat(reports(List.of(one), 2, kept, "--no-cache")).isEqualTo(expected);
    assertThat(hits()).isZero();
  }

  private int hits() throws IOException {
    var json = Files.readString(folder.resolve(ReportFormat.JSON.fileName()));
    return new Gson()
        .fromJson(json, JsonObject.class)
        .getAsJsonObject("summary")
        .get("cacheHits")
        .getAsInt();
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

  /** A new copy of the sources, always in one place: the reports name it. */
  private Path copy(List<Path> files) throws IOException {
    var copy = folder.resolve("shop");
    for (var file : files) {
      Files.deleteIfExists(copy.resolve(file));
    }
    for (var file : files) {
      Files.createDirectories(copy.resolve(file).getParent());
      Files.copy(SHOP.resolve(file), copy.resolve(file));
    }
    return copy;
  }

  private Map<ReportFormat, String> reports(List<Path> paths, int threads, String... more)
      throws IOException {
    var arguments = new ArrayList<>(List.of("check", "--preview", "--locale", "en"));
    arguments.addAll(List.of(more));
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
        ReportFormat.JSON, (json, text) -> text.replaceFirst("\n *\"cpuSeconds\": .*", ""));
    return texts;
  }
}
