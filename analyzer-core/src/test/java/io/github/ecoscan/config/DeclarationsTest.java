package io.github.ecoscan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ecoscan.model.EntryPoint.Kind;
import io.github.ecoscan.operation.Sanction;
import io.github.ecoscan.repetition.EntryRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users declare about their own code: entry points and sanctioned wrappers. */
class DeclarationsTest {
  private final SettingsReader reader = new SettingsReader(SampleRules.ALL);

  @Test
  void readsEntryPoints() throws ConfigException {
    var settings =
        reader.read(
            "ecoscan.yml",
            """
            entryPoints:
              - kind: message
                annotation: com.acme.bus.Subscribe
              - kind: schedule
                owner: com.acme.jobs.Job
                methods: [run, run*]
                period: 10m
              - kind: request
                annotation: com.acme.Endpoint
                methods: '*'
              - kind: record
                symbol: com.acme.steps.*#each
              - kind: batch_step
                symbol: 'com.acme.Load#load(String, int[])'
                period: PT1H
            """);

    assertThat(settings.entryPoints())
        .containsExactly(
            new EntryRule(Kind.MESSAGE, new EntryRule.Annotated("com.acme.bus.Subscribe")),
            new EntryRule(
                Kind.SCHEDULE,
                new EntryRule.Below("com.acme.jobs.Job", List.of("run", "run*")),
                Optional.of(Duration.ofMinutes(10))),
            new EntryRule(
                Kind.REQUEST, new EntryRule.InAnnotated("com.acme.Endpoint", List.of("*"))),
            new EntryRule(Kind.RECORD, new EntryRule.Named("com.acme.steps.*#each")),
            new EntryRule(
                Kind.BATCH_STEP,
                new EntryRule.Named("com.acme.Load#load(String, int[])"),
                Optional.of(Duration.ofHours(1))));
  }

  @Test
  void readsSanctionedWrappers() throws ConfigException {
    var settings =
        reader.read(
            "ecoscan.yml",
            """
            sanctioned:
              - com.acme.BatchedMailer
              - owner: com.acme.CachedCustomers
                methods: [find*, get/1]
                reason: answers from its cache
              - owner: com.acme.Limited
            """);

    assertThat(settings.sanctioned())
        .containsExactly(
            new Sanction("com.acme.BatchedMailer", List.of("*")),
            new Sanction("com.acme.CachedCustomers", List.of("find*", "get/1")),
            new Sanction("com.acme.Limited", List.of("*")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "annotation: a.B | an entry point lacks 'kind'. | il manque « kind » à un point d'entrée.",
        "kind: mesage, annotation: a.B | unknown kind of entry point 'mesage'. Did you mean"
            + " 'message'? | type de point d'entrée inconnu : « mesage ». Vouliez-vous dire"
            + " « message » ?",
        "kind: message | an entry point must have one of 'annotation', 'owner' and 'symbol'."
            + " | un point d'entrée doit avoir « annotation », « owner » ou « symbol », un seul"
            + " des trois.",
        "kind: message, annotation: a.B, symbol: a.B#c | an entry point must have one of"
            + " 'annotation', 'owner' and 'symbol'. | un point d'entrée doit avoir « annotation »,"
            + " « owner » ou « symbol », un seul des trois.",
        "kind: message, owner: a.B | an entry point lacks 'methods'."
            + " | il manque « methods » à un point d'entrée.",
        "kind: message, owner: a.B, methods: run() | 'methods' must be 'name', 'prefix*' or '*',"
            + " not 'run()'. | « methods » doit être « nom », « préfixe* » ou « * », et non"
            + " « run() ».",
        "kind: message, symbol: a.B | 'symbol' must be a type and a method, as in"
            + " com.acme.Orders#import or com.acme.jobs.*#run*, not 'a.B'."
            + " | « symbol » doit être un type et une méthode, comme com.acme.Orders#import ou"
            + " com.acme.jobs.*#run*, et non « a.B ».",
        "kind: message, symbol: 'a.B#c', methods: d | 'methods' goes with 'owner' or"
            + " 'annotation'; 'symbol' names the method. | « methods » accompagne « owner » ou"
            + " « annotation » ; « symbol » nomme déjà la méthode.",
        "kind: schedule, annotation: a.B, period: 10 | 'period' must be a duration such as 10s,"
            + " 5m, 1h30m, 1d or PT10S, not '10'. | « period » doit être une durée comme 10s, 5m,"
            + " 1h30m, 1d ou PT10S, et non « 10 ».",
        "kind: schedule, annotation: a.B, perod: 10s | unknown key 'perod'. Did you mean"
            + " 'period'? | clé inconnue : « perod ». Vouliez-vous dire « period » ?",
      })
  void tellsWhatIsWrongWithAnEntryPoint(String entry, String english, String french) {
    assertThat(problems("version: 1\nentryPoints:\n  - {" + entry + "}\n"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.message().en()).isEqualTo(english);
              assertThat(problem.message().fr()).isEqualTo(french);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{methods: a} | a sanctioned wrapper lacks 'owner'."
            + " | il manque « owner » à une enveloppe approuvée.",
        "{owner: a.B, method: c} | unknown key 'method'. Did you mean 'methods'?"
            + " | clé inconnue : « method ». Vouliez-vous dire « methods » ?",
        "{owner: a.B, methods: new(} | 'methods' must be 'name', 'name/arity', 'prefix*' or '*',"
            + " not 'new('. | « methods » doit être « nom », « nom/arité », « préfixe* » ou « * »,"
            + " et non « new( ».",
        "{owner: a.B, reason: [c]} | 'reason' must be a single value, not a list."
            + " | « reason » doit être une valeur simple, et non une liste.",
        "a b | 'sanctioned' must be a type with its package, as in com.acme.Gateway, not 'a b'."
            + " | « sanctioned » doit être un type avec son paquetage, comme com.acme.Gateway, et"
            + " non « a b ».",
      })
  void tellsWhatIsWrongWithASanctionedWrapper(String entry, String english, String french) {
    assertThat(problems("sanctioned: [" + entry + "]"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message().en()).isEqualTo(english);
              assertThat(problem.message().fr()).isEqualTo(french);
            });
  }

  private List<ConfigProblem> problems(String text) {
    return catchThrowableOfType(ConfigException.class, () -> reader.read("ecoscan.yml", text))
        .problems();
  }
}
