package io.github.ecoscan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsBuilderTest {
  private final SettingsBuilder builder = builder("");

  @Test
  void keepsWhatNothingIsAskedAbout() throws ConfigException {
    var start =
        new SettingsReader(SampleRules.ALL)
            .read(
                "ecoscan.yml",
                """
                failOn: never
                preview: on
                rules: { cpu: off, query-in-loop: info }
                include: ['a/**']
                exclude: ['b/**']
                includeTests: on
                includeGenerated: on
                operations: [{ kind: lookup, owner: a.B, methods: [get] }]
                """);

    assertThat(new SettingsBuilder(start, SampleRules.ALL).build()).isEqualTo(start);
    assertThat(builder.build()).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void overrides() throws ConfigException {
    var settings =
        builder("{ failOn: never, include: ['a/**'], exclude: ['b/**'] }")
            .failOn("--fail-on", "info")
            .include("--include", List.of("c/**"))
            .exclude("--exclude", List.of("d/**"))
            .preview("--preview", true)
            .includeTests("--include-tests", true)
            .includeGenerated("--include-generated", true)
            .build();

    assertThat(settings.failOn()).contains(Severity.INFO);
    assertThat(settings.includes()).containsExactly("c/**");
    assertThat(settings.excludes()).containsExactly("b/**", "d/**");
    assertThat(settings.preview()).isTrue();
    assertThat(settings.includeTests()).isTrue();
    assertThat(settings.includeGenerated()).isTrue();
  }

  @Test
  void setsTheGate() throws ConfigException {
    var gate =
        builder("{ minConfidence: low, maxFindings: 3, failOnAnalysisError: on }")
            .minConfidence("--min-confidence", "high")
            .maxFindings("--max-findings", "5")
            .failOnAnalysisError("--fail-on-analysis-error", false)
            .requireReason("--require-reason", true)
            .build()
            .gate();

    assertThat(gate)
        .isEqualTo(new GateSettings(Optional.of(Severity.MAJOR), Confidence.HIGH, 5, false, true));
  }

  @Test
  void winsOverTheOverridesOfTheFile() throws ConfigException {
    var file =
        """
        overrides:
          - { files: "**/old/**", failOn: never, rules: { boxed-sum: on, query-in-loop: off } }
        """;

    var settings =
        builder(file).failOn("--fail-on", "minor").disable("--disable", List.of("cpu")).build();

    assertThat(settings.at("a/old/A.java").failOn()).contains(Severity.MINOR);
    assertThat(settings.at("a/old/A.java").enabled()).isEmpty();
    assertThat(settings.at("a/old/A.java").disabled()).contains("query-in-loop");
  }

  @Test
  void knowsWhereEachChoiceComesFrom() throws ConfigException {
    var builder =
        builder("failOn: never\nexclude: ['a/**']\npreview: on\n")
            .preview("--preview", false)
            .exclude("--exclude", List.of("b/**"))
            .include("--include", List.of());

    assertThat(builder.origins())
        .containsOnly(
            Map.entry("failOn", "ecoscan.yml:1"),
            Map.entry("exclude", "ecoscan.yml:2, --exclude"),
            Map.entry("preview", "--preview"));
  }

  @Test
  void failsNeverWhenAsked() throws ConfigException {
    assertThat(builder.failOn("--fail-on", "never").build().failOn()).isEmpty();
  }

  @Test
  void runsARuleThatIsNamedEvenIfItWasOff() throws ConfigException {
    var settings =
        builder("rules: { cpu: off }").only("--rules", List.of("boxed-sum", "data")).build();

    assertThat(settings.only()).containsExactlyInAnyOrder("boxed-sum", "data");
    assertThat(settings.enabled()).containsExactly("boxed-sum");
    assertThat(settings.disabled()).containsExactly("concat-in-loop");
  }

  @Test
  void disablesBesidesWhatIsOff() throws ConfigException {
    var settings =
        builder("rules: { boxed-sum: on, query-in-loop: off }")
            .disable("--disable-rules", List.of("cpu"))
            .build();

    assertThat(settings.enabled()).isEmpty();
    assertThat(settings.disabled()).containsExactlyInAnyOrder("cpu", "query-in-loop");
  }

  @Test
  void tellsAllProblemsUnderTheirOrigins() {
    builder
        .failOn("--fail-on", "high")
        .only("--rules", List.of("boxed-sun", "cpu"))
        .disable("ecoscan.disableRules", List.of("nonsense-of-mine"))
        .include("--include", List.of("{a"))
        .exclude("--exclude", List.of(""));

    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(builder::build)
        .satisfies(
            e ->
                assertThat(e.getMessage().lines())
                    .containsExactly(
                        "--fail-on: unknown severity 'high'."
                            + " Known: never, info, minor, major, critical.",
                        "--rules: unknown rule or family 'boxed-sun'. Did you mean 'boxed-sum'?",
                        "ecoscan.disableRules: unknown rule or family 'nonsense-of-mine'."
                            + " Known: boxed-sum, concat-in-loop, query-in-loop, cpu, memory, io,"
                            + " concurrency, data, network, ai, pipeline, equipment, jdbc.",
                        "--include: '{a' is not a pattern of files (Missing '}).",
                        "--exclude: a pattern of files is empty."));
  }

  private static SettingsBuilder builder(String yaml) {
    try {
      var start = new SettingsReader(SampleRules.ALL).readFile("ecoscan.yml", yaml);
      return new SettingsBuilder(start, SampleRules.ALL);
    } catch (ConfigException e) {
      throw new AssertionError(e);
    }
  }
}
