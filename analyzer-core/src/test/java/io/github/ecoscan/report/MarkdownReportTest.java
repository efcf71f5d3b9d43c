package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReportTest {
  @Test
  void startsWithTheMarkerOfItsComment() {
    assertThat(comment(SampleView.full(Locale.ENGLISH, Path.of("none"))))
        .startsWith("<!-- ecoscan -->\n## ecoscan: failed, 2 blocking findings\n");
    assertThat(
            SampleView.text(
                ReportFormat.GITHUB_SUMMARY, SampleView.full(Locale.FRENCH, Path.of("none"))))
        .startsWith("## ecoscan: \u00e9chec, 2 constats bloquants\n");
  }

  @Test
  void saysWhatIsNew() {
    assertThat(comment(SampleView.full(Locale.ENGLISH, Path.of("none"))))
        .contains(
            "**7 new findings**, 1 known from the baseline, 1 outside the changes",
            "**4 warnings**");
    assertThat(comment(SampleView.of(SampleReport.of(List.of(), List.of()))))
        .isEqualTo(
            "<!-- ecoscan -->\n## ecoscan: passed\n\n**No new findings**  \n1 file, 1 line\n\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a | b | c",
        "x\n\n# heading\n- item",
        "[text](https://example.org) ![image](https://example.org/a.png)",
        "https://example.org www.example.org <https://example.org>",
        "**bold** _slanted_ ~~struck~~ `a` `",
        "``` <b>`<i>` ```",
        "`a``b` `<i>|` `` `\\` \\|",
        "</details></summary></code><b>",
        "&lt;b&gt; &#60;b> \\<b>",
        "-->\u0000\u001b[31m\u202e"
      })
  void makesNoMarkupOfTheProjectsWords(String words) {
    var finding =
        SampleReport.finding(
            words, Severity.MAJOR, Text.same(words), words + ".java", new Span(1, 1, 1, 2));
    var html = html(comment(SampleView.of(SampleReport.of(List.of(finding), List.of()))));
    var plain =
        SampleReport.finding("p", Severity.MAJOR, Text.same("p"), "p.java", new Span(1, 1, 1, 2));
    var expected = html(comment(SampleView.of(SampleReport.of(List.of(plain), List.of()))));
    // code in a message is the only markup that words may make
    assertThat(tags(html).replace("<code></code>", ""))
        .isEqualTo(tags(expected).replace("<code></code>", ""));
    assertThat(html.codePoints().filter(c -> c != '\n' && c != 0x200B))
        .noneMatch(Printable::isHidden);
  }

  @Test
  void callsNobodysName() {
    assertThat(MarkdownText.message("ask @alice about #12, `@bob`"))
        .isEqualTo("ask &#64;&#8203;alice about &#35;&#8203;12, `@bob`");
  }

  @ParameterizedTest
  @EnumSource(names = {"MARKDOWN", "GITHUB_SUMMARY"})
  void keepsWithinItsRoom(ReportFormat format) {
    var room =
        format == ReportFormat.MARKDOWN ? MarkdownReport.COMMENT_ROOM : MarkdownReport.SUMMARY_ROOM;
    var findings =
        IntStream.rangeClosed(1, 9_000)
            .mapToObj(
                i ->
                    SampleReport.finding(
                        "rule-" + i % 50,
                        Severity.MAJOR,
                        Text.same("|".repeat(20) + "\u5728".repeat(20)),
                        "src/A.java",
                        new Span(i, 1, i, 2)))
            .toList();
    var text = SampleView.text(format, SampleView.of(SampleReport.of(findings, List.of())));
    var shown = text.lines().filter(line -> line.startsWith("- ")).count();
    assertThat(text.getBytes(StandardCharsets.UTF_8).length).isBetween(room - 2_000, room);
    assertThat(text)
        .endsWith(
            "%,d more findings do not fit here: the other reports have them all.\n"
                .formatted(9_000 - shown));
    assertThat(text.split("<details>")).hasSameSizeAs(text.split("</details>"));
  }

  private static String comment(ReportView view) {
    return SampleView.text(ReportFormat.MARKDOWN, view);
  }

  private static String html(String markdown) {
    var extensions = List.of(TablesExtension.create(), AutolinkExtension.create());
    var document = Parser.builder().extensions(extensions).build().parse(markdown);
    return HtmlRenderer.builder().extensions(extensions).build().render(document);
  }

  private static String tags(String html) {
    return html.replaceAll("(^|>)[^<]*", "$1");
  }
}
