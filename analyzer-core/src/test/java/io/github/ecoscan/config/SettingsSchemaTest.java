package io.github.ecoscan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.ecoscan.impact.Electricity;
import io.github.ecoscan.impact.LanguageModel;
import io.github.ecoscan.impact.Machine;
import io.github.ecoscan.impact.Scenario.Elasticity;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.report.ReportFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The schema that editors use says the same as the reader, and so do the pages. */
class SettingsSchemaTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private final SettingsReader reader = new SettingsReader(SampleRules.ALL);

  @Test
  void hasTheKeysOfTheReader() throws IOException {
    assertThat(keys(schema())).containsExactlyElementsOf(SettingsReader.KEYS);
    assertThat(keys(definition("ruleChoice"))).containsExactlyElementsOf(RuleChoices.KEYS);
    assertThat(keys(definition("reports"))).containsExactlyElementsOf(ReportsReader.KEYS);
    assertThat(keys(definition("override"))).containsExactlyElementsOf(OverrideReader.KEYS);
    assertThat(keys(definition("operation"))).containsExactlyElementsOf(OperationReader.KEYS);
    assertThat(keys(definition("entryPoint"))).containsExactlyElementsOf(EntryPointReader.KEYS);
    assertThat(keys(definition("sanctionedMethods")))
        .containsExactlyElementsOf(SanctionReader.KEYS);
    var scenario = definition("scenario");
    assertThat(keys(scenario)).containsExactlyElementsOf(ScenarioReader.KEYS);
    assertThat(keys(scenario.getAsJsonObject("properties").getAsJsonObject("rightsize")))
        .containsExactlyElementsOf(ScenarioReader.RIGHTSIZE_KEYS);
    assertThat(keys(definition("calledEntryPoint")))
        .containsExactlyElementsOf(ScenarioReader.ENTRY_KEYS);
    assertThat(keys(definition("electricity"))).containsExactlyElementsOf(ElectricityReader.KEYS);
    assertThat(keys(definition("llm"))).containsExactlyElementsOf(CallsReader.KEYS);
    var model = definition("llm").getAsJsonObject("properties").getAsJsonObject("model");
    var choices = model.getAsJsonArray("anyOf");
    assertThat(strings(choices.get(0).getAsJsonObject()))
        .containsExactlyElementsOf(LanguageModel.names());
    assertThat(keys(choices.get(1).getAsJsonObject()))
        .containsExactlyElementsOf(CallsReader.MODEL_KEYS);
  }

  @Test
  void hasTheWordsOfTheReader() throws IOException {
    assertThat(words(definition("operation"), "kind"))
        .containsExactlyElementsOf(OperationKind.labels());
    assertThat(words(definition("entryPoint"), "kind"))
        .containsExactlyElementsOf(EntryPoint.Kind.labels());
    var severities = Arrays.stream(Severity.values()).map(Severity::label).toList();
    assertThat(strings(definition("severity"))).containsExactlyElementsOf(severities);
    assertThat(words(definition("calledEntryPoint"), "kind"))
        .containsExactlyElementsOf(EntryPoint.Kind.labels());
    assertThat(strings(definition("zone"))).containsExactlyElementsOf(Electricity.zones());
    assertThat(strings(definition("equipment"))).containsExactlyElementsOf(Machine.names());
    assertThat(words(definition("scenario"), "elasticity"))
        .containsExactlyElementsOf(
            Arrays.stream(Elasticity.values()).map(Elasticity::label).toList());
    assertThat(words(definition("scenario"), "uncertainty"))
        .containsExactlyElementsOf(ScenarioReader.UNCERTAINTIES);
    assertThat(strings(definition("format"))).containsExactlyElementsOf(ReportFormat.labels());
    assertThat(words(definition("reports"), "locale"))
        .containsExactlyElementsOf(Vocabulary.LOCALES);
    assertThat(words(schema(), "minConfidence"))
        .containsExactlyElementsOf(
            Arrays.stream(Confidence.values()).map(Confidence::label).toList());
    assertThat(strings(definition("threshold")))
        .containsExactlyElementsOf(Stream.concat(Stream.of("never"), severities.stream()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version: 1",
        "failOn: never",
        "root: on",
        "maxImpact: 1.5 kWh",
        "maxImpact: 500gCO2e",
        "extends: strict",
        "extends: [recommended, all]",
        "extends:",
        "reports:",
        "reports: {formats: html, locale: fr, quiet: on}",
        "reports: {formats: [json, github-summary], verbose: on, maxConsole: 5}",
        "rules: {'*-in-*': on, jdbc: critical}",
        "{minConfidence: high, maxFindings: 3, failOnAnalysisError: on}",
        "overrides: {files: '**/old/**', failOn: never}",
        "overrides: [{files: ['a/**', 'b/**'], rules: {cpu: off, boxed-sum: info}}]",
        "overrides:",
        "rules: {cpu: off, boxed-sum: {enabled: on, severity: info, reason: measured}}",
        "rules:\nexclude:\n",
        "include: '**/api/**'",
        "operations: {kind: llm.completion, owner: a.B, methods: [ask/2, 'find*', new/0]}",
        "operations: [{kind: remote.call, annotation: a.B, methods: '*', batch: {en: a, fr: b}}]",
        "operations: {kind: remote.call, owner: a.B, methods: get, after: a.C, unlessOwner: a.D}",
        "operations: {kind: lookup, owner: a.B, methods: g, unlessOwner: [a.C], unlessReturns: [a.D]}",
        "operations: {kind: lookup, owner: a.B, methods: g, unlessChained: [of, from]}",
        "entryPoints: [{kind: message, annotation: a.B}]",
        "entryPoints: [{kind: message, annotation: a.B, methods: 'on*'}]",
        "entryPoints: [{kind: schedule, owner: a.B, methods: [run], period: 1h30m}]",
        "entryPoints: [{kind: schedule, symbol: 'a.*#run*', period: PT5S}]",
        "sanctioned: a.B",
        "sanctioned: [a.B, {owner: a.C, methods: [find/1], reason: caches}]",
        "scenario:",
        "scenario: {zone: FRA, pue: 1.3, equipment: aws-m5.large, lifetimeYears: [3, 4, 6]}",
        "scenario: {replication: 2, stored: {gigabytes: 5, disk: hdd}, elasticity: autoscale, functionalUnit: request}",
        "scenario: {equipment: {processors: 2, cores: 24, memoryGigabytes: 384, ssdGigabytes: 400}}",
        "scenario: {equipment: {processors: 1, cores: 8, threads: 8, memoryGigabytes: 64}}",
        "scenario: {elasticity: rightsize, rightsize: {before: aws-r5.large, after: aws-m5.large}}",
        "scenario: {electricity: {source: us, carbon: [1, 2, 3], metals: 5.0e-05, water: 0}}",
        "scenario: {iterations: [1, 10, 100], uncertainty: montecarlo}",
        "scenario: {entryPoints: {symbol: 'a.B#c*', callsPerYear: 1.0e+6}}",
        "scenario: {entryPoints: [{annotation: a.B, callsPerYear: [1, 2, 3], iterations: 5}]}",
        "scenario: {entryPoints: [{kind: request, callsPerYear: 100}]}",
        "scenario: {llm: {model: gpt-4o, outputTokens: 300, inputTokens: [1, 2, 3], zone: USA}}",
        "scenario: {llm: {model: {name: x, activeParameters: 8, source: us}, outputTokens: 300}}",
      })
  void acceptsWhatTheReaderAccepts(String text) throws IOException {
    assertThatCode(() -> reader.read("ecoscan.yml", text)).doesNotThrowAnyException();
    assertThat(complaints(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version: 2",
        "failOn: blocker",
        "root: 1",
        "maxImpact: 1.5",
        "maxImpact: 1 MWh",
        "extends: {a: b}",
        "extends: ['']",
        "reports: {formats: pdf}",
        "reports: {locale: de}",
        "reports: {maxConsole: -1}",
        "reports: html",
        "colour: red",
        "minConfidence: sure",
        "maxFindings: -1",
        "maxFindings: many",
        "failOnAnalysisError: 1",
        "overrides: [{failOn: never}]",
        "overrides: [{files: []}]",
        "overrides: [{files: a, failOn: high}]",
        "overrides: [{files: a, rule: {cpu: off}}]",
        "overrides: legacy",
        "preview: maybe",
        "rules: [cpu]",
        "rules: {cpu: {enable: on}}",
        "rules: {cpu: high}",
        "exclude: {a: b}",
        "operations: [{kind: llm.completion, methods: ask}]",
        "operations: [{owner: a.B, methods: ask}]",
        "operations: [{kind: llm.completion, owner: a.B, methods: []}]",
        "operations: [{kind: llm.completion, owner: a b, methods: ask}]",
        "operations: [{kind: llm.completion, owner: a.B, methods: ask, batch: {en: all}}]",
        "operations: [ask]",
        "operations: {kind: lookup, owner: a.B, methods: g, after: [a.C, a.D]}",
        "operations: {kind: lookup, owner: a.B, methods: g, unlessOwner: []}",
        "operations: {kind: lookup, owner: a.B, methods: g, unlessReturns: a b}",
        "operations: {kind: lookup, owner: a.B, methods: g, unlessChained: of/1}",
        "entryPoints: [{annotation: a.B}]",
        "entryPoints: [{kind: message}]",
        "entryPoints: [{kind: message, owner: a.B}]",
        "entryPoints: [{kind: message, annotation: a.B, symbol: 'a.B#c'}]",
        "entryPoints: [{kind: message, annotation: a.B, owner: a.C, methods: d}]",
        "entryPoints: [{kind: message, symbol: 'a.B#c', methods: d}]",
        "entryPoints: [{kind: message, symbol: a.B}]",
        "entryPoints: [{kind: schedule, annotation: a.B, period: 10}]",
        "sanctioned: [{methods: a}]",
        "sanctioned: [{owner: a.B, methods: 'a('}]",
        "sanctioned: [{owner: a.B, method: a}]",
        "scenario: often",
        "scenario: {zone: Paris}",
        "scenario: {pue: 0}",
        "scenario: {pue: [1, 2]}",
        "scenario: {equipment: laptop}",
        "scenario: {equipment: {cores: 24}}",
        "scenario: {replication: 2}",
        "scenario: {stored: {disk: ssd}}",
        "scenario: {stored: {gigabytes: 5, disk: tape}}",
        "scenario: {elasticity: elastic}",
        "scenario: {elasticity: rightsize}",
        "scenario: {rightsize: {before: aws-m5.large}}",
        "scenario: {electricity: {carbon: 5}}",
        "scenario: {uncertainty: bayes}",
        "scenario: {iterations: -1}",
        "scenario: {entryPoints: [{symbol: 'a.B#c'}]}",
        "scenario: {entryPoints: [{callsPerYear: 1}]}",
        "scenario: {entryPoints: [{symbol: 'a.B#c', kind: request, callsPerYear: 1}]}",
        "scenario: {entryPoints: [{kind: request, callsPerYear: many}]}",
        "scenario: {llm: {model: gpt-4o}}",
        "scenario: {llm: {model: unheard-of, outputTokens: 1}}",
        "scenario: {llm: {model: {name: x, activeParameters: 8}, outputTokens: 1}}",
      })
  void refusesWhatTheReaderRefuses(String text) throws IOException {
    assertThatThrownBy(() -> reader.read("ecoscan.yml", text)).isInstanceOf(ConfigException.class);
    assertThat(complaints(text)).isNotEmpty();
  }

  @Test
  void isPublishedWithThePages() throws IOException {
    assertThat(Files.readString(DOCS.resolve("ecoscan-yml.schema.json"))).isEqualTo(text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"configuration.md", "configuration.fr.md"})
  void thePagesShowEveryKeyAndWhatTheSchemaAccepts(String page) throws IOException {
    var text = Files.readString(DOCS.resolve(page));
    var examples = EXAMPLE.matcher(text).results().map(match -> match.group(1)).toList();

    assertThat(examples).hasSizeGreaterThan(3);
    for (var example : examples) {
      assertThat(complaints(example)).as(example).isEmpty();
    }
    for (var keys :
        List.of(
            SettingsReader.KEYS,
            RuleChoices.KEYS,
            ReportsReader.KEYS,
            Document.BUNDLED,
            OverrideReader.KEYS,
            OperationReader.KEYS,
            EntryPointReader.KEYS,
            SanctionReader.KEYS,
            ScenarioReader.KEYS,
            ScenarioReader.ENTRY_KEYS,
            ScenarioReader.RIGHTSIZE_KEYS,
            ScenarioReader.UNCERTAINTIES,
            ElectricityReader.KEYS,
            CallsReader.KEYS,
            CallsReader.MODEL_KEYS,
            LanguageModel.names(),
            Machine.names(),
            EntryPoint.Kind.labels(),
            OperationKind.labels())) {
      assertThat(keys).allSatisfy(key -> assertThat(text).contains("`" + key + "`"));
    }
  }

  private static List<String> complaints(String yaml) throws IOException {
    var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    var json = new Gson().toJson(new Load(settings).loadFromString(yaml));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text(), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static List<String> keys(JsonObject schema) {
    return List.copyOf(schema.getAsJsonObject("properties").keySet());
  }

  private static List<String> words(JsonObject schema, String property) {
    return strings(schema.getAsJsonObject("properties").getAsJsonObject(property));
  }

  private static List<String> strings(JsonObject choice) {
    return choice.getAsJsonArray("enum").asList().stream().map(JsonElement::getAsString).toList();
  }

  private static JsonObject definition(String name) throws IOException {
    return schema().getAsJsonObject("$defs").getAsJsonObject(name);
  }

  private static JsonObject schema() throws IOException {
    return new Gson().fromJson(text(), JsonObject.class);
  }

  private static String text() throws IOException {
    try (var schema = SettingsReader.class.getResourceAsStream("ecoscan-yml.schema.json")) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
