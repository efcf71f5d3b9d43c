package io.github.ecoscan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ecoscan.model.Severity;
import java.util.List;
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
            .preview(true)
            .includeTests(true)
            .includeGenerated(true)
            .build();

    assertThat(settings.failOn()).contains(Severity.INFO);
    assertThat(settings.includes()).containsExactly("c/**");
    assertThat(settings.excludes()).containsExactly("b/**", "d/**");
    assertThat(settings.preview()).isTrue();
    assertThat(settings.includeTests()).isTrue();
    assertThat(settings.includeGenerated()).isTrue();
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
                            + " concurrency, data, network, ai, pipeline, equipment.",
                        "--include: '{a' is not a pattern of files (Missing '}).",
                        "--exclude: a pattern of files is empty."));
  }

  private static SettingsBuilder builder(String yaml) {
    try {
      var start = new SettingsReader(SampleRules.ALL).read("ecoscan.yml", yaml);
      return new SettingsBuilder(start, SampleRules.ALL);
    } catch (ConfigException e) {
      throw new AssertionError(e);
    }
  }
}
