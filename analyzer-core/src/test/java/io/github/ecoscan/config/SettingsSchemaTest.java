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
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.operation.OperationKind;
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
    assertThat(keys(definition("override"))).containsExactlyElementsOf(OverrideReader.KEYS);
    assertThat(keys(definition("operation"))).containsExactlyElementsOf(OperationReader.KEYS);
    assertThat(keys(definition("entryPoint"))).containsExactlyElementsOf(EntryPointReader.KEYS);
    assertThat(keys(definition("sanctionedMethods")))
        .containsExactlyElementsOf(SanctionReader.KEYS);
  }

  @Test
  void hasTheWordsOfTheReader() throws IOException {
    assertThat(words(definition("operation"), "kind"))
        .containsExactlyElementsOf(OperationKind.labels());
    assertThat(words(definition("entryPoint"), "kind"))
        .containsExactlyElementsOf(EntryPoint.Kind.labels());
    var severities = Arrays.stream(Severity.values()).map(Severity::label).toList();
    assertThat(strings(definition("severity"))).containsExactlyElementsOf(severities);
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
        "{minConfidence: high, maxFindings: 3, failOnAnalysisError: on}",
        "overrides: {files: '**/old/**', failOn: never}",
        "overrides: [{files: ['a/**', 'b/**'], rules: {cpu: off, boxed-sum: info}}]",
        "overrides:",
        "rules: {cpu: off, boxed-sum: {enabled: on, severity: info, reason: measured}}",
        "rules:\nexclude:\n",
        "include: '**/api/**'",
        "operations: {kind: llm.completion, owner: a.B, methods: [ask/2, 'find*', new/0]}",
        "operations: [{kind: remote.call, annotation: a.B, methods: '*', batch: {en: a, fr: b}}]",
        "entryPoints: [{kind: message, annotation: a.B}]",
        "entryPoints: [{kind: message, annotation: a.B, methods: 'on*'}]",
        "entryPoints: [{kind: schedule, owner: a.B, methods: [run], period: 1h30m}]",
        "entryPoints: [{kind: schedule, symbol: 'a.*#run*', period: PT5S}]",
        "sanctioned: a.B",
        "sanctioned: [a.B, {owner: a.C, methods: [find/1], reason: caches}]",
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
            OverrideReader.KEYS,
            OperationReader.KEYS,
            EntryPointReader.KEYS,
            SanctionReader.KEYS,
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
