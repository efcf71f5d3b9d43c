package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JsonRoundTripTest {
  private static final Span SPAN = new Span(1, 1, 1, 2);

  @Property(tries = 200)
  void whatIsWrittenIsReadBack(@ForAll("reports") ScanReport report, @ForAll boolean french) {
    var locale = french ? Locale.FRENCH : Locale.ENGLISH;
    var written = JsonReport.toJson(report, locale).getBytes(StandardCharsets.UTF_8);
    var json = Json.parse(new String(written, StandardCharsets.UTF_8));
    var findings = json.getAsJsonArray("findings").asList();
    var failures = json.getAsJsonArray("failures").asList();

    assertThat(findings)
        .extracting(member("message"))
        .isEqualTo(all(report.findings(), finding -> finding.message().in(locale)));
    assertThat(findings)
        .extracting(
            finding ->
                finding.getAsJsonObject().getAsJsonObject("messages").get("en").getAsString())
        .isEqualTo(all(report.findings(), finding -> finding.message().en()));
    assertThat(findings)
        .extracting(member("file"))
        .isEqualTo(all(report.findings(), Finding::file));
    assertThat(failures)
        .extracting(member("message"))
        .isEqualTo(all(report.failures(), failure -> failure.message().in(locale)));
  }

  private static Function<JsonElement, String> member(String name) {
    return element -> element.getAsJsonObject().get(name).getAsString();
  }

  private static <T> List<String> all(List<T> list, Function<T, String> text) {
    return list.stream().map(text).toList();
  }

  @Provide
  Arbitrary<ScanReport> reports() {
    var texts = Combinators.combine(strings(), strings()).as(Text::new);
    var findings =
        Combinators.combine(strings(), texts, Arbitraries.of(Severity.class))
            .as((file, text, severity) -> SampleReport.finding("r", severity, text, file, SPAN));
    var failures =
        Combinators.combine(Arbitraries.of(Failure.Kind.class), strings(), texts)
            .as((kind, file, text) -> new Failure(kind, file, 0, "", text));
    return Combinators.combine(findings.list().ofMaxSize(5), failures.list().ofMaxSize(5))
        .as(SampleReport::of);
  }

  /** All characters there are; half surrogate pairs are none. */
  private static Arbitrary<String> strings() {
    var characters =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 0xFF),
            Arbitraries.integers().between(0x2000, 0x20FF),
            Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.getType(c) != Character.SURROGATE));
    return characters
        .map(Character::toString)
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }
}
