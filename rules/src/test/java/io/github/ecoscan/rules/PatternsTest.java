package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import edu.umd.cs.findbugs.BugPattern;
import edu.umd.cs.findbugs.DetectorFactory;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import io.github.ecoscan.bytecode.Pattern;
import io.github.ecoscan.bytecode.Patterns;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of SpotBugs' patterns, held against SpotBugs and the rules. */
class PatternsTest {
  private static final DetectorFactoryCollection SPOTBUGS = DetectorFactoryCollection.instance();
  private static final Patterns TABLE = Patterns.read(FixtureScan.RULES.patterns());

  static Stream<Pattern> patterns() {
    return TABLE.byName().values().stream();
  }

  @Test
  void thereIsAnOpinionOnEveryPatternAboutPerformance() {
    var performance =
        SPOTBUGS.getBugPatterns().stream()
            .filter(pattern -> pattern.getCategory().equals("PERFORMANCE"))
            .filter(pattern -> !pattern.isDeprecated())
            .map(BugPattern::getType)
            .toList();
    assertThat(performance).hasSizeGreaterThan(30);
    assertThat(TABLE.byName().keySet()).containsAll(performance);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void thePatternIsOneOfSpotBugs(Pattern pattern) {
    assertThat(SPOTBUGS.lookupBugPattern(pattern.name())).isNotNull();
    assertThat(pattern.reason().en()).isNotBlank().doesNotEndWith(".");
    assertThat(pattern.reason().fr()).isNotBlank().doesNotEndWith(".");
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void theRuleNamesThePatternAmongItsEquivalents(Pattern pattern) {
    if (pattern.use() == Pattern.Use.IGNORED) {
      assertThat(pattern.rule()).isEmpty();
      return;
    }
    var rule = FixtureScan.RULES.find(pattern.rule()).orElseThrow();
    assertThat(rule.spec().equivalents()).contains("spotbugs:" + pattern.name());
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void theDetectorReportsThePattern(Pattern pattern) {
    if (pattern.use() != Pattern.Use.FINDS) {
      assertThat(pattern.detector()).isEmpty();
      return;
    }
    var detector =
        SPOTBUGS.getFactoryByClassName("edu.umd.cs.findbugs.detect." + pattern.detector());
    assertThat(detector).extracting(DetectorFactory::getShortName).isEqualTo(pattern.detector());
    assertThat(detector.getReportedBugPatterns())
        .extracting(BugPattern::getType)
        .contains(pattern.name());
  }

  /** Rules about classes wait for sightings, and nobody else does. */
  @Test
  void rulesAboutClassesAreTaggedAndHaveAPattern() {
    var tagged =
        FixtureScan.RULES.entries().stream()
            .filter(rule -> List.of(rule.spec().tags()).contains("bytecode"))
            .map(RuleSet.Entry::name);
    var decided =
        patterns().filter(p -> p.use() == Pattern.Use.FINDS).map(Pattern::rule).distinct();
    assertThat(tagged).containsExactlyInAnyOrderElementsOf(decided.toList());
  }

  /** {@code -Decoscan.bless=true} writes the tables. */
  @ParameterizedTest
  @ValueSource(strings = {"bytecode.md", "bytecode.fr.md"})
  void thePageShowsTheTable(String page) throws IOException {
    var file = Path.of("..", "docs", page);
    var text = Files.readString(file).replace("\r\n", "\n");
    var marker = "<!-- patterns -->\n";
    var expected =
        text.substring(0, text.indexOf(marker) + marker.length())
            + table(page.endsWith(".fr.md") ? Locale.FRENCH : Locale.ENGLISH);
    if (Boolean.getBoolean("ecoscan.bless")) {
      Files.writeString(file, expected);
    } else {
      assertThat(text).isEqualTo(expected);
    }
  }

  private static String table(Locale locale) {
    var isFrench = locale.equals(Locale.FRENCH);
    var table = new StringBuilder();
    table.append(isFrench ? "| motif | usage | raison |\n" : "| pattern | use | reason |\n");
    table.append("| --- | --- | --- |\n");
    for (var use : Pattern.Use.values()) {
      patterns()
          .filter(pattern -> pattern.use() == use)
          .sorted(Comparator.comparing(Pattern::name))
          .map(
              pattern ->
                  "| `%s` | %s | %s |\n"
                      .formatted(
                          pattern.name(), use(pattern, isFrench), pattern.reason().in(locale)))
          .forEach(table::append);
    }
    return table.toString();
  }

  private static String use(Pattern pattern, boolean isFrench) {
    return switch (pattern.use()) {
      case FINDS -> (isFrench ? "trouve `%s`" : "finds `%s`").formatted(pattern.rule());
      case CONFIRMS -> (isFrench ? "confirme `%s`" : "confirms `%s`").formatted(pattern.rule());
      case IGNORED -> isFrench ? "aucun" : "none";
    };
  }
}
