package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.fix.Edits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fixes give files with CRLF line breaks what they give those with LF. */
class FixLineBreaksTest {

  static Stream<Fixture> fixtures() {
    return Fixture.all().stream().filter(fixture -> !fixture.goldens().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void keepsTheLineBreaksOfTheFile(Fixture fixture, @TempDir Path folder) throws IOException {
    for (var file : fixture.files()) {
      Files.writeString(folder.resolve(file.getFileName()), withCrLf(file));
    }
    var report = FixtureScan.run(folder, fixture.rule(), FixtureScan.classPath());
    for (var golden : fixture.goldens()) {
      var name = golden.getFileName().toString();
      var edits =
          report.findings().stream()
              .filter(finding -> finding.file().equals(name))
              .flatMap(finding -> finding.fix().stream())
              .flatMap(fix -> fix.edits().stream())
              .toList();
      assertThat(Edits.apply(Files.readString(folder.resolve(name)), edits))
          .isEqualTo(withCrLf(golden));
    }
  }

  private static String withCrLf(Path file) throws IOException {
    return Files.readString(file).replace("\n", "\r\n");
  }
}
