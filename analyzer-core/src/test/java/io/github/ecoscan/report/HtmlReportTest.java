package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final Set<String> EMPTY = Set.of("meta", "input");
  private static final int MOST_BYTES = 2_000_000;

  @TempDir private Path base;

  @BeforeEach
  void writeSources() throws IOException {
    Sources.write(base);
  }

  private String full(Locale locale) {
    return ReportSamples.html(SampleReport.full(), locale, base);
  }

  @Test
  void everyElementIsClosedInOrderAndNoIdIsTakenTwice() {
    for (var html : List.of(full(Locale.ENGLISH), empty(), large())) {
      var open = new ArrayDeque<String>();
      var ids = new TreeSet<String>();
      var tags =
          Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:=\"[^\"<]*\")?)*)>")
              .matcher(markup(html));
      while (tags.find()) {
        if (!tags.group(1).isEmpty()) {
          assertThat(open.pop()).isEqualTo(tags.group(2));
        } else if (!EMPTY.contains(tags.group(2))) {
          open.push(tags.group(2));
        }
        var id = Pattern.compile(" id=\"([^\"]*)\"").matcher(tags.group(3));
        if (id.find()) {
          assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
        }
      }
      assertThat(open).isEmpty();
      // nothing looks like a tag that is not one
      assertThat(markup(html).replaceAll(tags.pattern().pattern(), "")).doesNotContain("<", ">");
    }
  }

  /** The page without its first line and what is not HTML in it. */
  private static String markup(String html) {
    assertThat(html).startsWith("<!DOCTYPE html>\n");
    return html.substring(html.indexOf('\n'))
        .replaceAll("(?s)(<(style|script)[^>]*>).*?</\\2>", "$1</$2>");
  }

  private String empty() {
    return ReportSamples.html(SampleReport.of(List.of(), List.of()), Locale.ENGLISH, base);
  }

  private String large() {
    return ReportSamples.html(
        SampleReport.of(ReportSamples.many(5_000), List.of()), Locale.ENGLISH, base);
  }

  @Test
  void whatComesFromTheProjectIsTextAndNothingElse() {
    var html = full(Locale.ENGLISH);
    assertThat(html)
        .contains("&lt;/script&gt;&lt;b&gt;\\u001b]0;owned\\u0007\\r\\nnext \\u202etxt\\u2028")
        .contains("\"we\\u001b[2Jird\"/&lt;/script&gt;.java")
        .contains("a.\\u001b[1mB#c(\"D\")")
        .contains("shop \"&amp; co\"", "data-fr=\"Rapport ecoscan : shop &#34;&amp; co&#34;\"");
    assertThat(html.split("</script>", -1)).hasSize(3);
    assertThat(html.codePoints().filter(c -> c != '\n')).noneMatch(Printable::isHidden);
  }

  @Test
  void saysTheSameAsBefore() throws IOException {
    var page = SampleView.text(ReportFormat.HTML, SampleView.full(Locale.FRENCH, base));
    Golden.check(
        "formats/fr/ecoscan.html", markup(page).replaceAll("sha256-[^&]*", "sha256-…").strip());
  }

  @Test
  void permitsOnlyItsOwnStyleAndScript() {
    var html = full(Locale.ENGLISH);
    assertThat(html)
        .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
        .doesNotContain("unsafe")
        .doesNotContain("http:", "https:", " style=\"", "url(", "@import");
    assertThat(markup(html)).doesNotContainPattern(" on[a-z]+=");
  }

  @Test
  void showsTheSourceWithTheMark() {
    assertThat(full(Locale.ENGLISH))
        .contains("<mark>s += r.name()</mark>;    // one copy more")
        .contains("<mark>db.query(\"select * from stock\", order.id())</mark>")
        // half the line is left out on either side
        .contains("\" + <mark>x(\"far right\")</mark>");
  }

  @Test
  void showsThePathTheRepetitionAndTheFix() {
    assertThat(full(Locale.ENGLISH))
        .contains(
            "<ol class=\"path\"><li><span class=\"note\"><span lang=\"en\">for each element of <code>orders</code>")
        .contains(
            "<code>shop.Orders#all(List)</code><span class=\"at\">src/main/java/shop/Orders.java:9</span>")
        .contains("<span lang=\"en\">on a schedule, every 5 min</span>")
        .contains("use a StringBuilder outside the loop");
  }

  @Test
  void setsWorseMoreCertainMoreRepeatedFindingsFirst() {
    var html = full(Locale.ENGLISH);
    assertThat(
            Stream.of(
                    "sql-in-loop", "string-concat-in-loop", "regex-compile-per-call", "select-star")
                .map(rule -> html.indexOf(">" + rule + "<")))
        .isSorted();
  }

  @Test
  void saysThatThereIsNoBaselineAndElseWhatIsNew() {
    assertThat(empty()).contains("There is no baseline");
    var finding =
        SampleReport.finding(
            "select-star", Severity.INFO, Text.same("m"), "A.java", new Span(1, 1, 1, 2));
    var report =
        SampleReport.of(
            List.of(finding, finding.as(Standing.BASELINE), finding.as(Standing.UNCHANGED)),
            List.of());
    assertThat(ReportSamples.html(report, Locale.ENGLISH, base))
        .contains(
            "1 new",
            "1 known from the baseline",
            "1 outside the change",
            "1 hors de la modification")
        .doesNotContain("There is no baseline");
  }

  @Test
  void showsNoFigureThatNobodyMeasured() {
    var html = empty();
    assertThat(html.split("No estimate yet", -1)).hasSize(4);
    assertThat(html).contains("Compute", "Equipment", "Data");
  }

  @Test
  void showsComputeEquipmentAndDataSideBySide() {
    var html = full(Locale.ENGLISH);
    var cost = html.substring(html.indexOf("id=\"cost\""), html.indexOf("id=\"where\""));
    assertThat(cost).doesNotContain("No estimate yet");
    for (var words :
        List.of(
            // at least, rounded down; then the rest of the range
            ">12 Wh</li>",
            "best guess 25 Wh, at most 62 Wh",
            ">500 mg CO2e of making<",
            "not saved as long as the machines stay",
            ">500 mg CO2e de fabrication<",
            "non économisés tant que les machines restent",
            "1 GB allocated",
            "100 MB moved",
            "per functional unit (an order): at least 120 µWh",
            "What to measure next",
            "the overhead of the data centre (PUE)",
            "ce que sql-in-loop gaspille à chaque fois")) {
      assertThat(cost).contains(words);
    }
    assertThat(cost.split("<svg class=\"range\"", -1)).hasSize(4);
    assertThat(html).contains("n is not known", "n est inconnu");
  }

  @Test
  void listsSuppressedFindingsAndFailuresApart() {
    var html = full(Locale.ENGLISH);
    assertThat(html.substring(html.indexOf("id=\"suppressed\"")))
        .contains("measured: \"no effect\"", "permission denied", "accès refusé");
    assertThat(html.substring(0, html.indexOf("id=\"suppressed\""))).doesNotContain("never shown");
  }

  @Test
  void isInTheReadersLanguageWithoutScript() {
    assertThat(full(Locale.CANADA_FRENCH))
        .contains("<html lang=\"fr\">")
        .contains(">bloquants</option>");
    assertThat(full(Locale.GERMAN)).contains("<html lang=\"en\">").contains(">blocking</option>");
  }

  @Test
  void givesTheSameBytesForTheSameReport() {
    assertThat(full(Locale.ENGLISH)).isEqualTo(full(Locale.ENGLISH));
    assertThat(large()).isEqualTo(large());
  }

  @Test
  void staysSmallWithFiveThousandFindings() {
    var html = large();
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    assertThat(html.split(" data-k=\"", -1)).hasSize(5_001);
    assertThat(html).contains("source code is shown for the");
  }

  @Test
  void leavesOutTheLightestAndSaysSoWhenThereAreTooMany() {
    var html =
        ReportSamples.html(
            SampleReport.of(ReportSamples.many(20_000), List.of()), Locale.ENGLISH, base);
    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    assertThat(html).containsPattern("[\\d,]+ findings of least weight are left out");
  }

  @Test
  void hasWordsForEveryValueOfTheModel() {
    var words = new Bilingual();
    Stream.of(
            Arrays.stream(Family.values()).map(value -> "family." + value.label()),
            Arrays.stream(Severity.values()).map(value -> "severity." + value.label()),
            Arrays.stream(Confidence.values()).map(value -> "confidence." + value.label()),
            Arrays.stream(Failure.Kind.values()).map(value -> "failure." + value.label()),
            Arrays.stream(EntryPoint.Kind.values()).map(value -> "entry." + value.label()),
            Arrays.stream(Frame.Kind.values()).map(value -> "frame." + value.label()),
            Arrays.stream(Frame.Shape.values())
                .filter(value -> value != Frame.Shape.PLAIN)
                .map(value -> "shape." + value.label()),
            Stream.of(Standing.BASELINE, Standing.UNCHANGED).map(value -> "tag." + value.label()))
        .flatMap(keys -> keys)
        .forEach(key -> assertThat(words.say(key, 1).fr()).as(key).isNotBlank());
  }
}
