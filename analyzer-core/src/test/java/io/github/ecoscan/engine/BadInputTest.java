package io.github.ecoscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.ScanReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, the others are scanned, and what went wrong is in the report. */
class BadInputTest {
  @TempDir Path project;

  @BeforeEach
  void aGoodFile() throws IOException {
    Scans.write(project, "Good.java", "class Good { void f() { waste(); } }");
  }

  private ScanReport scan() throws IOException {
    return Scans.run(project, new WasteCall());
  }

  @Test
  void anUnparseableFileIsReportedWithItsLine() throws IOException {
    Scans.write(project, "Broken.java", "class Broken {\n  void f() {\n    int = ;\n  }\n}\n");

    var report = scan();

    assertThat(report.findings()).hasSize(1);
    assertThat(report.summary().parseFailures()).isEqualTo(1);
    assertThat(report.failures()).hasSize(1);
    assertThat(report.failures().get(0).kind()).isEqualTo(Failure.Kind.PARSE);
    assertThat(report.failures().get(0).file()).isEqualTo("Broken.java");
    assertThat(report.failures().get(0).line()).isEqualTo(3);
  }

  @Test
  void anEmptyFileIsFine() throws IOException {
    Scans.write(project, "Empty.java", "");

    var report = scan();

    assertThat(report.failures()).isEmpty();
    assertThat(report.summary().files()).isEqualTo(2);
  }

  @Test
  void aByteOrderMarkDoesNotMoveColumns() throws IOException {
    Scans.write(project, "Marked.java", "\uFEFFclass M { void f() { waste(); } }");

    var marked = scan().findings().get(1);

    assertThat(marked.file()).isEqualTo("Marked.java");
    assertThat(marked.span().column()).isEqualTo(22);
  }

  @Test
  void windowsLineEndsCountAsOne() throws IOException {
    Scans.write(
        project, "Windows.java", "class W {\r\n  void f() {\r\n    waste();\r\n  }\r\n}\r\n");

    var report = scan();

    assertThat(report.findings().get(1).span().line()).isEqualTo(3);
    assertThat(report.summary().lines()).isEqualTo(6);
  }

  @Test
  void aFileThatIsNotUtf8IsReadAllTheSame() throws IOException {
    Scans.write(
        project,
        "Latin.java",
        "class L { String s = \"caf\u00e9\"; void f() { waste(); } }"
            .getBytes(StandardCharsets.ISO_8859_1));

    var report = scan();

    assertThat(report.findings()).hasSize(2);
    assertThat(report.failures()).extracting(Failure::kind).containsExactly(Failure.Kind.ENCODING);
  }

  @Test
  void aFileThatCannotBeReadIsReported() throws IOException {
    Files.createSymbolicLink(project.resolve("Gone.java"), project.resolve("nowhere"));

    var report = scan();

    assertThat(report.findings()).hasSize(1);
    assertThat(report.failures()).extracting(Failure::kind).containsExactly(Failure.Kind.READ);
    assertThat(report.failures().get(0).message().en()).contains("NoSuchFileException");
  }

  @Test
  void aLoopOfLinksEnds() throws IOException {
    Files.createDirectories(project.resolve("a"));
    Files.createSymbolicLink(project.resolve("a/back"), project);

    var report = scan();

    assertThat(report.findings()).hasSize(1);
    assertThat(report.failures()).isEmpty();
  }

  @Test
  void fiveThousandNestedParenthesesAreParsed() throws IOException {
    Scans.write(
        project,
        "Deep.java",
        "class D { int f() { waste(); return "
            + "(".repeat(5000)
            + "1"
            + ")".repeat(5000)
            + "; } }");

    var report = scan();

    assertThat(report.failures()).isEmpty();
    assertThat(report.findings()).hasSize(2);
  }

  @Test
  void absurdNestingIsReportedAndTheScanGoesOn() throws IOException {
    var depth = 3_000_000;
    Scans.write(
        project, "Absurd.java", "class A { int f() { return " + "-(".repeat(depth) + "1; } }");

    var report = scan();

    assertThat(report.findings()).hasSize(1);
    assertThat(report.failures()).extracting(Failure::kind).containsExactly(Failure.Kind.PARSE);
  }

  @Test
  void aFileOfTwentyThousandLinesIsScanned() throws IOException {
    var code = new StringBuilder("class Long {\n");
    for (var i = 0; i < 5_000; i++) {
      code.append("  void f").append(i).append("() {\n    waste();\n  }\n\n");
    }
    Scans.write(project, "Long.java", code.append("}\n").toString());

    var report = scan();

    assertThat(report.failures()).isEmpty();
    assertThat(report.findings()).hasSize(5_001);
  }

  @Test
  void anEmptyProjectHasNothingToSay(@TempDir Path empty) throws IOException {
    var report = Scans.run(empty, new WasteCall());

    assertThat(report.findings()).isEmpty();
    assertThat(report.failures()).isEmpty();
    assertThat(report.summary().files()).isZero();
  }

  @Test
  void newSyntaxIsParsedAtTheSecondAttempt() throws IOException {
    Scans.write(
        project,
        "New.java",
        """
        class New {
          int f(Object o) {
            waste();
            return switch (o) {
              case Integer i when i > 0 -> { int y = i; yield y; }
              case String _ -> 1;
              default -> 0;
            };
          }
        }
        """);

    assertThat(scan().findings()).hasSize(2);
  }
}
