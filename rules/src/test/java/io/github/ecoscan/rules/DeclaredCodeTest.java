package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.SettingsReader;
import io.github.ecoscan.engine.Scan;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.source.SourceRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ecoscan.yml} declares about a company's own code, as the pages show it. */
class DeclaredCodeTest {
  private static final Path DOCS = Path.of("../docs");
  private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final String GATEWAY =
      """
      operations:
        - kind: llm.completion
          owner: com.acme.ai.Gateway
          methods: [ask, summarise]
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeSources() throws IOException {
    write(
        "com/acme/ai/Gateway.java",
        "package com.acme.ai; public interface Gateway { String ask(String prompt); }");
    write(
        "com/acme/ai/Assistant.java",
        "package com.acme.ai; public interface Assistant { String answer(String question); }");
    write(
        "com/acme/ai/GatewayAssistant.java",
        """
        package com.acme.ai;
        public class GatewayAssistant implements Assistant {
          private final Gateway gateway;
          GatewayAssistant(Gateway gateway) { this.gateway = gateway; }
          public String answer(String question) { return gateway.ask(question); }
        }
        """);
    write(
        "com/acme/tickets/Triage.java",
        """
        package com.acme.tickets;
        import com.acme.ai.Assistant;
        import com.acme.bus.Subscribe;
        import com.acme.jobs.Job;
        import java.util.ArrayList;
        import java.util.List;
        public class Triage implements Job {
          private final Assistant assistant;
          private final List<String> open = new ArrayList<>();
          Triage(Assistant assistant) { this.assistant = assistant; }
          @Subscribe
          public void placed(List<String> tickets) {
            for (String ticket : tickets) {
              open.add(assistant.answer(ticket));
            }
          }
          @Override
          public void run() {
            for (String ticket : new ArrayList<>(open)) {
              open.add(assistant.answer(ticket));
            }
          }
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"configuration.md", "configuration.fr.md"})
  void theExamplesOfThePagesAreValid(String page) throws IOException {
    var examples = examples(page);
    for (var team : List.of("team", "equipe")) {
      write(team + "/ecoscan.yml", "version: 1");
    }

    assertThat(examples).hasSizeGreaterThan(3);
    for (var example : examples) {
      assertThatCode(() -> scan(example.replace("../", ""))).as(example).doesNotThrowAnyException();
    }
  }

  @Test
  void threeLinesDeclareACostlyCall() throws IOException, ConfigException {
    assertThat(scan("version: 1")).isEmpty();
    assertThat(scan(GATEWAY))
        .hasSize(2)
        .allSatisfy(
            finding -> {
              assertThat(finding.rule()).isEqualTo("llm-call-in-loop");
              assertThat(finding.path()).hasSize(3);
              assertThat(finding.repetition().entryPoint()).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"configuration.md", "configuration.fr.md"})
  void theExampleToCopyNamesWhoCalls(String page) throws IOException, ConfigException {
    assertThat(scan(examples(page).get(0)))
        .extracting(finding -> finding.repetition().entryPoint())
        .containsExactly(
            Optional.of(
                new EntryPoint(
                    EntryPoint.Kind.MESSAGE,
                    "com.acme.tickets.Triage#placed(List)",
                    Optional.empty(),
                    Optional.of("com.acme.bus.Subscribe"))),
            Optional.of(
                new EntryPoint(
                    EntryPoint.Kind.SCHEDULE,
                    "com.acme.tickets.Triage#run()",
                    Optional.of(Duration.ofMinutes(10)))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.ai.Gateway",
        "com.acme.ai.Assistant",
        "com.acme.ai.GatewayAssistant",
        "{owner: com.acme.ai.Gateway, methods: ask/1}",
        "{owner: com.acme.ai.GatewayAssistant, methods: answer}",
      })
  void sanctionedWrappersAreNeitherOperationsNorFollowed(String sanctioned)
      throws IOException, ConfigException {
    assertThat(scan(GATEWAY + "sanctioned: [" + sanctioned + "]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{owner: com.acme.ai.Gateway, methods: ask/2}",
        "{owner: com.acme.ai.Gateway, methods: [summarise]}",
        "{owner: com.acme.ai.GatewayAssistant, methods: other}",
        "com.acme.ai.Other",
      })
  void nothingElseIsSanctioned(String sanctioned) throws IOException, ConfigException {
    assertThat(scan(GATEWAY + "sanctioned: [" + sanctioned + "]")).hasSize(2);
  }

  private static List<String> examples(String page) throws IOException {
    return EXAMPLE
        .matcher(Files.readString(DOCS.resolve(page)))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<Finding> scan(String configuration) throws IOException, ConfigException {
    var file = Files.writeString(folder.resolve("ecoscan.yml"), configuration);
    return new Scan(() -> 0)
        .run(
            new ScanRequest(
                folder,
                List.of(new SourceRoot(folder, SourceRoot.Purpose.MAIN)),
                List.of(),
                List.of(),
                StandardCharsets.UTF_8,
                17,
                FixtureScan.RULES,
                new SettingsReader(FixtureScan.RULES).read(file),
                1))
        .findings();
  }
}
