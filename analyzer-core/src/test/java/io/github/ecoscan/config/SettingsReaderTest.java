package io.github.ecoscan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.report.ReportFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private static final String ORIGIN = "shop/ecoscan.yml";

  private final SettingsReader reader = new SettingsReader(SampleRules.ALL);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing yet\n",
        "---\n",
        "version: 1",
        "\uFEFFversion: 1\r\n",
        "rules:\ninclude:\nexclude:\noperations:\nentryPoints:\nsanctioned:\n",
        "{\"version\": 1, \"rules\": {}}",
      })
  void fillsInTheDefaults(String text) throws ConfigException {
    assertThat(reader.read(ORIGIN, text)).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void readsEveryKey() throws ConfigException {
    var settings =
        reader.read(
            ORIGIN,
            """
            version: 1
            failOn: critical
            preview: on
            rules:
              boxed-sum: off
            include: [ '**/api/**' ]
            exclude:
              - '**/legacy/**'
              - '**/*Dto.java'
            includeTests: true
            includeGenerated: on
            operations:
              - kind: llm.completion
                owner: com.acme.Gateway
                methods: [ ask, 'send/2' ]
            entryPoints:
              - kind: message
                annotation: com.acme.Subscribe
            sanctioned: com.acme.CachedGateway
            """);

    assertThat(settings.failOn()).contains(Severity.CRITICAL);
    assertThat(settings.preview()).isTrue();
    assertThat(settings.disabled()).containsExactly("boxed-sum");
    assertThat(settings.includes()).containsExactly("**/api/**");
    assertThat(settings.excludes()).containsExactly("**/legacy/**", "**/*Dto.java");
    assertThat(settings.includeTests()).isTrue();
    assertThat(settings.includeGenerated()).isTrue();
    assertThat(settings.only()).isEmpty();
    assertThat(settings.catalogue().operations()).hasSize(1);
    assertThat(settings.entryPoints()).hasSize(1);
    assertThat(settings.sanctioned()).hasSize(1);
  }

  @Test
  void neverFailsWhenToldSo() throws ConfigException {
    assertThat(reader.read(ORIGIN, "failOn: never").failOn()).isEmpty();
  }

  @Test
  void takesASinglePatternForAList() throws ConfigException {
    assertThat(reader.read(ORIGIN, "exclude: '**/legacy/**'").excludes())
        .containsExactly("**/legacy/**");
  }

  @Test
  void switchesRulesOnAndOff() throws ConfigException {
    var settings = reader.read(ORIGIN, "rules: { boxed-sum: on, concat-in-loop: false }");

    assertThat(settings.enabled()).containsExactly("boxed-sum");
    assertThat(settings.disabled()).containsExactly("concat-in-loop");
  }

  @Test
  void appliesAFamilyToItsRules() throws ConfigException {
    var settings = reader.read(ORIGIN, "rules: { cpu: off, data: critical }");

    assertThat(settings.disabled()).containsExactlyInAnyOrder("boxed-sum", "concat-in-loop");
    assertThat(settings.severities()).isEqualTo(Map.of("query-in-loop", Severity.CRITICAL));
    assertThat(settings.enabled()).as("a family's severity leaves preview rules off").isEmpty();
  }

  @Test
  void prefersWhatIsSaidOfARuleToWhatIsSaidOfItsFamily() throws ConfigException {
    var settings = reader.read(ORIGIN, "rules: { boxed-sum: on, cpu: off }");

    assertThat(settings.enabled()).containsExactly("boxed-sum");
    assertThat(settings.disabled()).containsExactly("concat-in-loop");
  }

  @Test
  void namesRulesByPatternOrTagToo() throws ConfigException {
    var settings =
        reader.read(ORIGIN, "rules: { '*-in-loop': off, jdbc: info, concat-in-loop: on }");

    assertThat(settings.disabled()).containsExactly("query-in-loop");
    assertThat(settings.enabled()).containsExactly("concat-in-loop");
    assertThat(settings.severities()).isEqualTo(Map.of("query-in-loop", Severity.INFO));
  }

  @Test
  void readsWhatIsTold() throws ConfigException {
    var settings =
        reader.read(
            ORIGIN,
            "reports: { formats: [json, gitlab], locale: fr, quiet: on, verbose: on, maxConsole: 3 }");

    assertThat(settings.reports())
        .isEqualTo(
            new ReportSettings(
                List.of(ReportFormat.JSON, ReportFormat.GITLAB),
                Optional.of(Locale.FRENCH),
                true,
                true,
                3));
    assertThat(reader.read(ORIGIN, "reports: { locale: auto }").reports())
        .isEqualTo(ReportSettings.DEFAULT);
  }

  @Test
  void takesASeverityOfARuleForWantingIt() throws ConfigException {
    var settings = reader.read(ORIGIN, "rules: { boxed-sum: info }");

    assertThat(settings.enabled()).containsExactly("boxed-sum");
    assertThat(settings.severities()).isEqualTo(Map.of("boxed-sum", Severity.INFO));
  }

  @Test
  void readsARuleInDetail() throws ConfigException {
    var settings =
        reader.read(
            ORIGIN,
            """
            rules:
              boxed-sum: { enabled: off, severity: info, reason: "measured, no effect" }
              concat-in-loop: { severity: critical }
            """);

    assertThat(settings.disabled()).containsExactly("boxed-sum");
    assertThat(settings.enabled()).containsExactly("concat-in-loop");
    assertThat(settings.severities())
        .isEqualTo(Map.of("boxed-sum", Severity.INFO, "concat-in-loop", Severity.CRITICAL));
  }

  @Test
  void readsTheGate() throws ConfigException {
    var settings =
        reader.read(
            ORIGIN,
            """
            failOn: minor
            minConfidence: high
            maxFindings: 12
            failOnAnalysisError: on
            requireReason: on
            """);

    assertThat(settings.gate())
        .isEqualTo(new GateSettings(Optional.of(Severity.MINOR), Confidence.HIGH, 12, true, true));
    assertThat(reader.read(ORIGIN, "version: 1").gate()).isEqualTo(GateSettings.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({"1.50 kWh, 1.5 kWh", "20gCO2e, 20 gCO2e", "2.5 kgCO2e, 2500 gCO2e"})
  void readsABudget(String written, String meant) throws ConfigException {
    assertThat(reader.read(ORIGIN, "maxImpact: " + written).gate().maxImpact())
        .hasToString("Optional[" + meant + "]");
  }

  @Test
  void readsOverridesOfWhichTheLastWins() throws ConfigException {
    var settings =
        reader.read(
            ORIGIN,
            """
            rules: { concat-in-loop: off }
            overrides:
              - files: ["**/legacy/**", "**/Old*.java"]
                failOn: never
                rules: { concat-in-loop: on, query-in-loop: off, boxed-sum: info }
              - { files: "**/legacy/api/**", failOn: critical, rules: { query-in-loop: on } }
            """);

    var elsewhere = settings.at("src/a/A.java");
    assertThat(elsewhere.failOn()).contains(Severity.MAJOR);
    assertThat(elsewhere.disabled()).containsExactly("concat-in-loop");
    for (var file : List.of("legacy/A.java", "m/src/legacy/x/A.java", "OldA.java")) {
      var legacy = settings.at(file);
      assertThat(legacy.failOn()).as(file).isEmpty();
      assertThat(legacy.disabled()).containsExactly("query-in-loop");
      assertThat(legacy.enabled()).containsExactlyInAnyOrder("concat-in-loop", "boxed-sum");
      assertThat(legacy.severities()).isEqualTo(Map.of("boxed-sum", Severity.INFO));
    }
    var api = settings.at("legacy/api/A.java");
    assertThat(api.failOn()).contains(Severity.CRITICAL);
    assertThat(api.disabled()).isEmpty();
  }

  @Test
  void readsOperations() throws ConfigException {
    var settings =
        reader.read(
            ORIGIN,
            """
            operations:
              - kind: llm.completion
                owner: com.acme.Gateway
                methods: [ask, send/2, find*, '*', new, new/0]
                batch: { en: askAll, fr: askAll (par lots) }
                cacheable: on
                shareable: true
                unlessCollection: on
              - kind: remote.call
                annotation: com.acme.Remote
                methodAnnotation: com.acme.Call
                methods: '*'
                batch: callAll
              - kind: http.request
                owner: com.acme.Answer
                methods: get
                unlessOwner: [com.acme.Stub, com.acme.Fake]
                after: com.acme.Http
                unlessChained: [cached, prefetch]
                unlessReturns: com.acme.Later
            """);

    assertThat(settings.catalogue().operations())
        .containsExactly(
            new Operation(
                OperationKind.LLM_COMPLETION,
                "com.acme.Gateway",
                "",
                "",
                List.of("ask", "send/2", "find*", "*", "new", "new/0"),
                List.of(),
                "",
                List.of(),
                List.of(),
                true,
                Optional.of(new Text("askAll", "askAll (par lots)")),
                true,
                true,
                "ecoscan.yml"),
            new Operation(
                OperationKind.REMOTE_CALL,
                "",
                "com.acme.Remote",
                "com.acme.Call",
                List.of("*"),
                List.of(),
                "",
                List.of(),
                List.of(),
                false,
                Optional.of(Text.same("callAll")),
                false,
                false,
                "ecoscan.yml"),
            new Operation(
                OperationKind.HTTP_REQUEST,
                "com.acme.Answer",
                "",
                "",
                List.of("get"),
                List.of("com.acme.Stub", "com.acme.Fake"),
                "com.acme.Http",
                List.of("cached", "prefetch"),
                List.of("com.acme.Later"),
                false,
                Optional.empty(),
                false,
                false,
                "ecoscan.yml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "version: 2 | 'version' must be 1, not '2'.",
        "version: [1] | 'version' must be a single value, not a list.",
        "failOn: blocker | unknown severity 'blocker'. Known: never, info, minor, major, critical.",
        "failOn: majr | unknown severity 'majr'. Did you mean 'major'?",
        "failOn: | 'failOn' must be a single value, not empty.",
        "failON: major | unknown key 'failON'. Did you mean 'failOn'?",
        "minConfidence: sure | unknown confidence 'sure'. Known: low, medium, high.",
        "maxFindings: -1 | '-1' is not a whole number from 0.",
        "maxFindings: many | 'many' is not a whole number from 0.",
        "maxImpact: 3 | '3' is not an amount such as 1.5 kWh, 500 gCO2e or 2 kgCO2e.",
        "maxImpact: 3 Wh | '3 Wh' is not an amount such as 1.5 kWh, 500 gCO2e or 2 kgCO2e.",
        "failOnAnalysisError: 1 | 'failOnAnalysisError' must be 'on' or 'off', not '1'.",
        "overrides: [{failOn: never}] | an override lacks 'files'.",
        "overrides: [{files: a, fail: never}] | unknown key 'fail'. Known: files, failOn, rules.",
        "overrides: [{files: a, failOn: high}] | unknown severity 'high'. Known: never, info,"
            + " minor, major, critical.",
        "overrides: [{files: a, rules: {boxed: on}}] | unknown rule or family 'boxed'. Known:"
            + " boxed-sum, concat-in-loop, query-in-loop, cpu, memory, io, concurrency, data,"
            + " network, ai, pipeline, equipment, jdbc.",
        "rules: {boxes-*: on} | no rule has a name like 'boxes-*'.",
        "root: 1 | 'root' must be 'on' or 'off', not '1'.",
        "extends: [[a]] | 'extends' must be a single value, not a list.",
        "extends: recomended | no such file 'recomended'. Did you mean 'recommended'?",
        "reports: {formats: [pdf]} | unknown report format 'pdf'. Known: json, sarif, gitlab,"
            + " checkstyle, sonar, github, github-summary, rdjson, markdown, junit, spotbugs, html.",
        "reports: {locale: de} | unknown language 'de'. Known: auto, en, fr.",
        "reports: {format: json} | unknown key 'format'. Did you mean 'formats'?",
        "preview: yes | 'preview' must be 'on' or 'off', not 'yes'.",
        "preview: [on] | 'preview' must be a single value, not a list.",
        "includeTests: {} | 'includeTests' must be a single value, not a map.",
        "exclude: ['a['] | 'a[' is not a pattern of files (Missing ']).",
        "exclude: [' '] | a pattern of files is empty.",
        "exclude: [[a]] | 'exclude' must be a single value, not a list.",
        "include: {a: b} | 'include' must be a single value, not a map.",
        "- a | 'ecoscan.yml' must be a map of keys, not a list.",
        "major | 'ecoscan.yml' must be a map of keys, not 'major'.",
        "[a]: b | a key must be a word.",
        "rules: on | 'rules' must be a map of keys, not 'on'.",
        "rules: {boxed-sums: on} | unknown rule or family 'boxed-sums'. Did you mean 'boxed-sum'?",
        "rules: {cp: on} | unknown rule or family 'cp'. Did you mean 'cpu'?",
        "rules: {cpu: high} | 'cpu' must be 'on', 'off' or a severity, not 'high'.",
        "rules: {cpu: } | 'cpu' must be a single value, not empty.",
        "rules: {cpu: [on]} | 'cpu' must be a single value, not a list.",
        "rules: {cpu: {enable: on}} | unknown key 'enable'. Did you mean 'enabled'?",
        "rules: {cpu: {enabled: maybe}} | 'enabled' must be 'on' or 'off', not 'maybe'.",
        "rules: {cpu: {severity: mayor}} | unknown severity 'mayor'. Did you mean 'major'?",
        "rules: {cpu: {reason: [a]}} | 'reason' must be a single value, not a list.",
        "rules: {cpu: on, cpu: off} | key 'cpu' is already on line 1.",
      })
  void tellsWhatIsWrong(String text, String message) {
    assertThat(problems(text))
        .extracting(problem -> problem.message().en())
        .containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "kind: llm.completion | an operation lacks 'owner'.",
        "kind: llm.completion | an operation lacks 'methods'.",
        "owner: a.B | an operation lacks 'kind'.",
        "kind: llm.completions | unknown kind of operation 'llm.completions'."
            + " Did you mean 'llm.completion'?",
        "owner: a b | 'owner' must be a type with its package, as in com.acme.Gateway, not 'a b'.",
        "annotation: '@A' | 'annotation' must be a type with its package, as in com.acme.Gateway,"
            + " not '@A'.",
        "methods: [] | 'methods' must be 'name', 'name/arity', 'prefix*', '*', 'new' or 'new/0',"
            + " not a list.",
        "methods: a() | 'methods' must be 'name', 'name/arity', 'prefix*', '*', 'new' or 'new/0',"
            + " not 'a()'.",
        "methods: '*b' | 'methods' must be 'name', 'name/arity', 'prefix*', '*', 'new' or 'new/0',"
            + " not '*b'.",
        "methods: a/99999 | 'methods' must be 'name', 'name/arity', 'prefix*', '*', 'new' or"
            + " 'new/0', not 'a/99999'.",
        "batch: {en: all} | 'batch' must have both 'en' and 'fr', or be one sentence.",
        "cacheable: sometimes | 'cacheable' must be 'on' or 'off', not 'sometimes'.",
        "method: ask | unknown key 'method'. Did you mean 'methods'?",
      })
  void tellsWhatIsWrongWithAnOperation(String entry, String message) {
    assertThat(problems("operations: [{" + entry + "}]"))
        .extracting(problem -> problem.message().en())
        .contains(message);
  }

  @Test
  void tellsThatAnOperationIsNoMap() {
    assertThat(problems("operations: [ask]"))
        .extracting(problem -> problem.message().en())
        .containsExactly("'operations' must be a map of keys, not 'ask'.");
  }

  @Test
  void listsAllProblemsInOrderOfTheirLines() {
    var problem =
        catchThrowableOfType(
            ConfigException.class,
            () ->
                reader.read(
                    ORIGIN,
                    """
                    version: 3
                    colour: red
                    failOn: high

                    rules:
                      boxed-sum: 7
                      cpu: 8
                    version: 1
                    """));

    assertThat(problem.in(Locale.ENGLISH))
        .isEqualTo(
            """
            shop/ecoscan.yml:1: 'version' must be 1, not '3'.
            shop/ecoscan.yml:2: unknown key 'colour'. Known: version, root, extends, failOn, \
            minConfidence, maxFindings, maxImpact, failOnAnalysisError, requireReason, preview, rules, overrides, \
            include, exclude, includeTests, includeGenerated, operations, entryPoints, sanctioned, \
            scenario, bytecode, bytecodeReport, reports.
            shop/ecoscan.yml:3: unknown severity 'high'. Known: never, info, minor, major, critical.
            shop/ecoscan.yml:6: 'boxed-sum' must be 'on', 'off' or a severity, not '7'.
            shop/ecoscan.yml:7: 'cpu' must be 'on', 'off' or a severity, not '8'.
            shop/ecoscan.yml:8: key 'version' is already on line 1.\
            """);
    assertThat(problem.in(Locale.FRENCH))
        .isEqualTo(
            """
            shop/ecoscan.yml:1: « version » doit être 1, et non « 3 ».
            shop/ecoscan.yml:2: clé inconnue : « colour ». Valeurs connues : version, root, extends, failOn, \
            minConfidence, maxFindings, maxImpact, failOnAnalysisError, requireReason, preview, rules, overrides, include, \
            exclude, includeTests, includeGenerated, operations, entryPoints, sanctioned, scenario, \
            bytecode, bytecodeReport, reports.
            shop/ecoscan.yml:3: sévérité inconnue : « high ». Valeurs connues : never, info, minor, \
            major, critical.
            shop/ecoscan.yml:6: « boxed-sum » doit être « on », « off » ou une sévérité, et non « 7 ».
            shop/ecoscan.yml:7: « cpu » doit être « on », « off » ou une sévérité, et non « 8 ».
            shop/ecoscan.yml:8: la clé « version » figure déjà à la ligne 1.\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "version: 1\\nrules: [a | 2",
        "version: 1\\n\\tfailOn: major | 2",
        "a: *unknown | 1",
        "version: 1\\n---\\nversion: 1 | 2",
        "version: 1\\nrules: '\u0007' | 2",
        "failOn: 'major | 1",
      })
  void tellsTheLineOfMalformedYaml(String text, int line) {
    assertThat(problems(text.replace("\\n", "\n").replace("\\t", "\t")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(line);
              assertThat(problem.message().en()).startsWith("malformed YAML: ");
              assertThat(problem.message().fr()).startsWith("YAML mal formé : ");
            });
  }

  @Test
  void refusesAliasesThatMultiply() {
    var text = new StringBuilder("a0: &a0 [x]\n");
    for (var i = 1; i < 60; i++) {
      text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(problems(text.toString()))
        .singleElement()
        .extracting(problem -> problem.message().en())
        .asString()
        .startsWith("malformed YAML: ");
  }

  @Test
  void refusesAnchorsInsideThemselves() {
    assertThat(problems("exclude: &a [*a]")).isNotEmpty();
    assertThat(problems("rules: &a {cpu: *a}")).isNotEmpty();
  }

  @Test
  void refusesBottomlessNesting() {
    assertThat(problems("exclude: " + "[".repeat(100_000))).hasSize(1);
  }

  @Test
  void readsAFile(@TempDir Path folder) throws IOException, ConfigException {
    var file = Files.writeString(folder.resolve("ecoscan.yml"), "failOn: minor # ééé");

    assertThat(reader.read(file).failOn()).contains(Severity.MINOR);
  }

  @Test
  void tellsWhyAFileCannotBeRead(@TempDir Path folder) throws IOException {
    var missing = folder.resolve("missing.yml");
    var latin = folder.resolve("latin.yml");
    Files.write(latin, "failOn: minor # é".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(messageFor(missing)).isEqualTo(missing + ": no such file.");
    assertThat(messageFor(latin)).isEqualTo(latin + ": not encoded in UTF-8.");
    assertThat(messageFor(folder)).startsWith(folder + ": cannot be read (");
  }

  private String messageFor(Path file) {
    return catchThrowableOfType(ConfigException.class, () -> reader.read(file)).getMessage();
  }

  private List<ConfigProblem> problems(String text) {
    var exception = catchThrowableOfType(ConfigException.class, () -> reader.read(ORIGIN, text));
    return exception.problems();
  }
}
