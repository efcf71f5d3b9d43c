package io.github.ecoscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.source.Digest;
import io.github.ecoscan.source.SourceRoots;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
  private static final String CALLER =
      """
      class Caller {
        void run() {
          Waste.waste();
        }
      }
      """;
  private static final String WASTE = "class Waste { static int waste() { return 1; } }\n";

  @TempDir private Path folder;
  private Path project;
  private Path cache;
  private final List<Text> notes = new ArrayList<>();
  private final List<Text> warnings = new ArrayList<>();

  @BeforeEach
  void writeSources() throws IOException {
    project = Files.createDirectories(folder.resolve("project"));
    cache = folder.resolve("cache");
    Scans.write(project, "Caller.java", CALLER);
    Scans.write(project, "Waste.java", WASTE);
    Scans.write(project, "Other.java", "class Other {}\n");
  }

  @Test
  void filesThatAreAsTheyWereAreNotAnalysedAgain() throws IOException {
    var cold = scan(new WasteCall());
    Files.setLastModifiedTime(project.resolve("Caller.java"), FileTime.fromMillis(0));
    var warm = scan(new WasteCall());

    assertThat(cold.findings()).isNotEmpty();
    assertThat(cold.summary().cacheHits()).isZero();
    assertThat(warm.summary().cacheHits()).isEqualTo(3);
    assertThat(warm.findings()).isEqualTo(cold.findings());
    assertThat(notes).isEmpty();
    assertThat(warnings).isEmpty();
  }

  @Test
  void aRunThatLearnsNothingWritesNothing() throws IOException {
    scan(new WasteCall());
    Files.setLastModifiedTime(file(), FileTime.fromMillis(0));
    scan(new WasteCall());

    assertThat(Files.getLastModifiedTime(file())).isEqualTo(FileTime.fromMillis(0));
  }

  @Test
  void aBodyConcernsItsFileAndASignatureConcernsAll() throws IOException {
    scan(new WasteCall());

    Scans.write(project, "Waste.java", "class Waste { static int waste() { return 2; } }\n");
    assertThat(scan(new WasteCall()).summary().cacheHits()).isEqualTo(2);
    Scans.write(project, "Waste.java", "class Waste { static long waste() { return 2; } }\n");
    assertThat(scan(new WasteCall()).summary().cacheHits()).isZero();
    assertThat(scan(new WasteCall()).summary().cacheHits()).isEqualTo(3);
  }

  @Test
  void otherRulesOrAnotherLevelMakeAllAnew() throws IOException {
    scan(new WasteCall());

    assertThat(scan(new WasteCall(), new WasteStatement()).summary().cacheHits()).isZero();
    assertThat(scan(17, new WasteCall()).summary().cacheHits()).isZero();
    assertThat(scan(21, new WasteCall()).summary().cacheHits()).isZero();
  }

  @Test
  void aCrashIsNotKept() throws IOException {
    scan(new AlwaysCrashes());
    var again = scan(new AlwaysCrashes());

    assertThat(again.summary().ruleFailures()).isPositive();
    assertThat(again.summary().cacheHits()).isEqualTo(3 - again.summary().ruleFailures());
  }

  @Test
  void filesThatAreGoneDropOut() throws IOException {
    scan(new WasteCall());
    assertThat(text()).contains("Other.java");

    Files.delete(project.resolve("Other.java"));
    scan(new WasteCall());

    assertThat(text()).contains("Caller.java").doesNotContain("Other.java");
  }

  @Test
  void whatIsDamagedIsMadeAnewWithALine() throws IOException {
    var cold = scan(new WasteCall());
    var whole = Files.readAllBytes(file());
    var damages = new ArrayList<byte[]>();
    damages.add(new byte[0]);
    damages.add(Arrays.copyOf(whole, whole.length / 2));
    for (var at : List.of(3, 20, whole.length / 2, whole.length - 1)) {
      var changed = whole.clone();
      changed[at] ^= 4;
      damages.add(changed);
    }
    for (var damaged : damages) {
      Files.write(file(), damaged);
      notes.clear();

      var report = scan(new WasteCall());

      assertThat(report.findings()).isEqualTo(cold.findings());
      assertThat(report.summary().cacheHits()).isZero();
      assertThat(notes)
          .singleElement()
          .satisfies(note -> assertThat(note.en()).startsWith("the cache is damaged"));
      assertThat(file()).hasBinaryContent(whole);
    }
  }

  @Test
  void whatAnotherVersionLeftIsMadeAnewWithALine() throws IOException {
    scan(new WasteCall());
    var file = CacheFile.load(file(), build());
    var other = new Digest(1, 2, 3, 4);
    new CacheFile(other, file.context(), file.declarations(), file.entries()).save(file());

    assertThat(scan(new WasteCall()).summary().cacheHits()).isZero();
    assertThat(notes)
        .singleElement()
        .satisfies(note -> assertThat(note.en()).contains("another version"));
    assertThat(scan(new WasteCall()).summary().cacheHits()).isEqualTo(3);
  }

  @Test
  void aFolderThatCannotBeWrittenToIsWorthAWarning() throws IOException {
    Files.writeString(cache, "a file where the folder should be");

    var report = scan(new WasteCall());

    assertThat(report.findings()).isNotEmpty();
    assertThat(warnings)
        .singleElement()
        .satisfies(warning -> assertThat(warning.en()).startsWith("the cache cannot be written: "));
  }

  private Digest build() throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(file()));
    bytes.position("ecoscan cache 1\n".length());
    return new Digest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
  }

  private Path file() throws IOException {
    try (var files = Files.list(cache)) {
      var all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  private String text() throws IOException {
    return new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1);
  }

  private ScanReport scan(Rule... rules) throws IOException {
    return scan(17, rules);
  }

  private ScanReport scan(int javaLevel, Rule... rules) throws IOException {
    var set = new RuleSet(Arrays.stream(rules).map(RuleSet::entry).toList(), List.of());
    var listener =
        new Progress() {
          @Override
          public void analysed(int done, int all) {}

          @Override
          public void note(Text note) {
            notes.add(note);
          }

          @Override
          public void warn(Text warning) {
            warnings.add(warning);
          }
        };
    return new Scan(listener)
        .run(
            new ScanRequest(
                    project,
                    SourceRoots.find(project),
                    List.of(),
                    List.of(),
                    StandardCharsets.UTF_8,
                    javaLevel,
                    set,
                    Settings.DEFAULT,
                    2)
                .cachedIn(cache));
  }
}
