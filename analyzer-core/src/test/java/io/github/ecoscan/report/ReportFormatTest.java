package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for all formats that other tools read; the complete one has its own tests. */
class ReportFormatTest {
  @TempDir private Path base;

  @BeforeEach
  void writeSources() throws IOException {
    Sources.write(base);
  }

  @ParameterizedTest
  @EnumSource(names = "JSON|HTML", mode = EnumSource.Mode.MATCH_NONE)
  void looksLikeTheGoldenFiles(ReportFormat format) throws IOException {
    for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      Golden.check(
          "formats/" + locale.getLanguage() + "/" + format.fileName(),
          SampleView.text(format, SampleView.full(locale, base)));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "JSON|HTML", mode = EnumSource.Mode.MATCH_NONE)
  void writesUtf8WithPlainLineEnds(ReportFormat format) throws IOException {
    var file = base.resolve("reports").resolve(format.fileName());
    format.write(SampleView.full(Locale.FRENCH, base), file);
    var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    assertThat(text)
        .isEqualTo(SampleView.text(format, SampleView.full(Locale.FRENCH, base)))
        .doesNotContain("\r", "\uFEFF")
        .endsWith("\n");
  }

  @ParameterizedTest
  @EnumSource(names = "JSON|HTML", mode = EnumSource.Mode.MATCH_NONE)
  void leavesNothingInvisible(ReportFormat format) {
    var text = SampleView.text(format, SampleView.full(Locale.ENGLISH, base));
    assertThat(text.codePoints().filter(c -> c != '\n')).noneMatch(Printable::isHidden);
  }

  @ParameterizedTest
  @EnumSource(names = "JSON|SARIF|HTML", mode = EnumSource.Mode.MATCH_NONE)
  void saysNothingOfWhatTheSourceSilences(ReportFormat format) {
    assertThat(SampleView.text(format, SampleView.full(Locale.ENGLISH, base)))
        .doesNotContain("boxed-accumulator", "never shown");
  }

  @ParameterizedTest
  @EnumSource
  void writesReportsOfNothing(ReportFormat format) {
    var view = SampleView.of(SampleReport.of(List.of(), List.of()));
    assertThat(SampleView.text(format, view)).isEqualTo(SampleView.text(format, view));
  }

  @Test
  void namesAreUnique() {
    assertThat(ReportFormat.labels()).doesNotHaveDuplicates().contains("github-summary");
    assertThat(ReportFormat.values()).extracting(ReportFormat::fileName).doesNotHaveDuplicates();
  }
}
