package io.github.ecoscan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.operation.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InheritanceTest {
  private final SettingsReader reader = new SettingsReader(SampleRules.ALL);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void setFile() {
    file = folder.resolve("ecoscan.yml");
  }

  @Test
  void aFileIsReadOnTopOfWhatItExtends() throws IOException, ConfigException {
    write(
        "shared/base.yml",
        """
        failOn: minor
        minConfidence: high
        rules: { cpu: off, query-in-loop: info }
        include: ['a/**']
        exclude: ['b/**']
        operations: { kind: lookup, owner: a.B, methods: get }
        overrides: { files: 'old/**', failOn: never }
        reports: { quiet: on, maxConsole: 3 }
        """);
    write(
        "ecoscan.yml",
        """
        extends: shared/base.yml
        failOn: critical
        rules: { boxed-sum: on }
        include: ['c/**']
        exclude: ['d/**']
        operations: { kind: lookup, owner: a.C, methods: get }
        overrides: { files: 'old/new/**', failOn: info }
        reports: { maxConsole: 5 }
        """);

    var read = reader.readFile(file);
    var settings = read.settings();

    assertThat(settings.failOn()).contains(Severity.CRITICAL);
    assertThat(settings.gate().minConfidence()).isEqualTo(Confidence.HIGH);
    assertThat(settings.disabled()).containsExactly("concat-in-loop");
    assertThat(settings.enabled()).containsExactlyInAnyOrder("boxed-sum", "query-in-loop");
    assertThat(settings.severities()).isEqualTo(Map.of("query-in-loop", Severity.INFO));
    assertThat(settings.includes()).containsExactly("c/**");
    assertThat(settings.excludes()).containsExactly("b/**", "d/**");
    assertThat(settings.catalogue().operations())
        .extracting(Operation::owner)
        .as("the first that fits counts")
        .containsExactly("a.C", "a.B");
    assertThat(settings.at("old/A.java").failOn()).isEmpty();
    assertThat(settings.at("old/new/A.java").failOn()).contains(Severity.INFO);
    assertThat(settings.reports().quiet()).isTrue();
    assertThat(settings.reports().maxConsole()).isEqualTo(5);

    var base = folder.resolve("shared/base.yml");
    assertThat(read.origins())
        .containsEntry("failOn", file + ":2")
        .containsEntry("minConfidence", base + ":2")
        .containsEntry("exclude", base + ":5, " + file + ":5")
        .containsEntry("rules", base + ":3, " + file + ":3")
        .containsEntry("reports.quiet", base + ":8")
        .containsEntry("reports.maxConsole", file + ":8");
  }

  @Test
  void ofSeveralTheLastWins() throws IOException, ConfigException {
    write("one.yml", "extends: strict\nmaxFindings: 1\n");
    write("two.yml", "maxFindings: 2\n");
    write("ecoscan.yml", "extends: [one.yml, two.yml]\n");

    var read = reader.readFile(file);

    assertThat(read.settings().gate().maxFindings()).isEqualTo(2);
    assertThat(read.settings().failOn()).contains(Severity.MINOR);
    assertThat(read.origins()).containsEntry("failOn", "ecoscan:strict:4");
  }

  @Test
  void someFilesComeWithEcoscan() throws ConfigException {
    assertThat(reader.read("ecoscan.yml", "extends: recommended")).isEqualTo(Settings.DEFAULT);
    assertThat(reader.read("ecoscan.yml", "extends: all").preview()).isTrue();
    var strict = reader.read("ecoscan.yml", "extends: strict").gate();
    assertThat(strict.failOn()).contains(Severity.MINOR);
    assertThat(strict.failOnAnalysisError()).isTrue();
    assertThat(strict.requireReason()).isTrue();
  }

  @Test
  void tellsOfACircleOnce() throws IOException {
    write("ecoscan.yml", "version: 1\nextends: a/one.yml\n");
    write("a/one.yml", "extends:\n  - ../two.yml\n");
    write("two.yml", "\n\nextends: a/../ecoscan.yml\n");

    assertThat(problem().lines().toList())
        .singleElement()
        .isEqualTo(
            "%s:3: files extend each other in a circle: %s > %s > %s > %s."
                .formatted(
                    folder.resolve("two.yml"),
                    file,
                    folder.resolve("a/one.yml"),
                    folder.resolve("two.yml"),
                    file));
  }

  @Test
  void aFileMayBeExtendedTwiceWithoutACircle() throws IOException, ConfigException {
    write("base.yml", "exclude: a\n");
    write("one.yml", "extends: base.yml\n");
    write("ecoscan.yml", "extends: [one.yml, base.yml]\n");

    assertThat(reader.read(file).excludes()).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone.yml", "a", "https://example.com/a.yml"})
  void tellsOfAMissingFileWhereItIsNamed(String name) throws IOException {
    Files.createDirectory(folder.resolve("a"));
    write("ecoscan.yml", "version: 1\nextends:\n  - " + name + "\n");

    assertThat(problem())
        .isEqualTo(
            file + ":3: no such file '%s'. Known: recommended, strict, all.".formatted(name));
  }

  @Test
  void tellsOfAMistakeInTheFileThatHasIt() throws IOException {
    write("base.yml", "version: 1\nfailon: major\n");
    write("ecoscan.yml", "extends: base.yml\nfailOn: hi\n");

    assertThat(problem())
        .isEqualTo(folder.resolve("base.yml") + ":2: unknown key 'failon'. Did you mean 'failOn'?");
  }

  @ParameterizedTest
  @CsvSource({"off, 2, minor", "on, 0, minor"})
  void aNearerFileIsOnTopOfThoseAboveUpToTheRoot(String root, int maxFindings, String failOn)
      throws IOException, ConfigException {
    var top = write("ecoscan.yml", "maxFindings: 2\nfailOn: never\n");
    var near = write("a/ecoscan.yml", "root: %s\nfailOn: minor\n".formatted(root));

    var settings = reader.readNearest(List.of(near, top)).settings();

    assertThat(settings.gate().maxFindings()).isEqualTo(maxFindings);
    assertThat(settings.failOn().map(Severity::label)).contains(failOn);
  }

  private String problem() {
    return catchThrowableOfType(ConfigException.class, () -> reader.read(file)).in(Locale.ENGLISH);
  }

  private Path write(String name, String text) throws IOException {
    var target = folder.resolve(name);
    Files.createDirectories(target.getParent());
    return Files.writeString(target, text);
  }
}
