package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What templates owe to their output and to whoever reads them. */
class HtmlTemplatesTest {
  private static final Path FOLDER = Path.of("src/main/jte");
  private static final int MOST_LINES = 80;

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(templates()).hasSizeGreaterThan(20);
  }

  /** Or a space after its call would be taken for indentation. */
  @ParameterizedTest
  @MethodSource("templates")
  void endsWithoutLineBreak(Path template) throws IOException {
    assertThat(Files.readString(template)).doesNotEndWith("\n").doesNotContain("\t");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void isSmall(Path template) throws IOException {
    assertThat(Files.readAllLines(template)).hasSizeLessThan(MOST_LINES);
  }

  /** Three times, for what the program itself ships or encodes: style, index and script. */
  @ParameterizedTest
  @MethodSource("templates")
  void escapesWhatItIsGiven(Path template) throws IOException {
    var unsafe = template.endsWith("page.jte") ? 3 : 0;
    assertThat(Files.readString(template).split("\\$unsafe", -1)).hasSize(1 + unsafe);
  }

  @Test
  void layoutIsLeftOutAndWordsAreKept() {
    var out = new HtmlOutput();
    out.writeContent("  <p>\n    ");
    out.setContext("p", null);
    out.writeUserContent("a\nb");
    out.writeContent(" <b>\n");
    out.writeContent("    ");
    out.writeContent("</b> \n\n</p>");
    assertThat(out).hasToString("<p>a\\nb <b></b> \n</p>");
  }

  @Test
  void escapesForThePlace() {
    var out = new HtmlOutput();
    out.setContext("a", "href");
    out.writeUserContent("javascript:x");
    out.setContext("a", "title");
    out.writeUserContent("\"<\u202e");
    out.setContext("a", null);
    out.writeUserContent("</a>\u0000");
    assertThat(out).hasToString("&#34;&lt;\\u202e&lt;/a&gt;\\u0000");
  }
}
