package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.ecoscan.report.Myth;
import io.github.ecoscan.report.MythText;
import io.github.ecoscan.report.Myths;
import io.github.ecoscan.report.Myths.Figure;
import io.github.ecoscan.report.Myths.Peer;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages about myths are made from {@code myths.json} and the figures beside it, and the figures
 * from the committed results of the benchmarks; {@code -Decoscan.bless=true} writes both.
 */
class MythsTest {
  private static final Myths MYTHS = Myths.load(MythsTest.class.getClassLoader());
  private static final Path FIGURES =
      Path.of("src/main/resources/io/github/ecoscan/rules/myths.figures.json");

  @Test
  void everyRuleOfCreedengoHasAnAnswer() {
    var answered =
        Stream.concat(
                FixtureScan.RULES.entries().stream()
                    .flatMap(r -> Stream.of(r.spec().equivalents())),
                MYTHS.myths().stream().flatMap(myth -> myth.claimedBy().stream()))
            .collect(Collectors.toSet());
    assertThat(MYTHS.creedengo()).hasSize(17);
    assertThat(answered).containsAll(MYTHS.creedengo().stream().map(Peer::id).toList());
  }

  @Test
  void namesRulesThatThereAre() {
    assertThat(MYTHS.myths().stream().map(Myth::name)).doesNotHaveDuplicates();
    for (var myth : MYTHS.myths()) {
      assertThat(FixtureScan.RULES.names()).as(myth.name()).containsAll(myth.rules());
      assertThat(myth.claimedBy()).as(myth.name()).isSorted();
    }
  }

  @Test
  void everyAnswerHasAMeasurementOfOurOwn() throws IOException {
    var measured = MythFigures.measured().stream().map(Figure::pair).collect(Collectors.toSet());
    for (var myth : MYTHS.myths()) {
      assertThat(myth.measures()).as(myth.name()).isNotEmpty();
      assertThat(measured).as(myth.name()).containsAll(names(myth.measures()));
    }
    var shown = MYTHS.myths().stream().flatMap(myth -> names(myth.measures()).stream()).toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(measured);
  }

  @Test
  void theFiguresAreThoseOfTheBenchmarks() throws IOException {
    same(FIGURES, MythFigures.json(MythFigures.measured()));
  }

  @Test
  void thePagesAreMadeFromTheData() throws IOException {
    var current =
        new Myths(MYTHS.myths(), MYTHS.creedengo(), read(FIGURES)); // as just blessed, if so
    RuleSet rules = FixtureScan.RULES;
    same(Path.of("..", "docs", "myths.md"), new MythText(Locale.ENGLISH).page(current, rules));
    same(Path.of("..", "docs", "myths.fr.md"), new MythText(Locale.FRENCH).page(current, rules));
  }

  private static List<String> names(List<Myth.Measure> measures) {
    return measures.stream().map(Myth.Measure::pair).toList();
  }

  private static List<Figure> read(Path file) throws IOException {
    var figures = new ArrayList<Figure>();
    for (JsonElement element :
        JsonParser.parseString(Files.readString(file))
            .getAsJsonObject()
            .getAsJsonArray("figures")) {
      var figure = element.getAsJsonObject();
      figures.add(
          new Figure(
              figure.get("pair").getAsString(),
              figure.get("jdk").getAsInt(),
              figure.get("origin").getAsString(),
              figure.get("unit").getAsString(),
              figure.get("flagged").getAsDouble(),
              figure.get("advised").getAsDouble()));
    }
    return figures;
  }

  private static void same(Path file, String text) throws IOException {
    if (Boolean.getBoolean("ecoscan.bless")) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file).replace("\r\n", "\n")).isEqualTo(text);
  }
}
