package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.ecoscan.config.SettingsReader;
import io.github.ecoscan.engine.Scan;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.impact.Calibration;
import io.github.ecoscan.impact.Electricity;
import io.github.ecoscan.impact.Factors;
import io.github.ecoscan.impact.Machine;
import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.report.ConsoleReport;
import io.github.ecoscan.source.SourceRoots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The number that docs/estimates.md makes by hand is the number that ecoscan computes: of the code
 * and the scenario that the page shows, with the calibration that is shipped.
 */
class MethodNoteTest {
  private static final double PRINTED = 1e-3; // per cent: six digits
  private static final int JAVA = 17;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"estimates.md", "estimates.fr.md"})
  void theTableIsWhatEcoscanComputes(String name) throws Exception {
    var page = Files.readString(Path.of("..", "docs", name)).replace("\r\n", "\n");
    var report = scan(block(page, "java"), block(page, "yaml"));
    assertThat(report.findings()).extracting(Finding::rule).containsExactly("sql-in-loop");
    var estimate = report.findings().get(0).estimate().orElseThrow();

    var rows = rows(page);
    var expected = expected(estimate);
    assertThat(rows).hasSameSizeAs(expected);
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var range = expected.get(i);
      var values = List.of(range.low(), range.central(), range.high());
      for (var bound = 0; bound < values.size(); bound++) {
        assertThat(row.get(bound))
            .as("row %d", i)
            .isCloseTo(values.get(bound), withPercentage(PRINTED));
      }
    }
    var locale = name.contains(".fr.") ? Locale.FRENCH : Locale.ENGLISH;
    // as narrow as a page is
    assertThat(page.replaceAll("\\s+", " ")).contains(cost(report, locale));
  }

  @ParameterizedTest
  @ValueSource(strings = {"estimates.md", "estimates.fr.md"})
  void whatHasNoEstimateHasAReason(String name) throws Exception {
    var page = Files.readString(Path.of("..", "docs", name)).replace("\r\n", "\n");
    var last = page.substring(page.lastIndexOf("\n## "));
    var calibration = Calibration.read(FixtureScan.RULES.calibration());
    var reasons =
        Pattern.compile("(?m)^\\| (`.+?) \\| ")
            .matcher(last)
            .results()
            .flatMap(row -> Pattern.compile("`([a-z-]+)`").matcher(row.group(1)).results())
            .map(match -> match.group(1))
            .toList();
    var without =
        FixtureScan.RULES.names().stream()
            .filter(rule -> calibration.waste(rule, JAVA).isEmpty())
            .toList();
    assertThat(reasons).containsExactlyInAnyOrderElementsOf(without);
  }

  private static List<Range<?>> expected(Estimate estimate) {
    var turns = new Range<>(10, 50, 200, Unit.ONE);
    var waste =
        Calibration.read(FixtureScan.RULES.calibration()).waste("sql-in-loop", JAVA).orElseThrow();
    var machine = Machine.unknown(Factors.shipped());
    return List.of(
        turns,
        Calibration.Waste.at(waste.ns(), turns, Unit.ONE).orElseThrow(),
        estimate.calls().orElseThrow().range(),
        estimate.compute().cpu().orElseThrow().range(),
        machine.marginal().range(),
        estimate.compute().energy().range(),
        Electricity.of("FRA").carbon().range(),
        estimate.compute().carbon().orElseThrow().range(),
        estimate.equipment().time().orElseThrow().range(),
        machine.carbon().range(),
        estimate.equipment().carbon().range(),
        estimate.data().moved().orElseThrow().range());
  }

  private static List<List<Double>> rows(String page) {
    return page.lines()
        .filter(line -> line.startsWith("|"))
        .map(line -> List.of(line.substring(1).split("\\|", -1)))
        .filter(cells -> cells.size() == 5 && cells.get(1).strip().matches("[0-9.]+"))
        .map(cells -> cells.subList(1, 4).stream().map(String::strip).map(Double::valueOf).toList())
        .toList();
  }

  private static String block(String page, String language) {
    var block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(block.find()).as(language).isTrue();
    return block.group(1);
  }

  private ScanReport scan(String java, String yaml) throws Exception {
    Files.writeString(folder.resolve("Orders.java"), java);
    var config = Files.writeString(folder.resolve("ecoscan.yml"), yaml);
    var rules = FixtureScan.RULES;
    return new Scan()
        .run(
            new ScanRequest(
                folder,
                SourceRoots.find(folder),
                List.of(),
                List.of(),
                StandardCharsets.UTF_8,
                JAVA,
                rules,
                new SettingsReader(rules).read(config),
                1));
  }

  /** What the console says of the finding. */
  private String cost(ScanReport report, Locale locale) throws IOException {
    var out = new StringBuilder();
    new ConsoleReport(locale, false, folder, StandardCharsets.UTF_8).write(report, out);
    return Arrays.stream(out.toString().split("\n", -1))
        .map(line -> line.strip().replace('\u202f', ' '))
        .filter(line -> line.startsWith("cost: ") || line.startsWith("coût : "))
        .findFirst()
        .orElseThrow();
  }
}
