package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has all its parts, and every part belongs to a rule. */
class CompletenessTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "ecoscan");
  private static final Path PAGES = Path.of("src", "main", "resources", "io", "github", "ecoscan");
  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");
  private static final List<String> HEADINGS_EN =
      List.of(
          "## What it does",
          "## Why it costs",
          "## Fix and its safety",
          "## When not to worry",
          "## Evidence and sources");
  private static final List<String> HEADINGS_FR =
      List.of(
          "## Ce que fait la règle",
          "## Pourquoi cela coûte",
          "## Correction et sûreté",
          "## Quand ne pas s'inquiéter",
          "## Preuves et sources");

  static Stream<RuleSet.Entry> rules() {
    return FixtureScan.RULES.entries().stream();
  }

  @Test
  void everyRuleClassIsInTheCatalogOnce() throws IOException {
    var registered =
        FixtureScan.RULES.entries().stream().map(e -> e.rule().getClass().getName()).toList();
    assertThat(registered).isNotEmpty().doesNotHaveDuplicates();
    try (var files = Files.walk(SOURCES.resolve("rules"))) {
      var classes =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(CompletenessTest::className)
              .filter(CompletenessTest::isRule)
              .toList();
      assertThat(registered).containsExactlyInAnyOrderElementsOf(classes);
    }
  }

  @Test
  void theCatalogIsSortedByName() {
    var names =
        new Catalog()
            .rules().stream().map(r -> r.getClass().getAnnotation(RuleSpec.class).name()).toList();
    assertThat(names).isSorted();
  }

  @Test
  void everyFixtureBelongsToARuleAndEveryRuleHasOne() {
    assertThat(Fixture.all().stream().map(Fixture::rule))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(FixtureScan.RULES.names());
  }

  @Test
  void everyPageBelongsToARule() throws IOException {
    try (var files = Files.walk(PAGES)) {
      var pages =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".en.md"))
              .map(name -> name.substring(0, name.length() - ".en.md".length()));
      assertThat(pages).containsExactlyInAnyOrderElementsOf(FixtureScan.RULES.names());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void namesAndPlacesFollowTheConvention(RuleSet.Entry entry) {
    assertThat(entry.name()).matches(KEBAB);
    var type = entry.rule().getClass();
    assertThat(type.getPackageName()).endsWith(".rules." + entry.spec().family().label());
    assertThat(type.getSimpleName().toLowerCase(Locale.ROOT))
        .isEqualTo(entry.name().replace("-", ""));
    assertThat(type.getDeclaredFields())
        .as("a rule has no state")
        .allMatch(
            field ->
                Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleYieldsToRulesThatThereAre(RuleSet.Entry entry) {
    assertThat(FixtureScan.RULES.names()).containsAll(List.of(entry.spec().yieldsTo()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pagesHaveAllHeadingsInBothLanguages(RuleSet.Entry entry) {
    assertThat(headings(entry.page().body().en())).isEqualTo(HEADINGS_EN);
    assertThat(headings(entry.page().body().fr())).isEqualTo(HEADINGS_FR);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aPageSaysFromWhichJavaLevelOnTheCostIsGone(RuleSet.Entry entry) {
    if (entry.spec().obsoleteFrom() > 0) {
      var level = "Java " + entry.spec().obsoleteFrom();
      assertThat(entry.page().body().en()).contains(level);
      assertThat(entry.page().body().fr()).contains(level);
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void messagesFollowTheConvention(RuleSet.Entry entry) {
    entry
        .page()
        .words()
        .forEach(
            (key, text) -> {
              for (var words : List.of(text.en(), text.fr())) {
                assertThat(words).as(key).isNotBlank().doesNotEndWith(".");
              }
              if (key.startsWith("message")) {
                assertThat(text.en()).as("names the user's symbol").contains("{0}");
                assertThat(text.fr()).as("names the user's symbol").contains("{0}");
              }
            });
    assertThat(entry.page().words().containsKey("fix"))
        .isEqualTo(entry.spec().fix() != FixOffer.NONE);
  }

  private static List<String> headings(String page) {
    return page.lines().filter(line -> line.startsWith("#")).toList();
  }

  private static String className(Path file) {
    var path = SOURCES.getParent().getParent().getParent().relativize(file).toString();
    return path.substring(0, path.length() - ".java".length()).replace('/', '.').replace('\\', '.');
  }

  private static boolean isRule(String name) {
    try {
      return Rule.class.isAssignableFrom(Class.forName(name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
