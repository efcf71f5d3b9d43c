package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small project with waste that only its classes show, from compilation to exit code. */
class BytecodeCheckTest {
  private static final String SHOP =
      """
      package com.acme;

      import java.net.URL;
      import java.util.ArrayList;
      import java.util.HashMap;
      import java.util.HashSet;
      import java.util.List;
      import java.util.Map;
      import java.util.Set;

      public class Shop {
        private final Map<String, Integer> counts = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        class Ticket {
          private final long number;

          Ticket(long number) {
            this.number = number;
          }

          long number() {
            return number;
          }
        }

        Ticket ticket(long number) {
          return new Ticket(number);
        }

        void copy(List<Long> from, List<Long> to) {
          for (Long price : from) {
            to.add(price.longValue());
          }
        }

        int distinct(List<URL> links) {
          Set<URL> seen = new HashSet<>();
          for (URL link : links) {
            seen.add(link);
          }
          return seen.size();
        }

        int size() {
          return names.size();
        }
      }
      """;
  private static final List<String> PLANTED =
      List.of(
          "Shop.java:12:38 unread-field",
          "Shop.java:15:9 outer-capturing-inner",
          "Shop.java:33:7 reboxed-value",
          "Shop.java:40:7 url-in-hash-collection");

  @TempDir private Path project;

  @BeforeEach
  void compile() throws IOException {
    var source = project.resolve("src/main/java/com/acme/Shop.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, SHOP);
    Files.writeString(project.resolve("pom.xml"), "<project/>");
    var code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-g",
                "--release",
                "17",
                "-d",
                project.resolve("target/classes").toString(),
                source.toString());
    assertThat(code).isZero();
  }

  @Test
  void sourcesAloneDoNotShowIt() {
    assertThat(found(check("--bytecode=off"))).isEmpty();
    assertThat(found(check("--bytecode=auto"))).isEmpty();
    assertThat(found(check())).isEmpty();
  }

  @Test
  void spotBugsShowsItToTheGate() {
    var run = check("--bytecode=on", "--fail-on=minor");
    assertThat(found(run)).containsExactlyElementsOf(PLANTED);
    assertThat(run.code()).isEqualTo(1);
    assertThat(project.resolve("target/ecoscan/bytecode.cache")).exists();
    assertThat(found(check("--bytecode=on", "--fail-on=minor"))).isEqualTo(found(run));
  }

  @Test
  void suppressionsHoldForIt() throws IOException {
    var source = project.resolve("src/main/java/com/acme/Shop.java");
    var time = Files.getLastModifiedTime(source);
    Files.writeString(
        source,
        SHOP.replace(
            "seen.add(link);", "seen.add(link); // ecoscan:ignore url-in-hash-collection -- few"));
    Files.setLastModifiedTime(source, time);
    assertThat(found(check("--bytecode=on"))).isEqualTo(PLANTED.subList(0, 3));
    var without = check("--bytecode=off");
    assertThat(without.out() + without.err()).doesNotContain("silences nothing");
  }

  @Test
  void aReportOfTheBuildIsRead() throws IOException {
    var report = project.resolve("target/other.xml");
    Files.writeString(
        report,
        """
        <BugCollection>
          <BugInstance type="DMI_COLLECTION_OF_URLS">
            <Class classname="com.acme.Shop"/>
            <Method classname="com.acme.Shop" name="distinct"/>
            <Method classname="java.util.HashSet" name="add" role="METHOD_CALLED"/>
            <SourceLine classname="com.acme.Shop" start="40" sourcepath="com/acme/Shop.java"/>
          </BugInstance>
        </BugCollection>
        """);
    Files.setLastModifiedTime(report, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    assertThat(found(check("--bytecode-report=target/other.xml"))).isEqualTo(PLANTED.subList(3, 4));
    assertThat(found(check("--bytecode-report=target/none.xml"))).isEmpty();
  }

  @Test
  void nothingIsKeptWhereNobodyWants() {
    check("--bytecode=on", "--no-cache");
    assertThat(project.resolve("target/ecoscan")).doesNotExist();
  }

  /**
   * The class is compiled, and its source is gone: as if an annotation processor had written it.
   */
  @Test
  void classesTellWhatTheSourcesLeaveOpen() throws IOException {
    var words =
        compile(
            "Words",
            """
            public class Words {
              public static java.sql.PreparedStatement query(long id) { return null; }
            }
            """);
    compile(
        "Clean",
        """
        class Clean {
          void run(java.util.List<Long> ids) throws Exception {
            for (Long id : ids) {
              Words.query(id).executeQuery();
            }
          }
        }
        """);
    Files.delete(words);
    var json = project.resolve("out.json");
    assertThat(check("--bytecode=off", "--format=json=" + json).out()).doesNotContain("Clean.java");
    assertThat(Files.readString(json)).containsPattern("\"unresolved\": ?2\\b");
    assertThat(check("--format=json=" + json).out())
        .containsPattern("Clean\\.java:6:\\d+ .*sql-in-loop");
    assertThat(Files.readString(json)).containsPattern("\"unresolved\": ?0\\b");
    Files.setLastModifiedTime(
        project.resolve("src/main/java/com/acme/Clean.java"),
        FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    assertThat(check().out()).doesNotContain("Clean.java");
  }

  private Path compile(String name, String body) throws IOException {
    var file = project.resolve("src/main/java/com/acme/" + name + ".java");
    Files.writeString(file, "package com.acme;\n\n" + body);
    var classes = project.resolve("target/classes").toString();
    var code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-g", "-cp", classes, "-d", classes, file.toString());
    assertThat(code).isZero();
    return file;
  }

  private Run check(String... options) {
    var arguments =
        new ArrayList<>(
            List.of("check", project.toString(), "--locale=en", "--preview", "--color=never"));
    arguments.addAll(List.of(options));
    return Run.of(
        () -> RuleSet.load(Main.class.getClassLoader()), arguments.toArray(String[]::new));
  }

  /** {@code Shop.java:12:38 unread-field}, in order. */
  private static List<String> found(Run run) {
    return Pattern.compile("(Shop\\.java:\\d+:\\d+)\\s+\\w+ ([a-z-]+)")
        .matcher(run.out())
        .results()
        .map(match -> match.group(1) + " " + match.group(2))
        .sorted()
        .toList();
  }
}
