package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.report.ReportFormat;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @Test
  void printsItsVersion() {
    var run = Run.of("--version");

    assertThat(run.code()).isZero();
    assertThat(run.out()).matches("ecoscan \\S+ \\(Java .+\\)\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check", "rules", "explain", "merge"})
  void helps(String command) {
    var arguments = (command + " --help --locale").strip();
    var english = Run.of((arguments + " en").split(" "));
    var french = Run.of((arguments + " fr").split(" "));

    assertThat(english.code()).isZero();
    assertThat(english.out()).startsWith("Usage: ecoscan").contains("Shows this help.");
    assertThat(french.code()).isZero();
    assertThat(french.out())
        .startsWith("Utilisation\u00a0: ecoscan")
        .contains("Affiche cette aide.");
  }

  @Test
  void describesEveryOption() {
    var help = Run.of("check", "--help", "--locale", "en").out();

    assertThat(help.lines().filter(line -> line.matches("\\s*(-., )?--\\S+\\s*")))
        .as("options whose description does not follow on the next line")
        .allSatisfy(line -> assertThat(help).contains(line + "\n" + " ".repeat(29)));
    assertThat(help).contains("70   internal error").contains("PATH...");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void namesEveryFormat(String locale) {
    var help = Run.of("check", "--help", "--locale", locale).out().replaceAll("\\s+", " ");

    var formats = help.replaceAll(".*Formats.?: (.*?)\\. .*", "$1").replaceAll(" \\(.*?\\)", "");
    assertThat(formats.split(", ")).containsExactlyElementsOf(ReportFormat.labels());
  }

  @Test
  void needsACommand() {
    var run = Run.of("--locale", "en");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("Usage: ecoscan");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "chekc . | unknown command 'chekc'. Did you mean 'check'?",
        "check | missing: PATH.",
        "check . --thread=2 | unknown option '--thread=2'. Did you mean '--threads'?",
        "check . --nonsense-of-mine | unknown option '--nonsense-of-mine'.",
        "check . --threads=two | 'two' is not a valid value for --threads.",
        "check . --threads=0 | '0' is not a valid value for --threads.",
        "check . --java-level=-1 | '-1' is not a valid value for --java-level.",
        "check . --threads=2 --threads=3 | --threads is given more than once.",
        "check . --threads | missing: --threads.",
        "check . --encoding=utf-9 | 'utf-9' is not a valid value for --encoding.",
        "check . --color=red | 'red' is not a valid value for --color. Known: auto, always, never.",
        "check . --bytecode=no | 'no' is not a valid value for --bytecode. Known: auto, on, off.",
        "check . --locale=de | 'de' is not a valid value for --locale. Known: en, fr.",
        "check . --format=pdf=a.pdf | unknown report format 'pdf'. Known: json, sarif, gitlab,"
            + " checkstyle, sonar, github, github-summary, rdjson, markdown, junit, spotbugs, html.",
        "check . --format=jsn=a.json | unknown report format 'jsn'. Did you mean 'json'?",
        "check . --format=json | --format lacks a file: write json=FILE.",
        "check . --format=json=- --format=github=- | only one --format can go to standard output.",
        "check . --format=json= | --format lacks a file: write json=FILE.",
        "check gone | no such file or folder: gone",
        "check . --classpath=@gone | cannot read gone (no such file or folder).",
        "check . --config=gone.yml | gone.yml: no such file.",
        "check . --fail-on=hi | --fail-on: unknown severity 'hi'."
            + " Known: never, info, minor, major, critical.",
        "check . --rules=concat-loop | --rules: unknown rule or family 'concat-loop'."
            + " Did you mean 'concat-in-loop'?",
        "check . --disable-rules=cpu,dta | --disable-rules: unknown rule or family 'dta'."
            + " Did you mean 'data'?",
        "check . --include={a | --include: '{a' is not a pattern of files (Missing '}).",
        "explain concat-loop | unknown rule 'concat-loop'. Did you mean 'concat-in-loop'?",
        "explain zzz | unknown rule 'zzz'. 'ecoscan rules' lists them.",
        "explain | missing: RULE.",
        "rules more | unexpected argument 'more'.",
      })
  void tellsWhatIsWrongWithTheArguments(String arguments, String message) {
    var run = Run.of((arguments + " --locale=en").split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).contains("error: " + message);
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void tellsItInFrench() {
    assertThat(Run.of("check", "gone", "--locale", "fr").err())
        .isEqualTo("erreur\u00a0: fichier ou dossier introuvable\u00a0: gone\n");
    assertThat(Run.of("chekc", "--locale", "fr").err())
        .isEqualTo(
            """
            erreur\u00a0: commande inconnue\u00a0: «\u00a0chekc\u00a0».\
             Vouliez-vous dire «\u00a0check\u00a0»\u00a0?
            Essayez «\u00a0ecoscan --help\u00a0».
            """);
  }

  @Test
  void listsTheRules() {
    assertThat(Run.of("rules", "--locale", "en").out())
        .isEqualTo(
            """
            RULE            FAMILY  SEVERITY  TIER    FIX   HERE  TITLE
            concat-in-loop  cpu     major     stable  safe  on    Text joined in a loop
            """);
    assertThat(Run.of("rules", "--locale", "fr").out()).contains("Texte assemblé dans une boucle");
  }

  @Test
  void listsTheRulesForPrograms() {
    var run = Run.of("rules", "--format", "json", "--locale", "en");

    assertThat(run.out())
        .isEqualTo(
            """
            {
              "schemaVersion": 1,
              "rules": [
                {
                  "name": "concat-in-loop",
                  "title": "Text joined in a loop",
                  "family": "cpu",
                  "severity": "major",
                  "tier": "stable",
                  "fix": "safe",
                  "since": "0.1",
                  "obsoleteFrom": null,
                  "tags": [],
                  "equivalents": [
                    "sonar:S1643",
                    "pmd:UseStringBufferForStringAppends"
                  ],
                  "criteria": [],
                  "enabled": true,
                  "reason": "on"
                }
              ]
            }
            """);
  }

  @Test
  void saysWhereARuleIsSwitchedOff(@TempDir Path folder) throws IOException {
    var config = Files.writeString(folder.resolve("my.yml"), "rules:\n  concat-in-loop: off\n");

    assertThat(Run.of("rules", "--config", config.toString(), "--locale", "en").out())
        .contains("  safe  off (%s:1)  Text".formatted(config));
    assertThat(Run.of("rules", "--config", config.toString(), "--format=json").out())
        .contains("\"enabled\": false");
  }

  @Test
  void printsAScriptThatCompletes() {
    assertThat(Run.of("generate-completion").out())
        .startsWith("#!/usr/bin/env bash")
        .contains("--new-from", "--fail-on", "baseline");
  }

  @Test
  void readsArgumentsFromAFile(@TempDir Path folder) throws IOException {
    var file = folder.resolve("arguments");
    Files.writeString(file, "--locale fr # the language\nexplain 'concat-in-loop'\n");

    assertThat(Run.of("@" + file).out()).contains("Utilisez un builder.");
    assertThat(Run.of("@gone", "--locale=en").err())
        .isEqualTo("error: cannot read gone (no such file or folder).\n");
    assertThat(Run.of("explain", "@@concat", "--locale=en").err())
        .startsWith("error: unknown rule '@concat'.");
    assertThat(ArgumentFiles.words(List.of("a 'b c' \"d \\\"e\" --x='f g'", "# h", "", "i#j")))
        .containsExactly("a", "b c", "d \"e", "--x='f", "g'", "i#j");
  }

  @Test
  void tellsWhyMythsAreNotFlagged() {
    assertThat(Run.of("rules", "--myths", "--locale", "en").out())
        .startsWith("# Why is this not flagged?")
        .contains("| creedengo:GCI67 | i++ | [post-increment](#post-increment) |");
    assertThat(Run.of("rules", "--myths", "--locale", "fr").out())
        .startsWith("# Pourquoi ceci n'est-il pas signalé ?");
  }

  @Test
  void explainsARule() {
    var run = Run.of("explain", "concat-in-loop", "--locale", "en");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            concat-in-loop: Text joined in a loop
            family: cpu, severity: major, tier: stable, fix: safe, since: 0.1
            In other tools: sonar:S1643, pmd:UseStringBufferForStringAppends

            Use a builder.
            """);
    assertThat(Run.of("explain", "concat-in-loop", "--locale", "fr").out())
        .contains("Utilisez un builder.");
  }

  @Test
  void reportsADefectWithoutAStackTrace() throws IOException {
    var run = Run.of(MainTest::broken, "rules", "--locale", "en");

    assertThat(run.code()).isEqualTo(70);
    assertThat(run.err())
        .startsWith("error: ecoscan has stopped on a defect of its own: ")
        .contains("java.lang.IllegalStateException: two rules are one")
        .contains("/issues")
        .doesNotContain("\tat ");
    var file = Path.of(run.err().replaceAll("(?s).*, with (\\S+) \\(.*", "$1"));
    assertThat(file)
        .content()
        .contains("command: rules", "defect: java.lang.IllegalStateException", "MainTest.broken")
        .as("messages may hold what is the user's")
        .doesNotContain("two rules are one");
    Files.delete(file);
  }

  @Test
  void reportsADefectWithItsStackTraceWhenAsked() {
    assertThat(Run.of(MainTest::broken, "rules", "--debug").err()).contains("\tat ");
    assertThat(Run.of(MainTest::endless, "--debug", "rules").err()).contains("\tat ");
  }

  @Test
  void survivesErrorsOfTheVirtualMachine() {
    var run = Run.of(MainTest::endless, "rules", "--locale", "en");

    assertThat(run.code()).isEqualTo(70);
    assertThat(run.err()).contains("java.lang.StackOverflowError").doesNotContain("\tat ");
  }

  private static RuleSet broken() {
    throw new IllegalStateException("two rules are one");
  }

  private static RuleSet endless() {
    throw new StackOverflowError();
  }
}
