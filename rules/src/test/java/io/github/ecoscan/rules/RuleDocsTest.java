package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.report.RuleText;
import io.github.ecoscan.rule.RuleExample;
import io.github.ecoscan.rule.RulePage;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of {@code docs/rules} and the examples in the jar are made from the rules' pages and
 * fixtures; {@code -Decoscan.bless=true} writes them.
 */
class RuleDocsTest {
  private static final Path DOCS = Path.of("..", "docs", "rules");
  private static final Path PAGES =
      Path.of("src", "main", "resources", "io", "github", "ecoscan", "rules");
  private static final String MARKER = "\\s*//~ .*";

  static Stream<RuleSet.Entry> rules() {
    return FixtureScan.RULES.entries().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasAnExampleFromItsFixture(RuleSet.Entry entry) {
    var example = example(entry);
    var folder = PAGES.resolve(entry.spec().family().label());
    same(folder.resolve(entry.name() + ".example.txt"), Optional.of(example.wasteful()));
    same(folder.resolve(entry.name() + ".fixed.txt"), example.fixed());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHasItsDocumentInBothLanguages(RuleSet.Entry entry) {
    same(DOCS.resolve(entry.name() + ".md"), Optional.of(document(entry, Locale.ENGLISH)));
    same(DOCS.resolve(entry.name() + ".fr.md"), Optional.of(document(entry, Locale.FRENCH)));
  }

  @Test
  void theIndexListsAllRules() {
    same(DOCS.resolve("README.md"), Optional.of(index(Locale.ENGLISH)));
    same(DOCS.resolve("README.fr.md"), Optional.of(index(Locale.FRENCH)));
  }

  @Test
  void noDocumentIsLeftOver() throws IOException {
    var names =
        rules()
            .flatMap(rule -> Stream.of(rule.name() + ".md", rule.name() + ".fr.md"))
            .collect(Collectors.toSet());
    names.addAll(List.of("README.md", "README.fr.md"));
    try (var files = Files.list(DOCS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  private static String document(RuleSet.Entry entry, Locale locale) {
    var text = new RuleText(locale);
    return "# %s\n\n%s\n%s\n"
        .formatted(entry.name(), text.summary(entry), text.page(withExample(entry)));
  }

  private static RuleSet.Entry withExample(RuleSet.Entry entry) {
    var page = entry.page();
    return new RuleSet.Entry(
        entry.rule(),
        entry.spec(),
        new RulePage(page.words(), page.body(), Optional.of(example(entry))));
  }

  private static String index(Locale locale) {
    var isFrench = locale.equals(Locale.FRENCH);
    var index = new StringBuilder();
    index.append(isFrench ? "# Les règles\n" : "# The rules\n");
    for (var family : Family.values()) {
      var members = rules().filter(rule -> rule.spec().family() == family).toList();
      if (members.isEmpty()) {
        continue;
      }
      index.append("\n## ").append(family.label()).append("\n\n");
      index.append(
          isFrench
              ? "| règle | ce qu'elle trouve | sévérité | stade | correctif |\n"
              : "| rule | what it finds | severity | tier | fix |\n");
      index.append("| --- | --- | --- | --- | --- |\n");
      for (var rule : members) {
        index.append(
            "| [`%s`](%s%s) | %s | %s | %s | %s |\n"
                .formatted(
                    rule.name(),
                    rule.name(),
                    isFrench ? ".fr.md" : ".md",
                    rule.page().title().in(locale),
                    rule.spec().severity().label(),
                    rule.spec().tier().label(),
                    rule.spec().fix().name().toLowerCase(Locale.ROOT)));
      }
    }
    return index.toString();
  }

  /** The part of the fixture between {@code // example} and {@code // end}, and the same mended. */
  private static RuleExample example(RuleSet.Entry entry) {
    var fixture =
        Fixture.all().stream().filter(f -> f.rule().equals(entry.name())).findFirst().orElseThrow();
    for (var file : fixture.files()) {
      var wasteful = region(file);
      if (wasteful.isPresent()) {
        var golden = fixture.fixed().resolve(file.getFileName());
        var fixed = Files.exists(golden) ? region(golden) : Optional.<String>empty();
        return new RuleExample(wasteful.get(), fixed.filter(code -> !code.equals(wasteful.get())));
      }
    }
    throw new AssertionError("no // example … // end in the fixture of " + entry.name());
  }

  private static Optional<String> region(Path file) {
    var lines = read(file).lines().toList();
    var stripped = lines.stream().map(String::strip).toList();
    var start = stripped.indexOf("// example");
    var end = stripped.indexOf("// end");
    if (start < 0 || end < start) {
      return Optional.empty();
    }
    var code =
        lines.subList(start + 1, end).stream()
            .map(line -> line.replaceFirst(MARKER, ""))
            .collect(Collectors.joining("\n"));
    return Optional.of(code.stripTrailing().stripIndent().strip() + "\n");
  }

  private static void same(Path file, Optional<String> text) {
    try {
      if (Boolean.getBoolean("ecoscan.bless")) {
        Files.createDirectories(file.getParent());
        if (text.isPresent()) {
          Files.writeString(file, text.get());
        } else {
          Files.deleteIfExists(file);
        }
      }
      if (text.isEmpty()) {
        assertThat(file).doesNotExist();
      } else {
        assertThat(file).exists();
        assertThat(read(file)).isEqualTo(text.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void examplesAreShort() {
    assertThat(rules().map(RuleDocsTest::example).map(RuleExample::wasteful))
        .allSatisfy(code -> assertThat(code.lines().count()).isBetween(1L, 25L));
  }
}
