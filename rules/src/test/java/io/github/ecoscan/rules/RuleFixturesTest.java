package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.fix.Edits;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.rules.Fixture.Marker;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds each rule against its fixture. */
class RuleFixturesTest {
  private static final boolean BLESS = Boolean.getBoolean("ecoscan.bless");
  private static final String CLASS_PATH =
      FixtureScan.classPath().stream()
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));

  static Stream<Fixture> fixtures() {
    return Fixture.all().stream();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void compiles(Fixture fixture, @TempDir Path classes) {
    compile(fixture.allFiles(), classes);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void hasMarkersAndNearMisses(Fixture fixture) {
    assertThat(fixture.markers()).as("markers").isNotEmpty();
    assertThat(fixture.nearMisses()).as("lines '// near-miss: why'").isGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void findsExactlyWhatIsMarked(Fixture fixture, @TempDir Path temp) throws IOException {
    var report = scan(fixture, temp);
    assertThat(report.failures()).isEmpty();
    assertThat(places(report.findings())).isEqualTo(places(fixture.markers()));
    assertThat(places(report.findings().stream().filter(RuleFixturesTest::isLow).toList()))
        .as("those of low confidence")
        .isEqualTo(places(fixture.markers().stream().filter(Marker::low).toList()));
    for (var marker : fixture.markers()) {
      assertThat(report.findings())
          .filteredOn(f -> f.file().equals(marker.file()) && f.span().line() == marker.line())
          .extracting(f -> f.message().en())
          .allSatisfy(message -> assertThat(message).contains(marker.message()));
    }
  }

  /** Rules about compiled classes get some, of sources in folders as packages want them. */
  private static ScanReport scan(Fixture fixture, Path temp) throws IOException {
    var rule = FixtureScan.RULES.find(fixture.rule()).orElseThrow();
    if (!List.of(rule.spec().tags()).contains("bytecode")) {
      return FixtureScan.run(fixture.folder(), fixture.rule(), FixtureScan.classPath());
    }
    var sources = temp.resolve("sources");
    var folder = sources.resolve(fixture.packageName().replace('.', '/'));
    Files.createDirectories(folder);
    for (var file : fixture.files()) {
      Files.copy(file, folder.resolve(file.getFileName()));
    }
    var classes = temp.resolve("classes");
    try (var files = Files.list(folder)) {
      compile(files.toList(), classes);
    }
    return FixtureScan.runWithClasses(folder, sources, classes, fixture.rule());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void findsNothingMoreWithoutClassPath(Fixture fixture) {
    var report = FixtureScan.run(fixture.folder(), fixture.rule(), List.of());
    assertThat(places(fixture.markers())).containsAll(places(report.findings()));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void fixesMatchTheirGoldens(Fixture fixture, @TempDir Path temp) throws IOException {
    var fixed = fixAll(fixture.folder(), fixture.rule());
    if (BLESS) {
      bless(fixture, fixed);
    }
    var goldens = new TreeMap<String, String>();
    for (var golden : fixture.goldens()) {
      goldens.put(golden.getFileName().toString(), Files.readString(golden));
    }
    assertThat(fixed).isEqualTo(goldens);
    if (goldens.isEmpty()) {
      return;
    }
    var replaced = temp.resolve("sources");
    Files.createDirectories(replaced);
    for (var file : fixture.files()) {
      var name = file.getFileName().toString();
      Files.writeString(replaced.resolve(name), goldens.getOrDefault(name, Files.readString(file)));
    }
    try (var files = Files.list(replaced)) {
      var all = new ArrayList<>(files.toList());
      all.addAll(fixture.moduleFiles());
      compile(all, temp.resolve("classes"));
    }
    assertThat(fixAll(replaced, fixture.rule())).as("fixes of what is fixed").isEmpty();
  }

  private static void bless(Fixture fixture, Map<String, String> fixed) throws IOException {
    for (var golden : fixture.goldens()) {
      Files.delete(golden);
    }
    for (var entry : fixed.entrySet()) {
      Files.createDirectories(fixture.fixed());
      Files.writeString(fixture.fixed().resolve(entry.getKey()), entry.getValue());
    }
  }

  /** The files that fixes change, as they are afterwards. */
  private static Map<String, String> fixAll(Path folder, String rule) throws IOException {
    var findings = FixtureScan.run(folder, rule, FixtureScan.classPath()).findings();
    var byFile = findings.stream().collect(Collectors.groupingBy(Finding::file));
    var fixed = new TreeMap<String, String>();
    for (var entry : byFile.entrySet()) {
      var edits =
          entry.getValue().stream()
              .flatMap(finding -> finding.fix().stream())
              .flatMap(fix -> fix.edits().stream())
              .toList();
      if (!edits.isEmpty()) {
        var text = Files.readString(folder.resolve(entry.getKey()));
        fixed.put(entry.getKey(), Edits.apply(text, edits));
      }
    }
    return fixed;
  }

  private static void compile(List<Path> files, Path classes) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var output = new StringWriter();
    try (var manager = compiler.getStandardFileManager(null, Locale.ENGLISH, null)) {
      Files.createDirectories(classes);
      var options =
          List.of(
              "-d",
              classes.toString(),
              "--release",
              "17",
              "-proc:none",
              "-nowarn",
              "-g",
              "-classpath",
              CLASS_PATH);
      var units = manager.getJavaFileObjectsFromPaths(files);
      var succeeded = compiler.getTask(output, manager, null, options, null, units).call();
      assertThat(succeeded).as(output.toString()).isTrue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLow(Finding finding) {
    return finding.confidence() == Confidence.LOW;
  }

  private static List<String> places(List<?> marked) {
    return marked.stream().map(RuleFixturesTest::place).sorted().toList();
  }

  private static String place(Object marked) {
    if (marked instanceof Marker marker) {
      return "%s:%05d".formatted(marker.file(), marker.line());
    }
    var finding = (Finding) marked;
    return "%s:%05d".formatted(finding.file(), finding.span().line());
  }
}
