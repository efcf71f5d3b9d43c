package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeFrameTest {
  @TempDir private Path base;

  @Test
  void underlinesTheFirstLineOfALongerSpan() throws IOException {
    assertThat(frame("a\n  b(c,  \n d)\n", new Span(2, 3, 3, 4)))
        .containsExactly("  1 | a", "  2 |   b(c,", "    |   ^^^^");
  }

  @Test
  void keepsTheGutterStraight() throws IOException {
    assertThat(frame("\n".repeat(9) + "x", new Span(10, 1, 10, 2)))
        .containsExactly("   9 |", "  10 | x", "     | ^");
  }

  @Test
  void alignsUnderTabsEscapesIdeographsAndMarks() throws IOException {
    assertThat(frame("a\t\u001b\u4e2d\ud83d\ude00e\u0301x", new Span(1, 9, 1, 10)))
        .containsExactly(
            "  1 | a   \\u001b\u4e2d\ud83d\ude00e\u0301x", "    | " + " ".repeat(15) + "^");
  }

  @Test
  void cutsLongLinesAroundThePlace() throws IOException {
    var frame =
        frame("short\n" + "a".repeat(300) + "b" + "c".repeat(300), new Span(2, 301, 2, 302));
    assertThat(frame)
        .containsExactly(
            "  1 | ...",
            "  2 | ..." + "a".repeat(27) + "b" + "c".repeat(66) + "...",
            "    | " + " ".repeat(30) + "^");
  }

  @Test
  void underlinesNoFurtherThanTheCut() throws IOException {
    var frame = frame("a".repeat(300), new Span(1, 1, 1, 301));
    assertThat(frame)
        .containsExactly("  1 | " + "a".repeat(97) + "...", "    | " + "^".repeat(100));
  }

  @Test
  void pointsAtTheEndWhenThePlaceIsNoLongerThere() throws IOException {
    assertThat(frame("ab\n", new Span(1, 50, 1, 60))).containsExactly("  1 | ab", "    |   ^");
    assertThat(frame("ab\n", new Span(2, 1, 2, 2))).isEmpty();
  }

  @Test
  void readsOtherCharsetsAndByteOrderMarks() throws IOException {
    Files.write(base.resolve("A.java"), new byte[] {(byte) 0xe9, 'x'});
    assertThat(around("A.java", new Span(1, 2, 1, 3))).containsExactly("  1 | \u00e9x", "    |  ^");
    assertThat(frame("\uFEFFab", new Span(1, 1, 1, 3))).containsExactly("  1 | ab", "    | ^^");
  }

  @Test
  void isEmptyWithoutAFile() {
    assertThat(around("None.java", new Span(1, 1, 1, 2))).isEmpty();
    assertThat(around("bad\0name", new Span(1, 1, 1, 2))).isEmpty();
  }

  private List<String> frame(String source, Span span) throws IOException {
    Files.writeString(base.resolve("A.java"), source);
    return around("A.java", span);
  }

  private List<String> around(String file, Span span) {
    return new CodeFrame(base, StandardCharsets.UTF_8, new Palette(false)).around(file, span);
  }
}
