package io.github.ecoscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timers made in one method and used, kept or given up in another. */
class PerCallFlowsTest {
  private static final Settings SETTINGS =
      FlowScans.settings(FlowScans.operation("thread.create", "java.util.Timer", "new"));

  private static final String CLIENTS =
      """
      package a;
      import java.util.Timer;
      class Timers {
        static Timer create() {
          return new Timer();
        }
      }
      """;

  /** On one line, as messages tell lines. */
  private static final String FRAMEWORKS =
      "import jakarta.annotation.PostConstruct;"
          + " import org.springframework.cache.annotation.Cacheable;"
          + " import org.springframework.context.annotation.Bean;"
          + " import org.springframework.web.bind.annotation.GetMapping;";

  @TempDir Path project;

  @Test
  void aPrivateFactoryBehindARequest() throws IOException {
    write(
        "Orders",
        """
        @GetMapping
        Object list() {
          return timer().purge();
        }

        private Timer timer() {
          return new Timer();
        }
        """);

    var findings = scan();

    assertThat(findings).hasSize(1);
    var finding = findings.get(0);
    assertThat(finding.symbol()).isEqualTo("a.Orders#timer()");
    assertThat(finding.confidence()).isEqualTo(Confidence.HIGH);
    assertThat(finding.message().en())
        .isEqualTo("`new Timer` is made for each request to `Orders.list`");
    assertThat(finding.path())
        .extracting(Step::symbol)
        .containsExactly("a.Orders#list()", "a.Orders#list()", "a.Orders#timer()");
  }

  @Test
  void aFactoryOfAnotherClassInALoop() throws IOException {
    Scans.write(project, "a/Timers.java", CLIENTS);
    write(
        "Importer",
        """
        void load(List<String> rows) {
          for (String row : rows) {
            Timer timer = Timers.create();
            timer.purge();
          }
        }
        """);

    var findings = scan();

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).symbol()).isEqualTo("a.Timers#create()");
    assertThat(findings.get(0).message().en())
        .isEqualTo("`new Timer` is made for each of `rows` (Importer.java:6)");
    assertThat(findings.get(0).message().fr())
        .isEqualTo("`new Timer` est créé pour chaque élément de `rows` (Importer.java:6)");
  }

  @Test
  void theOneThatGivesItUpIsToBlameWhereOthersKeepIt() throws IOException {
    Scans.write(project, "a/Timers.java", CLIENTS);
    write("Kept", "private final Timer timer = Timers.create();");
    write("Orders", "@GetMapping Object list() { return Timers.create().purge(); }");

    assertThat(scan()).extracting(Finding::symbol).containsExactly("a.Orders#list()");
  }

  @Test
  void twoLevelsOfFactoriesAndAServiceBetween() throws IOException {
    Scans.write(project, "a/Timers.java", CLIENTS);
    write(
        "Gateway",
        """
        int fetch() { return timer().purge(); }
        private Timer timer() { return Timers.create(); }
        """);
    write(
        "Orders",
        """
        private final Gateway gateway = new Gateway();
        @GetMapping Object list() { return gateway.fetch(); }
        """);

    var findings = scan();

    assertThat(findings).extracting(Finding::symbol).containsExactly("a.Timers#create()");
    assertThat(findings.get(0).path())
        .extracting(Step::symbol)
        .containsExactly(
            "a.Orders#list()",
            "a.Orders#list()",
            "a.Gateway#fetch()",
            "a.Gateway#timer()",
            "a.Timers#create()");
  }

  @Test
  void withoutCallersAPublicMethodMayBeCalledOften() throws IOException {
    write("Gateway", "public int fetch() { return new Timer().purge(); }");

    assertThat(scan()).extracting(Finding::confidence).containsExactly(Confidence.LOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // kept by a field, lazily or at once
        "private Timer timer; private Timer timer() {"
            + " if (timer == null) { timer = new Timer(); } return timer; }"
            + " @GetMapping Object list() { return timer().purge(); }",
        "private final Timer timer = make(); private Timer make() { return new Timer(); }"
            + " @GetMapping Object list() { return timer.purge(); }",
        "private Timer timer; Orders() { timer = make(); }"
            + " private Timer make() { return new Timer(); }",
        // kept by a cache
        "private final java.util.Map<String, Timer> all = new java.util.HashMap<>();"
            + " private Timer make() { return new Timer(); }"
            + " @GetMapping Object list() {"
            + " return all.computeIfAbsent(\"a\", k -> make()).purge(); }",
        "@Cacheable Timer make() { return new Timer(); }"
            + " @GetMapping Object list() { return make().purge(); }",
        // kept by the container
        "@Bean Timer timer() { return make(); } private Timer make() { return new Timer(); }",
        // handed to an object that lives on
        "private Timer make() { return new Timer(); }"
            + " @GetMapping Object list() { return new Holder(make()); } record Holder(Timer c) {}",
        // a function that is kept has it
        "private Timer make() { return new Timer(); } @GetMapping java.util.function.Supplier<Integer>"
            + " list() { Timer c = make(); return () -> c.purge(); }",
        // at start-up only
        "private Timer make() { return new Timer(); } @PostConstruct void warm() {"
            + " make().purge(); }",
        "private Timer make() { return new Timer(); } private void load() { make().purge(); }"
            + " @PostConstruct void warm() { load(); }",
        "public static void main(String[] args) { make().purge(); }"
            + " private static Timer make() { return new Timer(); }",
        // made from what the request says
        "private Timer make(String name) { return new Timer(name); }"
            + " @GetMapping Object list(String name) { return make(name).purge(); }",
        // only after a failure
        "private Timer make() { return new Timer(); } @GetMapping Object list() {"
            + " try { return 0; } catch (RuntimeException e) { return make().purge(); } }",
        // nobody calls it
        "private Object list() { return new Timer().purge(); }",
      })
  void leftAlone(String members) throws IOException {
    write("Orders", members);

    assertThat(scan()).isEmpty();
  }

  private void write(String type, String members) throws IOException {
    Scans.write(
        project,
        "a/" + type + ".java",
        "package a; %s\nimport java.util.List;\nimport java.util.Timer;\nclass %s {\n%s\n}\n"
            .formatted(FRAMEWORKS, type, members));
  }

  private List<Finding> scan() throws IOException {
    return Scans.run(project, SETTINGS, 2, new TimerPerCall()).findings();
  }
}
